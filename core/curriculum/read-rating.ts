import type { Instrument, InstrumentItem } from "../../content/instrument-schema.ts"
import { type Administration, type Answer, isAnswered } from "../domain/administration.ts"

/** One answer, to be read. */
export type ReadAnswer = {
  readonly itemId: string
  readonly number: string
  readonly ask: string
  readonly lookBack: string
  /** What was chosen, in words; empty where only words were written. */
  readonly said: string
  /** The number of what was chosen; null: none, or the item does not concern the person. */
  readonly value: number | null
  /** The number named that the scale has no anchor for, in words; else empty. */
  readonly gap: string
  readonly day: string | null
  readonly words: string
}

const saidTo = (item: InstrumentItem, { value, notApplicable }: Answer): string => {
  if (notApplicable) return item.notApplicable ?? ""
  if (item.kind === "words" || value === null) return ""
  return item.anchors.find(anchor => anchor.value === value)?.words ?? String(value)
}

const readItem = (item: InstrumentItem, answer: Answer): ReadAnswer => ({
  itemId: item.id,
  number: item.number,
  ask: item.ask,
  lookBack: item.lookBack,
  said: saidTo(item, answer),
  value: answer.value,
  gap: (item.kind === "anchors" && item.gaps.find(({ id }) => id === answer.gap)?.words) || "",
  day: answer.day,
  words: answer.words.trim(),
})

/** An answer to an item that this version does not have: as it is, under its id. */
const readUnknown = (itemId: string, { value, day, words }: Answer): ReadAnswer => ({
  itemId,
  number: "",
  ask: itemId,
  lookBack: "",
  said: value === null ? "" : String(value),
  value,
  gap: "",
  day,
  words: words.trim(),
})

/** Every item that was answered, in the order of the instrument; null: this version does not have it. */
export const readRating = (
  instrument: Instrument | null,
  { answers }: Pick<Administration, "answers">,
): readonly ReadAnswer[] => {
  const items = instrument?.items ?? []
  const answered = (id: string) => {
    const answer = answers[id]
    return answer && isAnswered(answer) ? answer : null
  }
  const known = new Set(items.map(({ id }) => id))
  return [
    ...items.flatMap(item => {
      const answer = answered(item.id)
      return answer ? [readItem(item, answer)] : []
    }),
    ...Object.keys(answers).flatMap(id => {
      const answer = known.has(id) ? null : answered(id)
      return answer ? [readUnknown(id, answer)] : []
    }),
  ]
}
