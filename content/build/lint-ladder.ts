import type { Instrument, InstrumentItem } from "../instrument-schema.ts"
import type { Ladder } from "../ladder-schema.ts"
import { type Found, failure, warning } from "./found.ts"
import { meant } from "./name-of.ts"

const lintLadder = ({ in: unit, cuts, orAll }: Ladder, anchors: readonly number[], name: string): readonly Found[] => {
  const wanted = anchors.length - 1
  const falls = cuts.some((cut, i) => i > 0 && cut < (cuts[i - 1] ?? cut))
  return [
    ...(cuts.length === wanted
      ? []
      : [
          failure(
            `${name} has ${anchors.length} anchors, so "cuts" should be ${wanted} numbers; there are ${cuts.length}`,
          ),
        ]),
    ...(falls ? [failure(`the cuts of ${name} should rise`)] : []),
    ...(unit === "percent" && cuts.some(cut => cut > 100)
      ? [
          failure(
            `the cuts of ${name} are percents, and none is more than 100; for numbers of people or topics write in: number`,
          ),
        ]
      : []),
    ...orAll
      .filter(({ rating }) => !anchors.includes(rating))
      .map(({ line, rating }) =>
        failure(`"orAll" of ${name} gives ${rating} for "${line}", and no anchor has that number`),
      ),
  ]
}

/** What an item says of counting that could not be counted, or rated. */
export const lintEvidence = (
  { about }: Pick<Instrument, "about">,
  item: InstrumentItem,
  topics: readonly string[],
): readonly Found[] => {
  if (item.kind !== "anchors") return []
  const { counts, among, ladder } = item
  const name = `item ${item.number} ("${item.id}")`
  const strange = among.filter(id => !topics.includes(id))
  return [
    ...(counts !== null && about !== "program"
      ? [failure(`${name} counts what a program did, so "about" should be program`)]
      : []),
    ...(ladder !== null && counts === null ? [failure(`${name} has a ladder; "counts" should say of what`)] : []),
    ...(counts === "topics" && among.length === 0
      ? [failure(`${name} counts topics; "among" should list those that the scale names, by their ids`)]
      : []),
    ...(counts !== "topics" && among.length > 0
      ? [failure(`"among" of ${name} lists topics, and only an item that counts topics has any`)]
      : []),
    // A curriculum may lack a topic that the scale names: that is what the item is about.
    ...strange.map(id => warning(`"among" of ${name} names "${id}", and there is no such topic${meant(id, topics)}`)),
    ...(ladder === null
      ? []
      : lintLadder(
          ladder,
          item.anchors.map(({ value }) => value),
          name,
        )),
  ]
}
