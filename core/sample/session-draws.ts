import { type ActionPlan, planOutcomes, type Session } from "../domain/session.ts"
import type { Lesson } from "./card-walk.ts"
import type { Lot } from "./lot.ts"
import * as told from "./session-data.ts"

export const drawCards = (lot: Lot, { cardIds, again }: Lesson): Session["cards"] => ({
  ...Object.fromEntries(
    cardIds.map(id => [id, { taught: true, handout: lot.chance(0.85), practised: lot.chance(0.55) }]),
  ),
  ...(again === null ? {} : { [again]: { taught: false, handout: false, practised: true } }),
})

export const drawTechniques = (lot: Lot): readonly string[] => {
  const { motivational, educational, behavioural, sequence } = told.techniques
  return [
    ...lot.some(Object.keys(motivational), lot.between(0, 2)),
    ...lot.some(Object.keys(educational), lot.between(1, 3)),
    ...lot.some(Object.keys(behavioural), lot.between(0, 2)),
    ...(lot.chance(0.15) ? lot.some(Object.keys(sequence), 1) : []),
  ]
}

export const drawReview = (lot: Lot): Session["planReview"] => {
  const outcome = lot.oneOf([...planOutcomes, "done"] as const)
  return {
    outcome,
    words: lot.oneOf(told.reviews[outcome]),
    barrier: outcome !== "done" && lot.chance(0.7) ? lot.oneOf(told.barriers) : "",
  }
}

export const drawPlan = (lot: Lot, helper: string | null): ActionPlan => ({
  ...lot.oneOf(told.plans),
  helper: helper === null ? "" : `${helper}: ${lot.oneOf(told.plansWithHelp)}`,
  confidence: lot.chance(0.9) ? lot.between(5, 10) : null,
})
