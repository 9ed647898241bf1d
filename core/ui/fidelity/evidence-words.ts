import type { Counted } from "../../../content/ladder-schema.ts"
import type { ItemEvidence } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"
import { itemWords } from "./item-words.ts"

/**
 * A share in percent, for reading only: ratings hang on the fraction. Whole, but where that would lift it onto an edge
 * between two ratings it does not reach (19.8 is not said as 20).
 */
export const percentOf = (numerator: number, denominator: number): number => {
  const exact = (100 * numerator) / denominator
  const whole = Math.round(exact)
  return whole > exact && whole % 10 === 0 ? Math.floor(exact * 10) / 10 : whole
}

type Numbers = Pick<ItemEvidence, "numerator" | "denominator" | "rating" | "judgement">

/** Whether the records say anything of an item: of what is judged there is something to read; all else is rated then. */
const saysSomething = ({ numerator, denominator, rating, judgement }: Numbers): boolean =>
  rating !== null || (judgement && (denominator ?? numerator) > 0)

/** The evidence in a few words: "22 of 26 on course". `counted` null: the records say nothing of this item. */
export const evidenceWords = (evidence: Numbers, counted: Counted | null, when: When): string => {
  const { numerator, denominator } = evidence
  if (counted === null || !saysSomething(evidence)) return m.fidelity_nothing()
  return itemWords(counted).evidence({
    count: when.number(numerator),
    of: denominator === null ? "" : when.number(denominator),
    percent: denominator ? when.number(percentOf(numerator, denominator)) : "",
  })
}
