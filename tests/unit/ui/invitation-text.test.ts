import { describe, expect, it } from "vitest"
import { codeInAddress } from "../../../core/ui/join/invitation-text.ts"
import { inGroups } from "../../../core/ui/team/recovery-groups.ts"

describe("an address of the app", () => {
  it("carries an invitation only behind /join/", () => {
    expect(codeInAddress("/join/rVLbatwwEH3v_yx-")).toBe("rVLbatwwEH3v_yx-")
    for (const other of ["/join", "/join/", "/", "/team/join/abc"]) expect(codeInAddress(other)).toBeNull()
  })
})

describe("a recovery key on paper", () => {
  it("stands in fours behind what every identity begins with, with nothing lost", () => {
    const letters = "QQPJE7MK8TKUGD5G9SFTR4YW50PSHY5SV73Y85KPAZKCEL39SNLVQK95KR"
    const groups = inGroups(`AGE-SECRET-KEY-1${letters}`)
    expect(groups).toHaveLength(15)
    expect(groups.join("")).toBe(letters)
  })
})
