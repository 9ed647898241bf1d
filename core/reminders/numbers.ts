import { mostForFidelity } from "../domain/group.ts"

/** The numbers that rules hold facts against, each with where it is from. */
export const numbers = {
  /** A goal is looked at again within so many days: the four weeks of product.md, "Fidelity reminders". */
  goalDays: 28,
  /** In a group the turn comes round within so many sessions: imr.md 6.5, "every member over 2–4 sessions". */
  groupRotation: 4,
  /** "Lately", and the sessions without practice: the three of product.md. */
  lately: 3,
  /** imr.md 1.4, item 5: in the last month. */
  contactMonths: 1,
  /** product.md: not asked about in three months. */
  askMonths: 3,
  /** product.md; imr.md 2, G5: a plan is updated every three months. */
  planMonths: 3,
  /** Handouts are looked for in sessions of the last months, as item 4 is counted: imr.md 1.7. */
  handoutMonths: 3,
  /** imr.md 5.5, topic 9: at least two strategies for each symptom that stays. */
  strategies: 2,
  /** imr.md 6.9: reviewed first thing next time, which is a week on. */
  copingDays: 7,
  /** imr.md 1.4, item 1. */
  mostInGroup: mostForFidelity,
  /** product.md: more than twice the planned sessions. */
  stalledTimes: 2,
  /** product.md: two in a row. */
  missed: 2,
  /** imr.md 1.4, item 2: weekly, or every two weeks. A rhythm is never taken to be quicker or slower. */
  rhythmDays: { fewest: 7, most: 14 },
  /** Gaps between so many last sessions tell the rhythm. */
  rhythmGaps: 5,
  /** imr.md 1.4, item 2. */
  programMonths: 6,
  /** Near the end of the program: two months are the sessions of one topic (imr.md 5.2, at most seven weekly ones). */
  endingDays: 56,
  /** imr.md 6.4: the inventory takes the first one or two sessions. */
  inventorySessions: 2,
  /** product.md. */
  noteHours: 48,
  /** imr.md 2, G8: weekly. */
  supervisionDays: 7,
} as const

/** What rules know by name; a test holds that the curriculum has each. */
export const names = {
  relapseTopic: "reducing-relapses",
  medicationTopic: "using-medication-effectively",
  relapsePlan: "relapse-plan",
  /** The five fields of imr.md 6.7 that are confirmed. */
  relapseParts: ["triggers", "signs", "helps", "people", "emergency"],
  copingCycle: "coping-cycle",
  /** What bothers; what is done now, a row each; what is tried. */
  copingParts: { problem: "problem", now: "now", tries: "try" },
  medicationRoutine: "medication-routine",
  /** The routine is fitted with the first row of its day. */
  routinePart: "times",
  inventory: "form/knowledge-and-skills",
  /** imr.md 1.7, item 13. */
  tailoring: "behavioural-tailoring",
  /** product.md: role play, modelling, rehearsal. Coping skills training has a rehearsal in it (imr.md 1.4, item 11). */
  practice: ["role-play", "modelling", "coping-skills"],
  scales: [
    { instrumentId: "imrs-participant", by: "participant" },
    { instrumentId: "imrs-practitioner", by: "facilitator" },
  ],
  medicationItem: "medication",
} as const
