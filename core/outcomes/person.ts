import { daysBetween } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { Program } from "../domain/program.ts"
import { dueOf } from "../domain/rating-due.ts"
import type { Beside, Change, Line, Moved, PersonOutcomes, Point, SideBySide } from "./api.ts"
import { inOrder, pointOf, ratersOf, type ScoredInstrument } from "./points.ts"
import { isLarger, metricOf, noiseOf, totalOf } from "./reliable-change.ts"

const chosen = ({ answers }: Point, itemId: string): number | null => {
  const answer = answers[itemId]
  return typeof answer === "number" ? answer : null
}

const movedBetween = ({ items }: ScoredInstrument, from: Point, to: Point): readonly Moved[] =>
  items
    .flatMap(({ id }): readonly Moved[] => {
      const [was, is] = [chosen(from, id), chosen(to, id)]
      return was === null || is === null || was === is ? [] : [{ itemId: id, from: was, to: is }]
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))

type Difference = Omit<Change, "moved" | "sameItems">

/** From one total to a later one; null where one of the two has none. */
export const differenceBetween = (
  instrument: ScoredInstrument,
  noise: Line["noise"],
  from: Point | undefined,
  to: Point | undefined,
): Difference | null => {
  if (!from || !to || from === to) return null
  const metric = metricOf(instrument.scoring)
  const [was, is] = [totalOf(from.score, metric), totalOf(to.score, metric)]
  if (was === null || is === null) return null
  const difference = is - was
  return {
    from,
    to,
    metric,
    difference,
    larger: noise && isLarger(difference, noise.at95),
    larger90: noise && isLarger(difference, noise.at90),
  }
}

/** The same with what moved in it, item by item. */
const changeBetween = (
  instrument: ScoredInstrument,
  noise: Line["noise"],
  from: Point | undefined,
  to: Point | undefined,
): Change | null => {
  const change = differenceBetween(instrument, noise, from, to)
  return (
    change && {
      ...change,
      moved: movedBetween(instrument, change.from, change.to),
      sameItems: instrument.scoring.items.every(
        id => (chosen(change.from, id) === null) === (chosen(change.to, id) === null),
      ),
    }
  )
}

const lineOf = (
  instrument: ScoredInstrument,
  by: Line["by"],
  all: readonly AdministrationFact[],
  program: Pick<Program, "change">,
): Line => {
  const own = all.filter(one => one.instrumentId === instrument.id && one.by === by)
  const points = inOrder(own).flatMap(one => pointOf(instrument, one, true) ?? [])
  const totals = points.filter(({ score }) => score.is === "scored")
  const noise = noiseOf(instrument.scoring, program.change[instrument.id])
  const [first, last, before] = [totals[0], totals.at(-1), totals.at(-2)]
  return {
    instrumentId: instrument.id,
    by,
    points,
    noise,
    sinceFirst: changeBetween(instrument, noise, first, last),
    sinceLast: before === first ? null : changeBetween(instrument, noise, before, last),
    due: dueOf(instrument.everyMonths, own),
  }
}

/** So many days apart, two views are still of about the same time. A choice of ours: the field says "close together". */
const closeDays = 31

/** The latest two that lie close, nearest first where the later one has several. */
const closest = (ones: readonly Point[], others: readonly Point[]) => {
  const pairs = ones.flatMap(one =>
    others.map(other => ({
      one,
      other,
      daysApart: Math.abs(daysBetween(one.on, other.on)),
      latest: one.on > other.on ? one.on : other.on,
    })),
  )
  return pairs
    .filter(({ daysApart }) => daysApart <= closeDays)
    .reduce<(typeof pairs)[number] | null>((best, pair) => {
      if (best === null || pair.latest > best.latest) return pair
      return pair.latest === best.latest && pair.daysApart <= best.daysApart ? pair : best
    }, null)
}

const besideOf = (instrument: ScoredInstrument, one: Line, other: Line): Beside | null => {
  const found = closest(one.points, other.points)
  return (
    found && {
      one: { instrumentId: one.instrumentId, by: one.by, point: found.one },
      other: { instrumentId: other.instrumentId, by: other.by, point: found.other },
      daysApart: found.daysApart,
      items: instrument.scoring.items.map(
        (itemId): SideBySide => ({ itemId, one: chosen(found.one, itemId), other: chosen(found.other, itemId) }),
      ),
    }
  )
}

/** What is known of one person, of instruments that can be scored. `all`: administrations of anyone, in any order. */
export const personOutcomes = (
  instruments: readonly ScoredInstrument[],
  all: readonly AdministrationFact[],
  participantId: ParticipantId,
  program: Pick<Program, "change">,
): PersonOutcomes => {
  const own = all.filter(one => one.participantId === participantId)
  const lines = instruments.flatMap(one => ratersOf(one).map(by => lineOf(one, by, own, program)))
  const besides = instruments.flatMap(instrument =>
    lines
      .filter(({ instrumentId }) => instrumentId === instrument.parallelTo)
      .flatMap(one =>
        lines
          .filter(({ instrumentId }) => instrumentId === instrument.id)
          .flatMap(other => besideOf(instrument, one, other) ?? []),
      ),
  )
  return { lines, besides }
}
