import type { ParticipantId } from "../base/id.ts"
import { dealOut, emptyLists, type Facts } from "../domain/facts/facts.ts"
import { keyOfReminder } from "../domain/reminder-mark.ts"
import { type About, type Person, personIn } from "./person.ts"
import type { Found, Reminder } from "./reminder.ts"
import { type RuleId, ruleTable } from "./rule-table.ts"
import { missedSessions } from "./rules-attendance.ts"
import { handoutMissing, topicMissing, topicStalled } from "./rules-curriculum.ts"
import { goalFollowUp, goalMissing, goalStep } from "./rules-goals.ts"
import { inventoryMissing, noteUnsigned, scalesDue } from "./rules-papers.ts"
import { actionPlan, planReview } from "./rules-plans.ts"
import { groupSize, reviewDue, shortProgram, supervisionMissed } from "./rules-program.ts"
import {
  relapsePlanMissing,
  relapsePlanOld,
  relapsePlanUnfinished,
  relapsePlanUnrehearsed,
  relapsePlanUnshared,
} from "./rules-relapse-plan.ts"
import { copingReview, copingStrategies, medicationRoutine } from "./rules-skills.ts"
import { supporterAsk, supporterContact } from "./rules-supporters.ts"
import { noMotivation, onlyEducational, practice } from "./rules-techniques.ts"

type OfPerson = (person: Person, about: About) => Found | null
type OfProgram = (facts: Facts, about: About) => Found | null

const ofProgram = {
  "review-due": reviewDue,
  "supervision-missed": supervisionMissed,
  "short-program": shortProgram,
  "group-size": groupSize,
} as const satisfies Partial<Record<RuleId, OfProgram>>

/** The unsigned note is asked of everyone: who is not seen any more has notes too. */
const ofAnyone = { "note-unsigned": noteUnsigned } as const satisfies Partial<Record<RuleId, OfPerson>>

const ofActive: Record<Exclude<RuleId, keyof typeof ofProgram | keyof typeof ofAnyone>, OfPerson> = {
  "missed-sessions": missedSessions,
  "goal-missing": goalMissing,
  "scales-due": scalesDue,
  "goal-follow-up": goalFollowUp,
  "plan-review": planReview,
  "action-plan": actionPlan,
  "relapse-plan-missing": relapsePlanMissing,
  "relapse-plan-unfinished": relapsePlanUnfinished,
  "relapse-plan-unrehearsed": relapsePlanUnrehearsed,
  "relapse-plan-unshared": relapsePlanUnshared,
  "relapse-plan-old": relapsePlanOld,
  "supporter-contact": supporterContact,
  "supporter-ask": supporterAsk,
  practice,
  "coping-review": copingReview,
  "coping-strategies": copingStrategies,
  "medication-routine": medicationRoutine,
  "only-educational": onlyEducational,
  "no-motivation": noMotivation,
  "goal-step": goalStep,
  "handout-missing": handoutMissing,
  "topic-stalled": topicStalled,
  "topic-missing": topicMissing,
  "inventory-missing": inventoryMissing,
}

const asked = <Of>(
  rules: Readonly<Record<string, (of: Of, about: About) => Found | null>>,
  of: Of,
  about: About,
  participantId: ParticipantId | null,
): readonly Reminder[] =>
  Object.entries(rules).flatMap(([id, rule]) => {
    const found = rule(of, about)
    return found ? [{ ...found, rule: id as RuleId, participantId, ...ruleTable[id as RuleId] }] : []
  })

/** Priority, then age, then what it is about: never the order in which facts came. */
const inOrder = (a: Reminder, b: Reminder): number => {
  if (a.priority !== b.priority) return a.priority - b.priority
  if (a.since !== b.since) return a.since < b.since ? -1 : 1
  return keyOfReminder(a) < keyOfReminder(b) ? -1 : 1
}

/** All that one person's facts remind of, the most important first. Empty when there is nobody of that id. */
export const remindersOfPerson = (facts: Facts, id: ParticipantId, about: About): readonly Reminder[] => {
  const person = personIn(facts, id, about.dayOf)
  if (!person) return []
  const rules = person.fact.active ? { ...ofAnyone, ...ofActive } : ofAnyone
  return [...asked<Person>(rules, person, about, id)].sort(inOrder)
}

/** Facts by whose they are, so that each person's rules look at no others'. Group sessions go to who was there. */
const byPerson = (facts: Facts): ReadonlyMap<ParticipantId, Facts> => {
  const found = new Map(facts.participant.map(fact => [fact.id, { ...emptyLists(), participant: [fact] }]))
  dealOut(facts, id => found.get(id))
  const members = new Map<string, Set<ParticipantId>>()
  for (const { groupId, here } of facts["group-session"]) {
    const known = members.get(groupId) ?? new Set()
    for (const id of here) known.add(id)
    members.set(groupId, known)
  }
  for (const one of facts["group-session"])
    for (const id of members.get(one.groupId) ?? []) found.get(id)?.["group-session"].push(one)
  return found
}

/** All that the facts of everyone remind of, of people and of the program, the most important first. */
export const remindersOf = (facts: Facts, about: About): readonly Reminder[] =>
  [
    ...asked<Facts>(ofProgram, facts, about, null),
    ...[...byPerson(facts)].flatMap(([id, theirs]) => remindersOfPerson(theirs, id, about)),
  ].sort(inOrder)
