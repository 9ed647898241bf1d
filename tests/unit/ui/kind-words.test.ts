import { expect, it } from "vitest"
import { kindName } from "../../../core/companion/screens/settings/kind-words.ts"
import { goesTo } from "../../../core/exchange/sending/kinds.ts"
import { doors } from "../../../core/store/doors.ts"
import { entryWords } from "../../../core/ui/audit/entry-words.ts"
import { recordName } from "../../../core/ui/exchange/field-words.ts"
import { m } from "../../../core/words/messages.js"

const kinds = doors.map(({ kind }) => kind)

/** What a device keeps book of for itself. A change of it is nobody's deed, and in no log. */
const unlogged = ["target", "stream", "outbox", "told-page", "unsettled"]

it("names every kind of record that can be kept, where they are counted", () => {
  expect(kinds.filter(kind => kindName(kind) === kind)).toEqual([])
  expect(new Set(kinds.map(kindName)).size).toBe(kinds.length)
})

it("names every kind of record that can come in an export, where one was set aside", () => {
  const travelling = kinds.filter(kind => goesTo(kind, "program", true) || goesTo(kind, "self", true))
  expect(travelling.filter(kind => recordName(kind) === kind)).toEqual([])
})

it("names every kind of record that someone opens, adds or changes, in the audit log", () => {
  const nameless = m.audit_changed({ what: m.audit_what_record() })
  const sentence = (kind: string) =>
    entryWords(
      {
        at: "2026-11-22T12:00:00.000Z",
        act: "changed",
        kind,
        id: "r",
        owner: "p",
        device: "0000000a",
        page: "0000000b",
        way: null,
      },
      new Map([["p", "Amara"]]),
    ).sentence
  expect(kinds.filter(kind => !unlogged.includes(kind) && sentence(kind) === nameless)).toEqual([])
})
