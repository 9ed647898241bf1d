import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import type { ParticipantId } from "../../base/id.ts"
import type { Beside, SideBySide as Pair } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { shortDay } from "../fidelity/board-words.ts"
import { hrefTo, paths } from "../paths.ts"
import { raterWords } from "../ratings/rating-words.ts"
import { useWhen } from "../use-when.ts"
import { ItemTrack, ItemTrackLegend } from "./ItemTrack.tsx"
import { totalIn, totalWords } from "./outcome-words.ts"

type SideBySideProps = {
  readonly beside: Beside
  /** The one whose items name the rows. */
  readonly instrument: Instrument
  readonly scoring: Scoring
  readonly owner: ParticipantId
}

const gap = ({ one, other }: Pair) => (one === null || other === null ? 0 : Math.abs(one - other))

/** Two views of about the same time, item by item; those furthest apart first. Neither is the right one. */
export const SideBySide = ({ beside, instrument, scoring, owner }: SideBySideProps) => {
  const when = useWhen()
  const [low, high] = scoring.range
  const titles = new Map(instrument.items.map(({ id, title }) => [id, title]))
  const apart = beside.items.filter(pair => gap(pair) > 0).sort((a, b) => gap(b) - gap(a))
  const { one, other, daysApart } = beside
  const names = [raterWords[one.by](), raterWords[other.by]()] as const
  const days = { one: shortDay(one.point.on, true), other: shortDay(other.point.on, true) }
  return (
    <div class="outcomes-beside">
      <ChartWithTable
        title={m.outcomes_beside()}
        summary={
          daysApart === 0
            ? m.outcomes_beside_one_day({ day: days.one })
            : m.outcomes_beside_what({ ...days, days: when.age(daysApart) })
        }
        fileName={`${instrument.id}-beside`}
        owner={owner}
        columns={[
          { title: m.outcomes_item() },
          { title: names[0], kind: "number" },
          { title: names[1], kind: "number" },
        ]}
        rows={beside.items.map(pair => ({
          key: pair.itemId,
          cells: [titles.get(pair.itemId) ?? pair.itemId, pair.one, pair.other],
        }))}
      >
        <p class="outcomes-views">
          <View name={names[0]} id={one.point.administrationId} mean={totalIn(one.point.score, "mean")} />
          <View name={names[1]} id={other.point.administrationId} mean={totalIn(other.point.score, "mean")} />
        </p>
        {apart.length === 0 ? (
          <p>{m.outcomes_beside_same()}</p>
        ) : (
          <section class="outcomes-moved">
            <h3>{m.outcomes_apart()}</h3>
            <ItemTrackLegend open={names[1]} full={names[0]} />
            <ul>
              {apart.map(({ itemId, one: mine, other: theirs }) => (
                <li class="outcomes-item" key={itemId}>
                  <span>{titles.get(itemId) ?? itemId}</span>
                  <ItemTrack low={low} high={high} open={theirs ?? low} full={mine ?? low} />
                  <span class="outcomes-item-words">{m.outcomes_both({ one: mine ?? 0, other: theirs ?? 0 })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </ChartWithTable>
    </div>
  )
}

type ViewProps = { readonly name: string; readonly id: string; readonly mean: number | null }

const View = ({ name, id, mean }: ViewProps) => (
  <a href={hrefTo(paths.rating(id))}>
    {m.outcomes_view({ name, total: mean === null ? m.outcomes_no_total() : totalWords(mean) })}
  </a>
)
