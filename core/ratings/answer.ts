import type { Instrument, InstrumentItem } from "../../content/instrument-schema.ts"
import { type Day, daysBetween } from "../base/clock.ts"
import { type Administration, type Answer, noAnswer } from "../domain/administration.ts"
import { typedOver } from "../domain/typed-over.ts"
import type { Said } from "./api.ts"

export const itemOf = ({ items }: Pick<Instrument, "items">, id: string): InstrumentItem | null =>
  items.find(item => item.id === id) ?? null

type SinceItem = Extract<InstrumentItem, { kind: "since" }>

/** The anchor's value for an event on a day, seen from another; null when it is still to come. */
export const bandOf = ({ anchors, upToDays }: SinceItem, event: Day, from: Day): number | null => {
  const days = daysBetween(event, from)
  if (days < 0) return null
  const band = upToDays.findIndex(most => most === null || days <= most)
  return anchors[band]?.value ?? null
}

const answerTo = (item: InstrumentItem, said: Said, before: Answer, on: Day): Answer | null => {
  const cleared = { ...noAnswer, words: before.words }
  if (said.as === "value" && said.value === null) return cleared
  if (said.as === "not-applicable") return item.notApplicable === null ? null : { ...cleared, notApplicable: true }
  if (item.kind === "words") return null
  switch (said.as) {
    case "value": {
      const { value } = said
      if (!item.anchors.some(anchor => anchor.value === value)) return null
      return { ...cleared, value }
    }
    case "day": {
      const value = item.kind === "since" ? bandOf(item, said.day, on) : null
      return value === null ? null : { ...cleared, value, day: said.day }
    }
    case "gap": {
      const gap = item.kind === "anchors" ? item.gaps.find(({ id }) => id === said.gap) : undefined
      const chosen = said.value === null || gap?.between.some(n => n === said.value)
      return gap && chosen ? { ...cleared, gap: gap.id, value: said.value } : null
    }
  }
}

const put = (one: Administration, itemId: string, answer: Answer): Administration => ({
  ...one,
  answers: { ...one.answers, [itemId]: answer },
})

/** With that said to an item; null when the item has no such answer. Words beside it stay. */
export const withSaid = (one: Administration, item: InstrumentItem, said: Said): Administration | null => {
  const answer = answerTo(item, said, one.answers[item.id] ?? noAnswer, one.on)
  return answer && put(one, item.id, answer)
}

/** With words of an answer; what was written elsewhere since this typing began with `was` is kept (`typed-over.ts`). */
export const withWords = (one: Administration, itemId: string, was: string, text: string): Administration => {
  const answer = one.answers[itemId] ?? noAnswer
  const held = answer.words
  if (held === text) return one
  return put(one, itemId, { ...answer, words: typedOver(held, was, text) })
}

/** Words are taken by an item that asks for them, and by every item of an instrument with a line for notes. */
export const takesWords = ({ notes }: Pick<Instrument, "notes">, item: InstrumentItem): boolean =>
  item.kind === "words" || notes !== null
