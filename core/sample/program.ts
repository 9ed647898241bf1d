import { addDays, type Day } from "../base/clock.ts"
import type { AdministrationId, EntryId, ProgramId, SupervisionId } from "../base/id.ts"
import { type Administration, type Answer, noAnswer } from "../domain/administration.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { addMonths } from "../domain/rating-due.ts"
import {
  newSupervision,
  observedInstrument,
  type Supervision,
  selfCheckInstrument,
  weekOf,
} from "../domain/supervision.ts"
import { createLot, type Lot } from "./lot.ts"
import { member } from "./people-data.ts"
import * as told from "./program-data.ts"
import { momentOf } from "./schedule.ts"

type Wish = { readonly seed: number; readonly today: Day }

/** Drawn apart from all lives, so that nobody's change with the program's. */
const streams = { program: -3001, supervision: -3002, integrity: -3003 } as const

const monthsSinceStart = 13

/** The made-up agency's program: who works there, what they learned, and what its steering group looked at. */
export const makeProgram = ({ seed, today }: Wish): Program => {
  const lot = createLot(seed, streams.program)
  const startedOn = addMonths(today, -monthsSinceStart)
  const begun = momentOf(startedOn, "09:00")
  const entry = () => lot.idAt<EntryId>(begun)
  const own = { id: entry(), name: member.name, hiredOn: addMonths(startedOn, -6) }
  const others = told.colleagues.map(({ name, hiredMonthsAgo }) => ({
    id: entry(),
    name,
    hiredOn: addMonths(today, -hiredMonthsAgo),
  }))
  const staff = [own, ...others]
  const workshop = (staffId: string, on: Day) => ({ staffId, on, kind: "workshop" as const, days: 2, words: "" })
  const trainings = [
    ...staff.map(({ id, hiredOn }) => workshop(id, addDays(hiredOn > startedOn ? hiredOn : startedOn, 24))),
    { staffId: own.id, on: addMonths(today, -4), kind: "refresher" as const, days: 1, words: "" },
  ]
  return {
    ...newProgram(lot.idAt<ProgramId>(begun)),
    name: member.agency,
    startedOn,
    served: 40,
    sample: { words: told.sampleWords, leftOut: {}, latestSessions: 5 },
    staff: Object.fromEntries(staff.map(({ id, name, hiredOn }) => [id, { name, hiredOn, leftOn: null }])),
    trainings: Object.fromEntries(trainings.map(one => [entry(), one])),
    qualityMeetings: Object.fromEntries(
      told.qualityWords.map((words, i) => [entry(), { on: addMonths(today, -10 + 6 * i), withPlan: true, words }]),
    ),
  }
}

/** Weeks back of the meetings that were held: two of the quarter had none, and one was a talk in passing. */
const weeksBack = [12, 11, 10, 9, 8, 6, 5, 4, 2, 1]
const inPassing = 8

const agendaLines = (lot: Lot) =>
  Object.fromEntries(
    lot
      .some(Object.keys(told.decisions), 3)
      .map(key => [key, { done: true, words: lot.oneOf(told.decisions[key] ?? [""]), count: lot.between(1, 4) }]),
  )

/** Meetings of the last quarter, all of them finished, and sessions that were rated for them. */
export const makeSupervision = (program: Program, { seed, today }: Wish) => {
  const lot = createLot(seed, streams.supervision)
  const staffIds = Object.keys(program.staff).sort() as EntryId[]
  const meetings = weeksBack.map((back): Supervision => {
    const on = addDays(weekOf(today), 2 - 7 * back)
    const at = momentOf(on, "15:00")
    const structured = back !== inPassing
    return {
      ...newSupervision(lot.idAt<SupervisionId>(at), on, told.supervisorName),
      form: structured ? "group" : "informal",
      minutes: structured ? lot.between(9, 12) * 5 : 10,
      present: Object.fromEntries(staffIds.map((id, i) => [id, i === 0 || lot.chance(0.8)])),
      aboutImr: structured,
      aboutPeople: true,
      agenda: structured ? agendaLines(lot) : {},
      brought: lot.chance(0.5) ? { [lot.idAt<EntryId>(at)]: lot.oneOf(told.brought) } : {},
      words: structured ? lot.oneOf(told.closingWords) : "",
      status: "finished",
      finishedAt: momentOf(on, "16:00"),
    }
  })
  return withIntegrity(meetings, staffIds[0] ?? "", seed)
}

const items = [
  "relationship",
  "recovery",
  "significant-others",
  "structure",
  "curriculum",
  "goals",
  "action-plan",
  "action-plan-review",
  "motivational",
  "educational",
  "cognitive-behavioral",
]
const ofGroups = ["all-members", "mutual-support"]

const rating = (lot: Lot, instrumentId: string, on: Day, better: number): Administration => {
  const answer = (id: string): readonly [string, Answer] => {
    const value = Math.min(5, Math.max(1, (id === "relationship" ? 4 : 3) + better + lot.between(-1, 1)))
    return [id, { ...noAnswer, value, words: lot.chance(0.2) ? lot.oneOf(told.seenWords) : "" }]
  }
  return {
    id: lot.idAt<AdministrationId>(momentOf(on, "11:00")),
    participantId: null,
    instrumentId,
    instrumentVersion: "2012",
    by: instrumentId === observedInstrument ? "supervisor" : "facilitator",
    supporterId: null,
    sessionId: null,
    on,
    status: "finished",
    finishedAt: momentOf(on, "11:20"),
    corrects: null,
    answers: Object.fromEntries([
      ...items.map(answer),
      ...ofGroups.map(id => [id, { ...noAnswer, notApplicable: true }] as const),
    ]),
    sensitive: {},
  }
}

/** Of three sessions of the member's own: rated by the supervisor for a meeting, and by themselves. */
const withIntegrity = (meetings: readonly Supervision[], staffId: string, seed: number) => {
  const lot = createLot(seed, streams.integrity)
  const observedAt = [1, 5, 8]
  const ratings: Administration[] = []
  const held = meetings.map((meeting, i) => {
    if (!observedAt.includes(i)) return meeting
    const on = addDays(meeting.on, -1)
    const better = i > 4 ? 1 : 0
    const observed = rating(lot, observedInstrument, on, better)
    ratings.push(observed, rating(lot, selfCheckInstrument, on, better))
    const entry = lot.idAt<EntryId>(momentOf(on, "11:00"))
    return {
      ...meeting,
      observations: { [entry]: { administrationId: observed.id, staffId, form: "individual" as const } },
    }
  })
  return { meetings: held, ratings }
}
