import type { Instant } from "../base/clock.ts"
import type { EntryId } from "../base/id.ts"
import type { AgendaStep, PlanOutcome, Session } from "../domain/session.ts"

/** What a tap records. Each answers the session with that one thing changed. */

type CardMarks = Session["cards"][string]
const unmarked: CardMarks = { taught: false, handout: false, practised: false }

/** Marks made under another topic stay: choosing that topic again shows them. */
export const chooseTopic = (session: Session, topicId: string): Session => ({ ...session, topicId })

/** Only the marks named change. */
export const markCard = (session: Session, cardId: string, marks: Partial<CardMarks>): Session => ({
  ...session,
  cards: { ...session.cards, [cardId]: { ...unmarked, ...session.cards[cardId], ...marks } },
})

/** `at` is when it was first tapped; tapping it again does not move it. */
export const markTechnique = (session: Session, techniqueId: string, used: boolean, now: Instant): Session => {
  const before = session.techniques[techniqueId]
  if (before?.used === used) return session
  return { ...session, techniques: { ...session.techniques, [techniqueId]: { used, at: before?.at ?? now } } }
}

/** A supporter took part, or was spoken of as a helper; or did not after all. */
export const markSupporter = (session: Session, supporterId: EntryId, involved: boolean): Session => ({
  ...session,
  supporters: { ...session.supporters, [supporterId]: { involved } },
})

/** One that is there keeps its step and time; taken away before, it is back. */
export const quote = (session: Session, id: EntryId, words: string, step: AgendaStep, now: Instant): Session => {
  const before = session.quotes[id]
  const entry = { words: words.trim(), step: before?.step ?? step, at: before?.at ?? now, removed: false }
  return { ...session, quotes: { ...session.quotes, [id]: entry } }
}

/** As `quote`. */
export const jot = (session: Session, id: EntryId, words: string, now: Instant): Session => {
  const entry = { words: words.trim(), at: session.jottings[id]?.at ?? now, removed: false }
  return { ...session, jottings: { ...session.jottings, [id]: entry } }
}

/** Whether the goal was looked at together. */
export const followGoal = (session: Session, followed: boolean): Session => ({
  ...session,
  goalFollowUp: { ...session.goalFollowUp, followed },
})

/** How the last plan went; null takes the answer back. */
export const reviewPlan = (session: Session, outcome: PlanOutcome | null): Session => ({
  ...session,
  planReview: { ...session.planReview, outcome },
})

/** How sure the person is of the new plan, 0 to 10; null: not asked. */
export const setConfidence = (session: Session, confidence: number | null): Session => ({
  ...session,
  actionPlan: { ...session.actionPlan, confidence },
})

/** One of the person's two answers, 1 to 5; null takes it back. */
export const answerFeedback = (session: Session, question: "heard" | "useful", answer: number | null): Session => ({
  ...session,
  feedback: { ...session.feedback, [question]: answer },
})

/** When to meet next; null: not agreed. */
export const planNext = (session: Session, next: Session["next"]): Session => ({ ...session, next })
