import { resolve } from "node:path"
import { compileContent } from "../../../content/build/compile.ts"
import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Day } from "../../../core/base/clock.ts"
import type {
  AdministrationId,
  ContactId,
  EntryId,
  GoalId,
  GroupId,
  GroupSessionId,
  ParticipantId,
  ProgramId,
  SessionId,
  ToolSheetId,
} from "../../../core/base/id.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import type { ContactFact } from "../../../core/domain/facts/contact-fact.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import type { GoalFact } from "../../../core/domain/facts/goal-fact.ts"
import type { GroupSessionFact } from "../../../core/domain/facts/group-session-fact.ts"
import type { ParticipantFact } from "../../../core/domain/facts/participant-fact.ts"
import type { SessionFact } from "../../../core/domain/facts/session-fact.ts"
import type { ToolSheetFact } from "../../../core/domain/facts/tool-sheet-fact.ts"
import { newProgram, type Program } from "../../../core/domain/program.ts"
import type { ItemRecords, Window } from "../../../core/fidelity/api.ts"
import { itemOf } from "../../../core/fidelity/board.ts"
import type { Around } from "../../../core/fidelity/counting.ts"

/** The last day of the window, and the window that ends with it. */
export const today: Day = "2026-03-16"
export const lastThreeMonths: Window = { from: "2025-12-17", to: today }
/** A day well within the window; one in its last month; one before it. */
export const [inWindow, inLastMonth, before]: readonly [Day, Day, Day] = ["2026-01-20", "2026-03-02", "2025-11-04"]

export const { content } = compileContent(resolve("content/en"))
export const instrument = (id: string): Instrument => {
  const found = content.instruments.find(one => one.id === id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}
const families = Object.fromEntries(
  (content.tables.techniques?.families ?? []).map(({ id, techniques }) => [id, new Set(techniques.map(one => one.id))]),
)
export const around: Around = {
  today,
  scale: instrument("imr-fid-2009"),
  index: instrument("goi"),
  families,
  topicIds: content.topics.map(({ id }) => id),
  outcomeIds: ["imrs-participant", "imrs-practitioner"],
  reviews: [],
  supervised: [],
}

let made = 0
const nextId = () => `00000000-0000-7000-8000-${String(++made).padStart(12, "0")}`
export const entryId = () => nextId() as EntryId

export const program: Program = { ...newProgram(nextId() as ProgramId), zone: "America/New_York" }

/** Noon in New York. */
export const noon = (on: Day): number => Date.parse(`${on}T17:00:00Z`)

export const person = (fields: Partial<ParticipantFact> = {}): ParticipantFact => ({
  id: nextId() as ParticipantId,
  startedOn: "2025-09-01",
  active: true,
  nextOn: null,
  supportersAllowed: 0,
  supportersNotAsked: 0,
  supportersDeclined: 0,
  topicsTaken: [],
  ...fields,
})
export const session = (of: Pick<ParticipantFact, "id">, on: Day, fields: Partial<SessionFact> = {}): SessionFact => ({
  id: nextId() as SessionId,
  participantId: of.id,
  groupSessionId: null,
  startedAt: noon(on),
  endedAt: noon(on) + 3_000_000,
  status: "finished",
  noteId: null,
  topicId: null,
  taught: [],
  handouts: [],
  practised: [],
  techniques: [],
  supporter: false,
  goalFollowed: false,
  planReviewed: false,
  planAgreed: false,
  planHelper: false,
  ...fields,
})
export const goal = (of: Pick<ParticipantFact, "id">, fields: Partial<GoalFact> = {}): GoalFact => ({
  id: nextId() as GoalId,
  participantId: of.id,
  status: "current",
  chosenOn: "2025-09-08",
  brokenDown: false,
  openSteps: 0,
  helped: false,
  followedOn: [],
  ...fields,
})
export const contact = (of: Pick<ParticipantFact, "id">, on: Day): ContactFact => ({
  id: nextId() as ContactId,
  participantId: of.id,
  supporterId: nextId() as EntryId,
  on,
  how: "phone",
  helped: false,
  sessionId: null,
})
export const sheet = (
  of: Pick<ParticipantFact, "id">,
  toolId: string,
  fields: Partial<ToolSheetFact> = {},
): ToolSheetFact => ({
  id: nextId() as ToolSheetId,
  participantId: of.id,
  toolId,
  startedOn: inWindow,
  status: "kept",
  keptOn: inWindow,
  follows: null,
  filled: [],
  rehearsedOn: [],
  sharedOn: [],
  reviewedOn: [],
  ...fields,
})
export const scaleOf = (
  of: Pick<ParticipantFact, "id">,
  on: Day,
  fields: Partial<AdministrationFact> = {},
): AdministrationFact => ({
  id: nextId() as AdministrationId,
  participantId: of.id,
  instrumentId: "imrs-participant",
  by: "participant",
  on,
  status: "finished",
  corrects: null,
  sessionId: null,
  answers: {},
  ...fields,
})
/** A meeting of a group, with the session of each who was there. */
export const meeting = (
  here: readonly Pick<ParticipantFact, "id">[],
  on: Day,
  fields: Partial<SessionFact> = {},
): { readonly group: GroupSessionFact; readonly sessions: readonly SessionFact[] } => {
  const id = nextId() as GroupSessionId
  return {
    group: {
      id,
      groupId: nextId() as GroupId,
      startedAt: noon(on),
      endedAt: noon(on) + 3_600_000,
      here: here.map(one => one.id),
    },
    sessions: here.map(one => session(one, on, { groupSessionId: id, ...fields })),
  }
}

export const people = (count: number, fields: Partial<ParticipantFact> = {}): readonly ParticipantFact[] =>
  Array.from({ length: count }, () => person(fields))
export const facts = (some: Partial<Facts>): Facts => ({ ...noFacts, ...some })

type Asked = { readonly program?: Program; readonly window?: Window; readonly around?: Partial<Around> }

/** An item with the records behind it. */
export const look = (itemId: string, some: Partial<Facts>, asked: Asked = {}): ItemRecords => {
  const known = { ...around, ...asked.around }
  const found = itemOf(facts(some), asked.program ?? program, asked.window ?? null, known, itemId)
  if (!found) throw new Error(`no item ${itemId}`)
  return found
}
/** What the board says of it. */
export const numbers = ({ numerator, denominator, rating, excluded }: ItemRecords) => ({
  numerator,
  denominator,
  rating,
  excluded,
})
/** A line beside the number, as "numerator/denominator". */
export const side = ({ side }: ItemRecords, id: string): string => {
  const line = side.find(one => one.id === id)
  return line ? `${line.numerator}/${line.denominator}` : "none"
}
export const whys = ({ left }: ItemRecords): readonly string[] => left.map(({ why }) => why).sort()
export const idsOf = (refs: ItemRecords["counted"]): readonly string[] => refs.map(({ id }) => id).sort()
