import type { Instrument, InstrumentItem } from "../../content/instrument-schema.ts"
import type { Counted } from "../../content/ladder-schema.ts"
import type { Day } from "../base/clock.ts"
import { zoned } from "../base/zoned.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { Program } from "../domain/program.ts"
import type { Window } from "./api.ts"
import { takeCensus } from "./census.ts"
import { attendance, handouts, length, topics } from "./delivery.ts"
import type { Evidence } from "./evidence.ts"
import { goalReviews, goals, plans } from "./goals.ts"
import { latestOf, meetingsOf } from "./meetings.ts"
import { type FinishedReview, process, quality } from "./monitoring.ts"
import { outcomeMonitoring } from "./outcome-monitoring.ts"
import { penetration } from "./penetration.ts"
import { behavioralTailoring, copingSkills, relapsePrevention, sequence } from "./sequences.ts"
import { type SupervisedWeek, supervision, training } from "./staff.ts"
import { supporters } from "./supporters.ts"
import { type Families, techniquesOf } from "./techniques.ts"

/** What there is besides records of people. */
export type Around = {
  /** In the program's zone. */
  readonly today: Day
  /** The fidelity scale, and the General Organizational Index. */
  readonly scale: Instrument
  readonly index: Instrument
  readonly families: Families
  /** Ids of the topics that the curriculum has. */
  readonly topicIds: readonly string[]
  /** Ids of the instruments that are IMR outcomes (G10). */
  readonly outcomeIds: readonly string[]
  readonly reviews: readonly FinishedReview[]
  readonly supervised: readonly SupervisedWeek[]
}

export type Item = Extract<InstrumentItem, { readonly kind: "anchors" }>

/** How each thing is counted, when it is asked for; what several need is made once. */
export const createCounting = (facts: Facts, program: Program, window: Window, around: Around) => {
  const census = takeCensus(facts, program, window, zoned(program.zone))
  const meetings = meetingsOf(census, facts["group-session"])
  const latest = latestOf(meetings, census, program.sample.latestSessions)
  const family = (id: string) => techniquesOf(around.families[id] ?? new Set(), latest)
  const whole = (one: Parameters<typeof sequence>[0]) => sequence(one, census, facts["tool-sheet"], meetings)
  const counters: Readonly<Record<Counted, (item: Item) => Evidence>> = {
    attendance: () => attendance(meetings),
    length: () => length(census),
    topics: ({ among }) => topics(among, around.topicIds, census),
    handouts: () => handouts(census, meetings),
    supporters: () => supporters(census, facts),
    goals: () => goals(census, facts.goal),
    "goal-reviews": () => goalReviews(census, facts.goal, meetings),
    motivational: () => family("motivational"),
    educational: () => family("educational"),
    "cognitive-behavioral": () => family("cognitive-behavioural"),
    "coping-skills": () => whole(copingSkills),
    "relapse-prevention": () => whole(relapsePrevention),
    "behavioral-tailoring": () => whole(behavioralTailoring),
    penetration: () => penetration(census, program),
    plans: () => plans(census, facts.goal),
    training: () => training(program, window),
    supervision: () => supervision(program, window, around.supervised),
    process: () => process(around.reviews, program, window),
    outcomes: () => outcomeMonitoring(census, facts.administration, around.outcomeIds),
    quality: () => quality(program, window),
  }
  return { census, meetings, count: (item: Item, counts: Counted) => counters[counts](item) }
}
