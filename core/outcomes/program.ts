import type { RatedBy } from "../domain/administration.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { Program } from "../domain/program.ts"
import type { BehindCell, CellName, Count, ProgramOutcomes, VersionOutcomes, Window } from "./api.ts"
import { type Cells, cellNamed, cellsOf } from "./cells.ts"
import { ratersOf, type ScoredInstrument } from "./points.ts"
import { metricOf } from "./reliable-change.ts"
import { alone, suppressed } from "./suppress.ts"

type Settings = Pick<Program, "change" | "smallestCell">

const meanOf = (cells: readonly BehindCell[]): number | null => {
  const values = cells.flatMap(({ value }) => value ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
/** A mean is shown with the people it is of, or not at all. */
const meanBeside = (count: Count, cells: readonly BehindCell[]): number | null =>
  count === "hidden" ? null : meanOf(cells)

const shown = (cells: Cells, instrument: ScoredInstrument, by: RatedBy, smallest: number): VersionOutcomes => {
  const sizeOf = (people: readonly BehindCell[]) => people.length
  const bands = suppressed(
    cells.bands.map(({ people }) => sizeOf(people)),
    smallest,
  )
  const quarters = suppressed(
    cells.quarters.map(({ people }) => sizeOf(people)),
    smallest,
  )
  const row = cells.sizes && suppressed([cells.sizes.up, cells.sizes.within, cells.sizes.down].map(sizeOf), smallest)
  const changed = row ? row.total : alone(cells.change.length, smallest)
  const [up = "hidden", within = "hidden", down = "hidden"] = row?.cells ?? []
  return {
    instrumentId: instrument.id,
    by,
    people: bands.total,
    mean: meanBeside(bands.total, cells.people),
    bands: cells.bands.map(({ from, below, words }, at) => ({
      from,
      below,
      words,
      people: bands.cells[at] ?? "hidden",
    })),
    incomplete: alone(cells.incomplete.length, smallest),
    noise: cells.noise,
    change: {
      people: changed,
      mean: meanBeside(changed, cells.change),
      metric: metricOf(instrument.scoring),
      sizes: row && { up, within, down },
    },
    quarters: cells.quarters.map(({ from, to, people }, at) => {
      const count = quarters.cells[at] ?? "hidden"
      return { from, to, people: count, mean: meanBeside(count, people) }
    }),
  }
}

/** What filled-in scales say of the program's people. `all`: administrations about them, in any order. */
export const programOutcomes = (
  instruments: readonly ScoredInstrument[],
  all: readonly AdministrationFact[],
  program: Settings,
  window: Window | null,
): ProgramOutcomes => {
  const byVersion = new Map<string, AdministrationFact[]>()
  for (const one of all) {
    const version = `${one.instrumentId} ${one.by}`
    const known = byVersion.get(version)
    if (known) known.push(one)
    else byVersion.set(version, [one])
  }
  return {
    window,
    smallestCell: program.smallestCell,
    versions: instruments.flatMap(instrument =>
      ratersOf(instrument).map(by => {
        const own = byVersion.get(`${instrument.id} ${by}`) ?? []
        return shown(cellsOf(instrument, by, own, program, window), instrument, by, program.smallestCell)
      }),
    ),
  }
}

const countOf = (version: VersionOutcomes, name: CellName): Count | null => {
  switch (name.of) {
    case "people":
    case "incomplete":
      return version[name.of]
    case "change":
      return version.change.people
    case "up":
    case "within":
    case "down":
      return version.change.sizes?.[name.of] ?? null
    case "band":
      return version.bands[name.at]?.people ?? null
    case "quarter":
      return version.quarters.find(({ from }) => from === name.from)?.people ?? null
  }
}

/** The people behind a number; `hidden` as it is on the screen; null: there is no such number. */
export const behindCell = (
  instrument: ScoredInstrument,
  by: RatedBy,
  all: readonly AdministrationFact[],
  program: Settings,
  { window, cell }: { readonly window: Window | null; readonly cell: CellName },
): readonly BehindCell[] | "hidden" | null => {
  const cells = cellsOf(instrument, by, all, program, window)
  const count = countOf(shown(cells, instrument, by, program.smallestCell), cell)
  return count === "hidden" || count === null ? count : cellNamed(cells, cell)
}
