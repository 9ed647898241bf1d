import { addDays, type Day } from "../../../core/base/clock.ts"
import {
  type AdministrationId,
  type ContactId,
  type EntryId,
  type GoalId,
  type GroupId,
  type GroupSessionId,
  newId,
  type ParticipantId,
  type ProgramId,
  type SessionId,
  type ToolSheetId,
} from "../../../core/base/id.ts"
import { zoned } from "../../../core/base/zoned.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import type { ContactFact } from "../../../core/domain/facts/contact-fact.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import type { GoalFact } from "../../../core/domain/facts/goal-fact.ts"
import type { GroupSessionFact } from "../../../core/domain/facts/group-session-fact.ts"
import type { ParticipantFact } from "../../../core/domain/facts/participant-fact.ts"
import type { SessionFact } from "../../../core/domain/facts/session-fact.ts"
import type { ToolSheetFact } from "../../../core/domain/facts/tool-sheet-fact.ts"
import type { About } from "../../../core/reminders/person.ts"
import type { Reminder } from "../../../core/reminders/reminder.ts"
import { remindersOf } from "../../../core/reminders/reminders-of.ts"
import type { RuleId } from "../../../core/reminders/rule-table.ts"

/** A Monday. */
export const today = "2026-06-15"
export const daysAgo = (days: number): Day => addDays(today, -days)
export const zone = "America/New_York"
const hour = 3_600_000
/** Two in the afternoon there, in summer time. */
export const at = (on: Day, hours = 14): number => Date.parse(`${on}T00:00:00Z`) + (hours + 4) * hour

export const wren = newId<ParticipantId>()

export const personFact = (more: Partial<ParticipantFact> = {}): ParticipantFact => ({
  id: wren,
  startedOn: daysAgo(10),
  active: true,
  nextOn: null,
  supportersAllowed: 0,
  supportersNotAsked: 0,
  supportersDeclined: 1,
  topicsTaken: [],
  ...more,
})

/** Held, signed, an hour long, with a plan agreed and reviewed, and a technique of each family. */
export const held = (on: Day, more: Partial<SessionFact> = {}): SessionFact => ({
  id: newId<SessionId>(),
  participantId: wren,
  groupSessionId: null,
  startedAt: at(on),
  endedAt: at(on) + hour,
  status: "finished",
  noteId: null,
  topicId: "recovery-strategies",
  taught: [],
  handouts: [],
  practised: [],
  techniques: ["link-to-goal", "review", "role-play"],
  supporter: false,
  goalFollowed: true,
  planReviewed: true,
  planAgreed: true,
  planHelper: false,
  ...more,
})
/** Begun just now, and nothing tapped yet. */
export const running = (more: Partial<SessionFact> = {}): SessionFact =>
  held(today, {
    endedAt: null,
    status: "draft",
    topicId: null,
    techniques: [],
    goalFollowed: false,
    planReviewed: false,
    planAgreed: false,
    ...more,
  })

export const goalFact = (more: Partial<GoalFact> = {}): GoalFact => ({
  id: newId<GoalId>(),
  participantId: wren,
  status: "current",
  chosenOn: daysAgo(10),
  brokenDown: true,
  openSteps: 1,
  helped: false,
  followedOn: [],
  ...more,
})

export const sheetFact = (toolId: string, more: Partial<ToolSheetFact> = {}): ToolSheetFact => ({
  id: newId<ToolSheetId>(),
  participantId: wren,
  toolId,
  startedOn: daysAgo(10),
  status: "open",
  keptOn: null,
  follows: null,
  filled: [],
  rehearsedOn: [],
  sharedOn: [],
  reviewedOn: [],
  ...more,
})

export const contactFact = (on: Day, more: Partial<ContactFact> = {}): ContactFact => ({
  id: newId<ContactId>(),
  participantId: wren,
  supporterId: newId<EntryId>(),
  on,
  how: "phone",
  helped: false,
  sessionId: null,
  ...more,
})

export const ratingFact = (on: Day, more: Partial<AdministrationFact> = {}): AdministrationFact => ({
  id: newId<AdministrationId>(),
  participantId: wren,
  instrumentId: "imrs-participant",
  by: "participant",
  on,
  status: "finished",
  corrects: null,
  sessionId: null,
  answers: { progress: 3 },
  ...more,
})

export const meetingFact = (on: Day, here: readonly ParticipantId[], more: Partial<GroupSessionFact> = {}) =>
  ({
    id: newId<GroupSessionId>(),
    groupId: "0195f3a0-0000-7000-8000-0000000000aa" as GroupId,
    startedAt: at(on),
    endedAt: at(on) + hour,
    here,
    ...more,
  }) satisfies GroupSessionFact

export const factsWith = (more: Partial<Facts>): Facts => ({ ...noFacts, participant: [personFact()], ...more })

export const aboutOf = (more: Partial<About> = {}): About => ({
  now: at(today, 15),
  today,
  dayOf: zoned(zone).dayOf,
  program: { id: newId<ProgramId>(), endsOn: null },
  topics: [
    { id: "recovery-strategies", order: 1, optional: false, sessions: [2, 4] },
    { id: "using-medication-effectively", order: 2, optional: false, sessions: [2, 4] },
    { id: "reducing-relapses", order: 3, optional: false, sessions: [2, 4] },
    { id: "healthy-lifestyles", order: 4, optional: true, sessions: [2, 4] },
  ],
  families: {
    motivational: ["link-to-goal", "hope"],
    educational: ["review", "check-back"],
    "cognitive-behavioural": ["role-play", "modelling", "reinforcement"],
    sequence: ["coping-skills", "behavioural-tailoring"],
  },
  everyMonths: id => (id.startsWith("imrs-") ? 3 : null),
  supervisedOn: null,
  reviewDueOn: null,
  ...more,
})

/** What a rule says of these facts; null: nothing. */
export const reminderOf = (rule: RuleId, more: Partial<Facts>, about: Partial<About> = {}): Reminder | null =>
  remindersOf(factsWith(more), aboutOf(about)).find(one => one.rule === rule) ?? null
