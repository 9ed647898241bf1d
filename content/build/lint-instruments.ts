import type { Instrument, InstrumentItem } from "../instrument-schema.ts"
import { type Found, failure, twice, warning } from "./found.ts"
import { isReadByPeople } from "./instrument.ts"
import { lintEvidence } from "./lint-ladder.ts"

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

/** Numbers between two anchors that have neither words nor a gap: an anchor was forgotten, or the scale has none there. */
const leftOut = (item: Exclude<InstrumentItem, { readonly kind: "words" }>, name: string): readonly Found[] => {
  const values = item.anchors.map(({ value }) => value)
  return values.flatMap((value, i) => {
    const before = values[i - 1] ?? value - 1
    return value === before + 1
      ? []
      : [warning(`the anchors of ${name} go from ${before} to ${value}: is there none between them?`)]
  })
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
    ? leftOut(item, name)
    : [failure(`the anchors of ${name} should rise from the lowest value to the highest`)]
  if (item.kind === "since") return [...concerns, ...order, ...lintBands(name, item.upToDays, values.length)]
  const gaps = item.gaps.flatMap(({ id, between: [low, high] }) =>
    values.includes(low) && values.indexOf(high) === values.indexOf(low) + 1
      ? []
      : [failure(`the gap "${id}" of ${name} should lie between two anchors that are neighbours`)],
  )
  return [...concerns, ...order, ...gaps]
}

const ofField = (field: string, message: string): Found => ({ ...failure(message), path: [field] })

/** What an instrument asks twice, or in a way that could not be answered or counted. `topics`: those there are, by id. */
export const lintInstrument = (one: Instrument, topics: readonly string[]): readonly Found[] => {
  const ids = one.items.map(item => item.id)
  const ns = one.items.map(item => item.number)
  return [
    ...twice(ids).map(id => ({
      ...failure(`two items are called "${id}"; answers are kept by that name`),
      path: ["items", ids.lastIndexOf(id)],
    })),
    ...twice(ns).map(number => ({
      ...failure(`two items have the number ${number}`),
      path: ["items", ns.lastIndexOf(number)],
    })),
    ...(isReadByPeople(one) && one.about !== "participant"
      ? [ofField("about", `a participant or a supporter fills it in, so "about" should be participant`)]
      : []),
    ...(isReadByPeople(one) && one.shown !== "one"
      ? [ofField("shown", `a participant or a supporter fills it in, so "shown" should be one`)]
      : []),
    ...one.items.flatMap((item, i) =>
      [...lintItem(item), ...lintEvidence(one, item, topics)].map(found => ({ ...found, path: ["items", i] })),
    ),
  ]
}
