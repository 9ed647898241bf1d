import type { NoteFormats, Techniques, Topic } from "../../content/schema.ts"
import type { Goal } from "../domain/goal.ts"
import type { Participant } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { ActionPlan, Session } from "../domain/session.ts"
import { inOrder, type Kept, kept } from "../domain/shape.ts"

/** Everything a note may be drafted from: one person's, and nobody else's. */
export type Material = {
  readonly session: Session
  readonly participant: Participant
  readonly goals: readonly Goal[]
  /** The action plan of the session before, which this one reviewed; null in a first session. */
  readonly lastPlan: ActionPlan | null
  /** The session's topic, whole; null when none is set, or this version does not know it. */
  readonly topic: Topic | null
  readonly techniques: Techniques
  /** Practice tools that were worked on in it, as they stand after "The facilitator and the person". */
  readonly tools: readonly string[]
  readonly profile: Profile | null
}

export type Format = NoteFormats["formats"][number]
export type Family = Techniques["families"][number]["id"]

/** The goal a note speaks of: the current one looked at in this session, or else the one chosen last. */
export const goalOf = ({ goals, session }: Material): Goal | null => {
  const followed = (goal: Goal) => kept(goal.followUps).some(f => f.sessionId === session.id)
  const current = goals
    .filter(goal => goal.status === "current")
    .sort((a, b) => (`${a.chosenOn} ${a.id}` < `${b.chosenOn} ${b.id}` ? 1 : -1))
  return current.find(followed) ?? current[0] ?? null
}

type ShortTerm = Kept<Goal["shortTerm"][string]>
type Step = Kept<Goal["steps"][string]>

/** The first current short-term goal, in the order the person gave them. */
export const shortTermOf = (goal: Goal | null): ShortTerm | null =>
  (goal && inOrder(goal.shortTerm).find(s => s.status === "current")) ?? null

/** The step under way: the first open one of that short-term goal, or of any when it has none. */
export const stepOf = (goal: Goal | null): Step | null => {
  if (!goal) return null
  const open = inOrder(goal.steps).filter(step => step.status === "open")
  const under = shortTermOf(goal)?.id
  return open.find(step => step.shortTermId === under) ?? open[0] ?? null
}

/** Cards of the topic that carry the mark, in the order of the topic. */
export const cardsMarked = ({ session, topic }: Material, mark: keyof Session["cards"][string]): Topic["cards"] =>
  topic?.cards.filter(card => session.cards[card.id]?.[mark]) ?? []

/** What was tapped of these families, as it stands after "The facilitator", in the order of the content. */
export const techniquesUsed = ({ session, techniques }: Material, families: readonly Family[]): readonly string[] =>
  techniques.families
    .filter(family => families.includes(family.id))
    .flatMap(family => family.techniques.filter(technique => session.techniques[technique.id]?.used))
    .map(technique => technique.note)
