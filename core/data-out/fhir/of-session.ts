import type { CarePlan, Communication, Encounter, Observation, ObservationComponent } from "fhir/r4"
import { dayOf } from "../../base/clock.ts"
import type { Session } from "../../domain/session.ts"
import { kept } from "../../domain/shape.ts"
import { derivedId } from "../derived-id.ts"
import { usedTechniques } from "../of-sessions.ts"
import { codingOf, conceptOf, filled, referenceTo } from "./names.ts"

/** Titles of the curriculum, for those who read codes. */
export type CodeTitles = {
  readonly topic: (id: string) => string | undefined
  readonly technique: (id: string) => string | undefined
}

const encounterOf = (session: Session, titles: CodeTitles): Encounter => {
  const { id, form, topicId, startedAt, endedAt } = session
  return {
    resourceType: "Encounter",
    id,
    status: "finished",
    class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory" },
    type: [
      conceptOf("session-form", form),
      ...(topicId === null ? [] : [conceptOf("topic", topicId, titles.topic(topicId))]),
    ],
    subject: referenceTo("Patient", session.participantId),
    period: { start: startedAt, ...(endedAt !== null && { end: endedAt }) },
  }
}

const observation = (session: Session, code: string, withEncounter: boolean) => ({
  resourceType: "Observation" as const,
  id: derivedId(session.id, code),
  status: "final" as const,
  code: conceptOf("observation", code),
  subject: referenceTo("Patient", session.participantId),
  effectiveDateTime: session.startedAt,
  ...(withEncounter && { encounter: referenceTo("Encounter", session.id) }),
})

const cardMarks = ["taught", "handout", "practised"] as const

/** What was done: cards, techniques, looking at a goal. Each that was is a component. */
const contentOf = (session: Session, titles: CodeTitles): readonly Observation[] => {
  const { cards, topicId, goalFollowUp } = session
  const done = (code: string, display?: string): ObservationComponent => ({
    code: conceptOf("session-content", code, display),
    valueBoolean: true,
  })
  const component = [
    ...Object.entries(cards).flatMap(([card, marks]) =>
      cardMarks.flatMap(mark => (marks[mark] ? [done(`card.${topicId ?? ""}.${card}.${mark}`)] : [])),
    ),
    ...usedTechniques(session).map(id => done(`technique.${id}`, titles.technique(id))),
    ...(goalFollowUp.followed ? [done("goal-followed-up")] : []),
  ]
  return component.length === 0 ? [] : [{ ...observation(session, "session-content", true), component }]
}

const said = (session: Session): readonly Observation[] =>
  (["heard", "useful"] as const).flatMap(which => {
    const value = session.feedback[which]
    return value === null ? [] : [{ ...observation(session, `feedback-${which}`, true), valueInteger: value }]
  })

/** What the person said of the session, in their words. */
const wordsOf = (session: Session): readonly Communication[] => {
  const texts = [...kept(session.quotes).map(({ words }) => words), session.feedback.nextTime].flatMap(
    text => filled(text) ?? [],
  )
  if (texts.length === 0) return []
  const person = referenceTo("Patient", session.participantId)
  return [
    {
      resourceType: "Communication",
      id: derivedId(session.id, "words"),
      status: "completed",
      category: [conceptOf("observation", "said-in-session")],
      subject: person,
      sender: person,
      encounter: referenceTo("Encounter", session.id),
      sent: session.startedAt,
      payload: texts.map(contentString => ({ contentString })),
    },
  ]
}

const planWords = ({ what, when, where, helper, barrier, answer }: Session["actionPlan"]): string | undefined =>
  filled([what, when, where, helper, barrier, answer].filter(filled).join("\n"))

/** The home practice agreed. How it went is said by the session that looked at it. */
const planOf = (session: Session, words: boolean, withEncounter: boolean): CarePlan => {
  const description = words ? planWords(session.actionPlan) : undefined
  return {
    resourceType: "CarePlan",
    id: derivedId(session.id, "action-plan"),
    status: "unknown",
    intent: "plan",
    category: [conceptOf("plan-kind", "action-plan")],
    subject: referenceTo("Patient", session.participantId),
    created: dayOf(session.startedAt),
    ...(withEncounter && { encounter: referenceTo("Encounter", session.id) }),
    activity: [{ detail: { status: "unknown", ...(description !== undefined && { description }) } }],
  }
}

type Parts = { readonly sessions: boolean; readonly plans: boolean }

/** Resources of one session: `may` says which of its parts. */
export const resourcesOfSession = (session: Session, may: Parts, words: boolean, titles: CodeTitles) => {
  const { actionPlan, planReview } = session
  const met = may.sessions
    ? [
        encounterOf(session, titles),
        ...contentOf(session, titles),
        ...said(session),
        ...(words ? wordsOf(session) : []),
      ]
    : []
  if (!may.plans) return met
  const planned = actionPlan.what.trim() === "" ? [] : [planOf(session, words, may.sessions)]
  const sure: readonly Observation[] =
    actionPlan.confidence === null || planned.length === 0
      ? []
      : [{ ...observation(session, "plan-confidence", may.sessions), valueInteger: actionPlan.confidence }]
  const reviewed: readonly Observation[] =
    planReview.outcome === null
      ? []
      : [
          {
            ...observation(session, "plan-review", may.sessions),
            valueCodeableConcept: { coding: [codingOf("answer", planReview.outcome)] },
          },
        ]
  return [...met, ...planned, ...sure, ...reviewed]
}
