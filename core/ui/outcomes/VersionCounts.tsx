import type { ComponentChildren } from "preact"
import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import type { CellName, VersionOutcomes } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { type CountBar, CountBars } from "./CountBars.tsx"
import { bandWords, countWords, sizeName } from "./cell-words.ts"
import { HowScored } from "./HowScored.tsx"
import { noiseWords, totalWords } from "./outcome-words.ts"
import { cellAddress } from "./outcomes-choice.ts"
import { QuartersChart } from "./QuartersChart.tsx"

type VersionCountsProps = {
  readonly version: VersionOutcomes
  readonly instrument: Instrument
  readonly scoring: Scoring
}

/** What one version says of the program's people: where they stand, what changed, quarter by quarter. */
export const VersionCounts = ({ version, instrument, scoring }: VersionCountsProps) => {
  const when = useWhen()
  const href = hrefOf(version)
  const bands = version.bands.map((band, at) => ({
    key: String(band.from),
    title: bandWords(band),
    people: band.people,
    href: href({ of: "band", at }),
  }))
  return (
    <section
      class="outcomes-version outcomes-counts"
      aria-labelledby={`outcomes-${version.instrumentId}-${version.by}`}
    >
      <header class="outcomes-lead">
        <h2 id={`outcomes-${version.instrumentId}-${version.by}`}>{instrument.title}</h2>
        <Lead version={version} />
        {instrument.adaptedFrom !== null && <p class="quiet">{m.ratings_adapted_short()}</p>}
      </header>
      {version.people !== 0 && (
        <>
          {bands.every(isHidden) ? (
            <HiddenRow title={m.outcomes_spread()} why={m.outcomes_all_hidden()} />
          ) : (
            <ChartWithTable
              title={m.outcomes_spread()}
              summary={m.outcomes_spread_what()}
              fileName={`${version.instrumentId}-${version.by}-spread`}
              columns={[{ title: m.outcomes_mean() }, { title: m.outcomes_people_column(), kind: "number" }]}
              rows={bands.map(({ key, title, people }) => ({ key, cells: [title, cellOf(people)] }))}
            >
              <CountBars label={m.outcomes_spread()} bars={bands} />
            </ChartWithTable>
          )}
          <ChangeCounts version={version} />
          <QuartersChart version={version} scoring={scoring} href={href} />
        </>
      )}
      {version.incomplete !== 0 && (
        <p>
          {version.incomplete === "hidden" ? (
            m.outcomes_incomplete_hidden()
          ) : (
            <a href={href({ of: "incomplete" })}>
              {m.outcomes_incomplete_people({
                count: version.incomplete,
                number: countWords(version.incomplete, when),
              })}
            </a>
          )}
        </p>
      )}
      <HowScored instrument={instrument} scoring={scoring} noise={version.noise} />
    </section>
  )
}

const hrefOf =
  ({ instrumentId, by }: VersionOutcomes) =>
  (cell: CellName): string =>
    hrefTo(paths.outcomesCell(cellAddress({ instrumentId, by, cell })))

/** As it stands in a table and its file: hidden there as well. */
const cellOf = (people: VersionOutcomes["people"]) => (people === "hidden" ? m.outcomes_hidden() : people)

const isHidden = ({ people }: CountBar) => people === "hidden"

type HiddenRowProps = { readonly title: string; readonly why: string; readonly children?: ComponentChildren }

/** Instead of a drawing with nothing in it. */
const HiddenRow = ({ title, why, children }: HiddenRowProps) => (
  <section class="stack-close outcomes-hidden">
    <h2>{title}</h2>
    {children}
    <p class="quiet">{why}</p>
  </section>
)

const Lead = ({ version }: { readonly version: VersionOutcomes }) => {
  const when = useWhen()
  const { people, mean } = version
  if (people === 0) return <p class="quiet">{m.outcomes_nobody()}</p>
  if (people === "hidden" || mean === null) return <p>{m.outcomes_too_few()}</p>
  return (
    <p class="outcomes-now numbers">
      <b>{totalWords(mean)}</b>
      <span class="quiet">
        {m.outcomes_mean_of()}{" "}
        <a href={hrefOf(version)({ of: "people" })}>
          {m.outcomes_people({ count: people, number: when.number(people) })}
        </a>
      </span>
    </p>
  )
}

/** How many changed by more than noise, and which way; none of the three is a success or a failure. */
const ChangeCounts = ({ version }: { readonly version: VersionOutcomes }) => {
  const when = useWhen()
  const { change, noise } = version
  const href = hrefOf(version)
  if (change.people === 0) return <p class="quiet">{m.outcomes_no_change_yet()}</p>
  const bars = change.sizes
    ? (["up", "within", "down"] as const).map(size => ({
        key: size,
        title: sizeName(size),
        people: change.sizes?.[size] ?? "hidden",
        href: href({ of: size }),
      }))
    : []
  const mean = (
    <p>
      {change.people === "hidden" || change.mean === null ? (
        m.outcomes_too_few_twice()
      ) : (
        <a href={href({ of: "change" })}>
          {m.outcomes_change_mean({
            by: signed(change.mean),
            count: change.people,
            number: when.number(change.people),
          })}
        </a>
      )}
    </p>
  )
  if (bars.every(isHidden))
    return (
      <HiddenRow title={m.outcomes_change()} why={noise ? m.outcomes_all_hidden() : m.outcomes_noise_unknown()}>
        {mean}
      </HiddenRow>
    )
  return (
    <ChartWithTable
      title={m.outcomes_change()}
      summary={noise ? m.outcomes_change_noise({ noise: noiseWords(noise.at95) }) : m.outcomes_noise_unknown()}
      fileName={`${version.instrumentId}-${version.by}-change`}
      columns={[{ title: m.outcomes_change() }, { title: m.outcomes_people_column(), kind: "number" }]}
      rows={bars.map(({ key, title, people }) => ({ key, cells: [title, cellOf(people)] }))}
    >
      {mean}
      <CountBars label={m.outcomes_change()} bars={bars} />
    </ChartWithTable>
  )
}

const signed = (mean: number): string => {
  const by = totalWords(Math.abs(mean))
  if (Math.abs(mean) < 0.005) return m.outcomes_by_none()
  return mean > 0 ? m.outcomes_by_up({ by }) : m.outcomes_by_down({ by })
}
