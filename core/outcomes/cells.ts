import { bandOfMean } from "../curriculum/score.ts"
import type { RatedBy } from "../domain/administration.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { Program } from "../domain/program.ts"
import type { BehindCell, CellName, Noise, Point, Window } from "./api.ts"
import { differenceBetween } from "./person.ts"
import { inOrder, pointOf, type ScoredInstrument } from "./points.ts"
import { quartersFrom } from "./quarters.ts"
import { noiseOf } from "./reliable-change.ts"

type Band = { readonly from: number; readonly below: number | null; readonly words: string | null }

/** Everything about a version in a window, nothing hidden yet: the people in each cell. Stays in the core. */
export type Cells = {
  readonly people: readonly BehindCell[]
  readonly incomplete: readonly BehindCell[]
  readonly bands: readonly (Band & { readonly people: readonly BehindCell[] })[]
  readonly noise: Noise | null
  readonly change: readonly BehindCell[]
  /** Null: nothing is known of the noise. */
  readonly sizes: Readonly<Record<"up" | "within" | "down", readonly BehindCell[]>> | null
  readonly quarters: readonly (Window & { readonly people: readonly BehindCell[] })[]
}

/** The instrument's own bands; or one for each answer that a mean can be nearest to, the half going up. */
export const bandsOf = ({ scoring: { bands, range } }: ScoredInstrument): readonly Band[] => {
  const [low, high] = range
  const own = bands.map(({ from, words }) => ({ from, words }))
  const near = Array.from({ length: high - low + 1 }, (_, i) => ({ from: i === 0 ? low : low + i - 0.5, words: null }))
  const all: readonly Omit<Band, "below">[] = own.length > 0 ? own : near
  return all.map((band, i) => ({ ...band, below: all[i + 1]?.from ?? null }))
}

const within = (window: Window | null) => (one: AdministrationFact) =>
  window === null || (window.from <= one.on && one.on <= window.to)

type Person = { readonly participantId: BehindCell["participantId"]; readonly points: readonly Point[] }
/** `totals`: the points that have one. */
type InWindow = Person & { readonly totals: readonly Point[] }

const behind = ({ participantId }: Person, points: readonly Point[], value: number | null): BehindCell => ({
  participantId,
  administrations: points.map(({ administrationId, on }) => ({ id: administrationId, on })),
  value,
})

/** The latest total of each person among some points. */
const latestOf = (people: readonly InWindow[], among: (point: Point) => boolean): readonly BehindCell[] =>
  people.flatMap(person => {
    const last = person.totals.findLast(among)
    return last?.score.is === "scored" ? [behind(person, [last], last.score.mean)] : []
  })

const peopleIn = (instrument: ScoredInstrument, own: readonly AdministrationFact[]): readonly Person[] => {
  const byPerson = new Map<Person["participantId"], AdministrationFact[]>()
  for (const one of own) {
    if (one.participantId === null) continue
    const known = byPerson.get(one.participantId)
    if (known) known.push(one)
    else byPerson.set(one.participantId, [one])
  }
  return [...byPerson]
    .map(([participantId, facts]) => ({
      participantId,
      points: inOrder(facts).flatMap(one => pointOf(instrument, one, false) ?? []),
    }))
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => (a.participantId < b.participantId ? -1 : 1))
}

/** Corrections take the place of what they correct before the window is cut: a corrected one is never counted. */
const inWindow = (people: readonly Person[], facts: ReadonlySet<string>): readonly InWindow[] =>
  people.flatMap(({ participantId, points: all }) => {
    const points = all.filter(point => facts.has(point.administrationId))
    const totals = points.filter(({ score }) => score.is === "scored")
    return points.length === 0 ? [] : [{ participantId, points, totals }]
  })

export const cellsOf = (
  instrument: ScoredInstrument,
  by: RatedBy,
  all: readonly AdministrationFact[],
  program: Pick<Program, "change">,
  window: Window | null,
): Cells => {
  const own = all.filter(one => one.instrumentId === instrument.id && one.by === by)
  const people = inWindow(peopleIn(instrument, own), new Set(own.filter(within(window)).map(({ id }) => id)))
  const noise = noiseOf(instrument.scoring, program.change[instrument.id])
  const latest = latestOf(people, () => true)
  const bands = bandsOf(instrument)
  const named = bands.map(({ from, words }) => ({ from, words: words ?? "" }))
  const bandAt = new Map(
    latest.map(cell => [cell, cell.value === null ? undefined : bandOfMean(named, cell.value)?.from]),
  )
  const changes = people.flatMap(person => {
    const { totals } = person
    const change = differenceBetween(instrument, noise, totals[0], totals.at(-1))
    return change ? [{ change, cell: behind(person, [change.from, change.to], change.difference) }] : []
  })
  const sized = (is: (difference: number, larger: boolean) => boolean) =>
    changes.flatMap(({ change, cell }) => (is(change.difference, change.larger === true) ? [cell] : []))
  const days = people.flatMap(({ totals }) => totals).map(({ on }) => on)
  return {
    people: latest,
    incomplete: people.filter(({ totals }) => totals.length === 0).map(person => behind(person, person.points, null)),
    bands: bands.map(band => ({ ...band, people: latest.filter(one => bandAt.get(one) === band.from) })),
    noise,
    change: changes.map(({ cell }) => cell),
    sizes: noise && {
      up: sized((difference, larger) => larger && difference > 0),
      within: sized((_, larger) => !larger),
      down: sized((difference, larger) => larger && difference < 0),
    },
    quarters: quartersFrom(days).map(({ from, to }) => ({
      from,
      to,
      people: latestOf(people, ({ on }) => from <= on && on <= to),
    })),
  }
}

/** The people of a cell by its name; null: there is no such cell. */
export const cellNamed = (cells: Cells, name: CellName): readonly BehindCell[] | null => {
  switch (name.of) {
    case "people":
    case "incomplete":
    case "change":
      return cells[name.of]
    case "up":
    case "within":
    case "down":
      return cells.sizes?.[name.of] ?? null
    case "band":
      return cells.bands[name.at]?.people ?? null
    case "quarter":
      return cells.quarters.find(({ from }) => from === name.from)?.people ?? null
  }
}
