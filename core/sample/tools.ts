import { addDays, type Day, dayOf } from "../base/clock.ts"
import type { EntryId, ToolSheetId } from "../base/id.ts"
import type { Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import { supporterName } from "../domain/supporters.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"
import type { Life } from "./generate.ts"
import type { Lot } from "./lot.ts"
import { momentOf } from "./schedule.ts"
import { contacts, cycles, plans } from "./tool-data.ts"

type Known = Pick<Life, "participant" | "sessions">
type Cells = ToolSheet["rows"][string][string]["cells"]

/** What some of the people have filled in: a plan for staying well, kept and gone through; a coping cycle, begun or looked at again. */
export const makeSheets = (lot: Lot, index: number, { participant, sessions }: Known, today: Day) => {
  const held = sessions.filter(session => session.endedAt !== null)
  const [first, second] = [held.at(-3), held.at(-2)]
  if (!first || !second) return []
  const sheets: ToolSheet[] = []
  if (index % 3 === 0) sheets.push(plan(lot, participant, first, second))
  if (index % 4 === 1) sheets.push(reviewed(lot, participant.id, first, second))
  if (index % 5 === 2) sheets.push(begun(lot, participant.id, today))
  return sheets
}

const blank = (
  lot: Lot,
  toolId: string,
  participantId: ToolSheet["participantId"],
  startedOn: Day,
  sessions: readonly Session[],
): ToolSheet => ({
  id: lot.idAt<ToolSheetId>(momentOf(startedOn, "12:00")),
  participantId,
  toolId,
  toolVersion: "2026-11",
  startedOn,
  status: "open",
  keptOn: null,
  follows: null,
  texts: {},
  marks: {},
  numbers: {},
  days: {},
  rows: {},
  rehearsals: {},
  shares: {},
  reviews: {},
  sessions: Object.fromEntries(sessions.map(({ id }) => [id, true])),
  sensitive: {},
})

const rowsOf = (lot: Lot, on: Day, rows: readonly Cells[]): ToolSheet["rows"][string] =>
  Object.fromEntries(
    rows.map((cells, i) => [lot.idAt<EntryId>(momentOf(on, "12:00")), { order: i + 1, cells }] as const),
  )
const lines = (words: readonly string[]): readonly Cells[] => words.map(one => ({ words: one }))
const entry = <T>(lot: Lot, on: Day, one: T): Record<string, T> => ({
  [lot.idAt<EntryId>(momentOf(on, "12:00"))]: one,
})

const plan = (lot: Lot, person: Life["participant"], first: Session, second: Session): ToolSheet => {
  const [begunOn, keptOn] = [dayOf(first.startedAt), dayOf(second.startedAt)]
  const told = lot.oneOf(plans)
  const [supporter] = kept(person.supporters).filter(one => one.permission === "yes")
  const helper = supporter ? supporterName(supporter) : lot.oneOf(contacts)
  const rows = (words: readonly Cells[]) => rowsOf(lot, begunOn, words)
  return {
    ...blank(lot, "relapse-plan", person.id, begunOn, [first, second]),
    status: "kept",
    keptOn,
    texts: { place: told.place },
    days: { "look-again": addDays(keptOn, 90) },
    rows: {
      triggers: rows(lines(told.triggers)),
      signs: rows(lines(told.signs)),
      watched: rows(lines(told.signs.slice(0, 2))),
      helps: rows(lines(told.helps)),
      people: rows([{ who: helper, what: told.ask, phone: "555 0142" }]),
      emergency: rows([{ who: "Call or text", phone: "988" }]),
    },
    rehearsals: entry(lot, keptOn, { on: keptOn, sessionId: second.id, words: told.rehearsed }),
    shares: supporter
      ? entry(lot, keptOn, {
          on: keptOn,
          with: helper,
          supporterId: supporter.id,
          how: "copy" as const,
          sessionId: second.id,
        })
      : {},
  }
}

const filledCycle = (lot: Lot, on: Day) => {
  const told = lot.oneOf(cycles)
  return {
    told,
    texts: { problem: told.problem, worst: told.worst, try: told.tries, when: told.when },
    numbers: { bother: told.bother },
    rows: { now: rowsOf(lot, on, told.now) },
  }
}

const reviewed = (lot: Lot, id: ToolSheet["participantId"], first: Session, second: Session): ToolSheet => {
  const [keptOn, on] = [dayOf(first.startedAt), dayOf(second.startedAt)]
  const { told, texts, numbers, rows } = filledCycle(lot, keptOn)
  return {
    ...blank(lot, "coping-cycle", id, keptOn, [first, second]),
    status: "kept",
    keptOn,
    texts,
    numbers: { ...numbers, sure: 8 },
    rows,
    marks: { "way.stronger": true },
    reviews: entry(lot, on, { on, sessionId: second.id, helpfulness: told.helped, words: told.changes }),
  }
}

/** Only begun: the rest comes next time. */
const begun = (lot: Lot, id: ToolSheet["participantId"], today: Day): ToolSheet => {
  const { texts, numbers } = filledCycle(lot, today)
  return {
    ...blank(lot, "coping-cycle", id, today, []),
    texts: { problem: texts.problem, worst: texts.worst },
    numbers,
  }
}
