import { describe, expect, it } from "vitest"
import type { DeviceId } from "../../../../core/base/id.ts"
import { mayComeNow } from "../../../../core/exchange/receiving/retry.ts"
import { type Amount, isTooMuch, noAmount, withLine } from "../../../../core/exchange/receiving/set-aside.ts"
import type { Who } from "../../../../core/exchange/who.ts"
import type { SetAsideHead } from "../../../../core/store/exchange-kinds.ts"

const sum = (count: number, length: number): Amount => {
  let amount = noAmount
  for (let n = 0; n < count; n++) amount = withLine(amount, { length })
  return amount
}

describe("what is set aside of one device", () => {
  it("is at most 5,000 lines", () => {
    expect(isTooMuch(sum(5000, 100))).toBe(false)
    expect(isTooMuch(sum(5001, 100))).toBe(true)
  })

  it("is at most 32 Mi characters", () => {
    expect(isTooMuch(sum(8, 4 << 20))).toBe(false)
    expect(isTooMuch(withLine(sum(8, 4 << 20), { length: 1 }))).toBe(true)
  })
})

describe("what is tried again by itself", () => {
  const device = "0199f1c0-0000-7000-8000-000000000001" as DeviceId
  const whoWith = (role: "supervisor" | "peer-specialist") =>
    ({
      members: [
        {
          id: "m",
          name: "Ines",
          role,
          joinedOn: "2026-01-05",
          leftOn: null,
          devices: { [device]: { admittedOn: "2026-01-05" } },
          removals: {},
        },
      ],
    }) as unknown as Who
  const line = (reason: SetAsideHead["reason"], kind: string) => ({ reason, kind, device }) as SetAsideHead

  it("is what a member may write once something else is known, and all of someone who supervises by now", () => {
    const [asMember, asSupervisor] = [mayComeNow(whoWith("peer-specialist")), mayComeNow(whoWith("supervisor"))]
    expect(asMember(line("NotTheirs", "feedback"))).toBe(true)
    expect(asMember(line("NotTheirs", "session"))).toBe(true)
    expect(asMember(line("NotTheirs", "roster"))).toBe(false)
    expect(asSupervisor(line("NotTheirs", "roster"))).toBe(true)
  })

  it("is nothing that only another version of Handrail could read, and no other note than the signed one", () => {
    for (const reason of ["NewerRecord", "NotARecord", "WrongRecord", "SignedDiffers"] as const)
      expect(mayComeNow(whoWith("supervisor"))(line(reason, "note"))).toBe(false)
  })
})
