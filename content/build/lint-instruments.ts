import type { Instrument, InstrumentItem } from "../instrument-schema.ts"
import { type Found, failure, twice } from "./found.ts"
import { isReadByPeople } from "./instrument.ts"

const rises = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n))

const lintBands = (name: string, upToDays: readonly (number | null)[], anchors: number): readonly Found[] => {
  if (upToDays.length !== anchors)
    return [failure(`${name} has ${anchors} anchors and ${upToDays.length} numbers in "upToDays"`)]
  const days = upToDays.flatMap(n => n ?? [])
  const onlyLastIsOpen = upToDays.indexOf(null) === anchors - 1
  return onlyLastIsOpen && rises(days)
    ? []
    : [failure(`"upToDays" of ${name} should rise, and end with null for longer ago or never`)]
}

const lintItem = (item: InstrumentItem): readonly Found[] => {
  const name = `item ${item.number} ("${item.id}")`
  const skipped = item.need !== "required" && item.notApplicable === null
  const concerns = skipped
    ? [failure(`${name} need not be rated; "notApplicable" should say so in words that can be tapped`)]
    : []
  if (item.kind === "words") return concerns
  const values = item.anchors.map(({ value }) => value)
  const order = rises(values)
    ? []
    : [failure(`the anchors of ${name} should rise from the lowest value to the highest`)]
  if (item.kind === "since") return [...concerns, ...order, ...lintBands(name, item.upToDays, values.length)]
  const gaps = item.gaps.flatMap(({ id, between: [low, high] }) =>
    values.includes(low) && values.indexOf(high) === values.indexOf(low) + 1
      ? []
      : [failure(`the gap "${id}" of ${name} should lie between two anchors that are neighbours`)],
  )
  return [...concerns, ...order, ...gaps]
}

/** What an instrument asks twice, or in a way that could not be answered. */
export const lintInstrument = (one: Instrument): readonly Found[] => [
  ...twice(one.items.map(item => item.id)).map(id =>
    failure(`two items are called "${id}"; answers are kept by that name`),
  ),
  ...twice(one.items.map(item => item.number)).map(number => failure(`two items have the number ${number}`)),
  ...(isReadByPeople(one) && one.about !== "participant"
    ? [failure(`a participant or a supporter fills it in, so "about" should be participant`)]
    : []),
  ...(isReadByPeople(one) && one.shown !== "one"
    ? [failure(`a participant or a supporter fills it in, so "shown" should be one`)]
    : []),
  ...one.items.flatMap(lintItem),
]
