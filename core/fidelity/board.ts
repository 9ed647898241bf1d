import type { InstrumentItem } from "../../content/instrument-schema.ts"
import type { Facts } from "../domain/facts/facts.ts"
import type { Program } from "../domain/program.ts"
import { indexPrefix, isOfIndex } from "../domain/review.ts"
import type { Board, ItemEvidence, ItemRecords, Window } from "./api.ts"
import { type Around, createCounting, type Item } from "./counting.ts"
import { type Evidence, refsOf } from "./evidence.ts"
import { rate } from "./ladder.ts"
import { reviewDue } from "./schedule.ts"
import { totalOf } from "./total.ts"
import { usualWindow } from "./window.ts"

const evidenceOf = (item: Item, counted: Evidence): ItemEvidence => ({
  itemId: item.id,
  number: item.number,
  numerator: counted.numerator,
  denominator: counted.denominator,
  rating:
    item.ladder &&
    rate(
      item.ladder,
      item.anchors.map(({ value }) => value),
      counted.share,
      counted.side,
    ),
  judgement: item.ladder === null,
  side: counted.side,
  excluded: counted.left.length,
})

/** Of an item that nothing here can count: people judge, from what they saw. */
const toJudge = ({ id, number }: Pick<Item, "id" | "number">): ItemEvidence => ({
  itemId: id,
  number,
  numerator: 0,
  denominator: 0,
  rating: null,
  judgement: true,
  side: [],
  excluded: 0,
})

/**
 * The whole board, from facts in any order. The window is counted in the program's zone; null: the last three months. The
 * facts that it needs are `countedFacts`.
 */
export const boardOf = (facts: Facts, program: Program, window: Window | null, around: Around): Board => {
  const { today, scale, index, reviews } = around
  const days = window ?? usualWindow(today)
  const { census, meetings, count } = createCounting(facts, program, days, around)
  const seen = (item: InstrumentItem): ItemEvidence =>
    item.kind === "anchors" && item.counts !== null ? evidenceOf(item, count(item, item.counts)) : toJudge(item)
  const items = scale.items.map(seen)
  const byDay = [...reviews].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
  const totalFor = (ratings: Readonly<Record<string, number>>) => totalOf(scale.items.length, Object.values(ratings))
  const last = byDay.at(-1)
  return {
    on: today,
    window: days,
    instrumentId: scale.id,
    participants: census.sample.length,
    sessions: meetings.all.length,
    items,
    goi: index.items.filter(item => item.kind === "anchors" && item.counts !== null).map(seen),
    total: totalOf(
      items.length,
      items.flatMap(({ rating }) => rating ?? []),
    ),
    previous: last ? { reviewId: last.id, on: last.on, ratings: last.ratings, total: totalFor(last.ratings) } : null,
    reviewDue: reviewDue(
      program,
      reviews.map(({ on, month, ratings }) => ({ on, month, mean: totalFor(ratings).mean })),
    ),
  }
}

/** One item with the records behind it; null: the instrument has none of that id. Of the index after "goi/". */
export const itemOf = (
  facts: Facts,
  program: Program,
  window: Window | null,
  around: Around,
  itemId: string,
): ItemRecords | null => {
  const item = isOfIndex(itemId)
    ? around.index.items.find(({ id }) => id === itemId.slice(indexPrefix.length))
    : around.scale.items.find(({ id }) => id === itemId)
  if (!item) return null
  const days = window ?? usualWindow(around.today)
  if (item.kind !== "anchors" || item.counts === null)
    return { ...toJudge(item), window: days, counted: [], missing: [], left: [] }
  const { census, count } = createCounting(facts, program, days, around)
  const found = count(item, item.counts)
  const { refs, left } = refsOf(census.zoned)
  return {
    ...evidenceOf(item, found),
    window: found.window ?? days,
    counted: refs(found.counted),
    missing: refs(found.missing),
    left: left(found.left),
  }
}
