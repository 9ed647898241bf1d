import { describe, expect, it } from "vitest"
import type { AuditEntry } from "../../../core/store/audit/entry.ts"
import { breakWords } from "../../../core/ui/audit/break-words.ts"
import { actGroups, entryWords } from "../../../core/ui/audit/entry-words.ts"
import { createWhen } from "../../../core/ui/when.ts"

const when = createWhen("en-US")
const names = new Map([["p1", "Marisol"]])
const entry = (fields: Partial<AuditEntry>): AuditEntry => ({
  at: "2026-11-03T14:30:00.000Z",
  act: "viewed",
  kind: "session",
  id: "s1",
  owner: "p1",
  device: "0000000d",
  page: "0000000a",
  way: "passphrase",
  ...fields,
})
const say = (fields: Partial<AuditEntry>) => entryWords(entry(fields), names).sentence

describe("an entry of the audit log, in words", () => {
  it("says what was done to what of whom", () => {
    expect(say({})).toBe("Opened a session with Marisol")
    expect(say({ act: "signed", kind: "note" })).toBe("Signed a note about Marisol")
    expect(say({ act: "kept", kind: "tool-sheet" })).toBe("Kept a version of a practice tool of Marisol")
    expect(say({ act: "finished", kind: "administration" })).toBe("Finished a rating of Marisol")
    expect(say({ act: "added", kind: "administration", owner: "" })).toBe(
      "Added a rating of the program or of one’s own work",
    )
    expect(say({ kind: "goal", id: "" })).toBe("Opened the goals of Marisol")
    expect(say({ act: "copied", kind: "copy", id: "" })).toBe("Handed out a copy of the records of Marisol")
    expect(say({ act: "changed", kind: "policy", owner: "" })).toBe("Changed your agency's policy")
    const origin = "https://record.example.org"
    expect(say({ act: "inserted", kind: "note", origin })).toBe(`Put a note about Marisol into a page of ${origin}`)
    expect(say({ act: "confirmed", kind: "insertion" })).toBe(
      "Ticked as saved in the record: a note about Marisol, put into the record system",
    )
    expect(say({ act: "added", kind: "chart-link" })).toBe("Added a link to the chart of Marisol")
    expect(say({ act: "added", id: "", owner: "", count: 30 })).toBe("Added 30 records at once")
    expect(say({ act: "unlocked", kind: "", way: "passkey" })).toBe("Unlocked with a passkey")
    expect(say({ act: "unlocked", kind: "", way: "rested" })).toBe(
      "Opened again without the passphrase, soon after it was last used",
    )
    expect(say({ act: "unlock-failed", kind: "", way: "recovery" })).toBe("A wrong try with a recovery code")
    expect(say({ act: "unlock-failed", kind: "", count: 4 })).toBe("4 more wrong tries to unlock")
  })

  it("names nobody who is not there any more, and says when it does not know an act or a kind", () => {
    expect(say({ owner: "p2" })).toBe("Opened a session with someone who is not here now")
    expect(say({ act: "folded" })).toBe("Something this version does not know")
    expect(say({ kind: "unheard-of" })).toBe("Opened a record")
    expect(say({ kind: "group-session", owner: "" })).toBe("Opened a session of a group")
  })

  it("can be asked for by what was done: every act but the unknown belongs to one group", () => {
    const acts = Object.values(actGroups).flatMap(group => group.acts ?? [])
    expect(new Set(acts).size).toBe(acts.length)
    expect(acts.filter(act => say({ act }) === "Something this version does not know")).toEqual([])
    expect(acts).toEqual(expect.arrayContaining(["viewed", "erased", "printed", "backed-up", "passkey-removed"]))
  })
})

describe("where the log breaks, in words", () => {
  it("names the line and its day", () => {
    const at = "2026-11-03T14:30:00.000Z"
    expect(breakWords({ type: "altered", from: 1412, to: 1412, at }, when)).toMatch(
      /^Line 1,412, of November 3.*, was altered\.$/,
    )
    expect(breakWords({ type: "altered", from: 4, to: 6, at: null }, when)).toBe("Lines 4 to 6 were altered.")
    expect(breakWords({ type: "missing", from: 411, to: 415, at }, when)).toMatch(/^Lines 411 to 415 are missing\./)
    expect(breakWords({ type: "end", after: 410, at }, when)).toMatch(/Lines after 410 may be missing\.$/)
    expect(breakWords({ type: "end", after: 0, at: null }, when)).toMatch(/All of them may be missing\.$/)
    expect(breakWords({ type: "foreign", rows: 2 }, when)).toBe("There are 2 lines that Handrail did not write.")
  })
})
