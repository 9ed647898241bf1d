import { kept } from "../domain/shape.ts"
import { cardsMarked, type Family, goalOf, type Material, shortTermOf, stepOf, techniquesUsed } from "./material.ts"
import type { Sentences } from "./sentences.ts"

const parts = [
  "duration",
  "place",
  "present",
  "goal",
  "goalWhy",
  "shortTerm",
  "step",
  "goalFollowedUp",
  "goalFollowUpWords",
  "agenda",
  "planReviewOutcome",
  "planReviewWords",
  "planReviewBarrier",
  "topic",
  "handout",
  "practised",
  "tools",
  "techniques",
  "motivational",
  "educational",
  "cognitiveBehavioural",
  "skills",
  "quotes",
  "actionPlan",
  "nextSession",
  "feedbackHeard",
  "feedbackUseful",
  "feedbackNextTime",
  "supportersInvolved",
  "supporters",
] as const
export type Part = (typeof parts)[number]

type Parts = Readonly<Record<Part, () => readonly string[]>>

const allFamilies: readonly Family[] = ["motivational", "educational", "cognitive-behavioural", "sequence"]

/**
 * How each part of a note is said: some sentences, of which those with nothing to fill in are "". Marks and keys are
 * those of `note-formats.yaml`. Jottings are in none: they are the facilitator's own.
 */
export const writeParts = (material: Material, { say, list, day, time, dayAt, timeAt }: Sentences): Parts => {
  const { session, participant, lastPlan, topic, profile } = material
  const { actionPlan, planReview, feedback, goalFollowUp } = session
  const name = participant.chosenName
  const goal = goalOf(material)
  const step = stepOf(goal)
  const number = (value: number | null) => (value === null ? "" : String(value))

  const used = (families: readonly Family[]) => () => [
    say("intervention", { techniques: list(techniquesUsed(material, families)) }),
  ]
  const titles = (mark: "taught" | "handout") => list(cardsMarked(material, mark).map(card => card.title))
  const reviewKeys = { done: "planReviewDone", partly: "planReviewPartly", "not-yet": "planReviewNotYet" } as const

  const duration = () => {
    if (session.endedAt === null) return [""]
    const minutes = Math.round((Date.parse(session.endedAt) - Date.parse(session.startedAt)) / 60_000)
    return [
      say("duration", {
        date: dayAt(session.startedAt),
        minutes: String(Math.max(minutes, 0)),
        start: timeAt(session.startedAt),
        end: timeAt(session.endedAt),
      }),
    ]
  }

  const involved = Object.keys(session.supporters)
    .filter(id => session.supporters[id]?.involved)
    .sort()
    .flatMap(id => participant.supporters[id] ?? [])
    .map(s => say("supporter", { name: s.name, relation: s.relation }) || s.name || s.relation)
    .filter(supporter => supporter.trim() !== "")
  const supporters = say("supportersInvolved", { supporters: list(involved) })

  const plan = () => {
    const written = [
      say("actionPlan", { what: actionPlan.what }),
      say("actionPlanWhen", { when: actionPlan.when }),
      say("actionPlanWhere", { where: actionPlan.where }),
      say("actionPlanHelper", { helper: actionPlan.helper }),
      say("actionPlanBarrier", { barrier: actionPlan.barrier }),
      say("actionPlanAnswer", { answer: actionPlan.answer }),
      say("actionPlanConfidence", { name, confidence: number(actionPlan.confidence) }),
    ]
    return written.some(sentence => sentence !== "") ? written : [say("actionPlanNone")]
  }

  const next = () => {
    if (session.next === null) return [say("nextSessionNone")]
    const { on, at } = session.next
    const when = at ? say("nextDayAtTime", { day: day(on), time: time(at) }) : say("nextDay", { day: day(on) })
    return [say("nextSession", { when })]
  }

  return {
    duration,
    place: () => [session.form === "group" ? say("withGroup") : "", say("place", { place: session.place })],
    present: () => [say("present", { name, facilitator: profile?.name ?? "" })],
    goal: () => [goal ? say("goal", { name, goal: goal.words }) : say("goalNone", { name })],
    goalWhy: () => [say("goalWhy", { why: goal?.why ?? "" })],
    shortTerm: () => [say("shortTerm", { shortTerm: shortTermOf(goal)?.words ?? "" })],
    step: () => [say("step", { step: step?.words ?? "" }), say("stepHelper", { helper: step?.helper ?? "" })],
    goalFollowedUp: () => [goalFollowUp.followed ? say("goalFollowedUp") : ""],
    goalFollowUpWords: () => [say("goalFollowUpWords", { words: goalFollowUp.words })],
    agenda: () => [say("agenda", { agenda: session.agenda })],
    planReviewOutcome: () => [
      planReview.outcome ? say(reviewKeys[planReview.outcome], { plan: lastPlan?.what ?? "" }) : "",
    ],
    planReviewWords: () => [say("planReviewWords", { words: planReview.words })],
    planReviewBarrier: () => [say("planReviewBarrier", { barrier: planReview.barrier })],
    topic: () => {
      const cards = titles("taught")
      const about = { topic: topic?.title ?? "", cards }
      return [say(cards === "" ? "topicOnly" : "topic", about)]
    },
    handout: () => [say("handout", { cards: titles("handout") })],
    practised: () => {
      const practice = cardsMarked(material, "practised").map(card => card.practice.title)
      return [say("practised", { name, practice: list(practice) })]
    },
    tools: () => [say("tools", { name, tools: list(material.tools) })],
    techniques: used(allFamilies),
    motivational: used(["motivational"]),
    educational: used(["educational"]),
    cognitiveBehavioural: used(["cognitive-behavioural"]),
    skills: used(["sequence"]),
    quotes: () =>
      kept(session.quotes).map((quote, index) =>
        say(index === 0 ? "quote" : "quoteAgain", { name, words: quote.words }),
      ),
    actionPlan: plan,
    nextSession: next,
    feedbackHeard: () => [say("feedbackHeard", { name, heard: number(feedback.heard) })],
    feedbackUseful: () => [say("feedbackUseful", { name, useful: number(feedback.useful) })],
    feedbackNextTime: () => [say("feedbackNextTime", { name, nextTime: feedback.nextTime })],
    supportersInvolved: () => [supporters],
    supporters: () => [supporters || say("supportersNone")],
  }
}
