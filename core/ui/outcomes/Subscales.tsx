import type { Scoring } from "../../../content/scoring-schema.ts"
import type { Score } from "../../curriculum/score.ts"
import type { Line } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { ChartData } from "../charts/ChartData.tsx"
import { shortDay } from "../fidelity/board-words.ts"
import { Expander } from "../parts/Expander.tsx"
import { hrefTo, paths } from "../paths.ts"
import { rounded } from "./outcome-words.ts"

const meanOf = (score: Score | undefined): number | null => (score?.is === "scored" ? rounded(score.mean) : null)

/** Parts of a scale, each for itself. Where nobody checked which items belong to each, it says so. */
export const Subscales = ({ scoring: { subscales }, line }: { readonly scoring: Scoring; readonly line: Line }) => {
  if (subscales.length === 0) return null
  const experimental = subscales.some(({ status }) => status === "experimental")
  const sources = [...new Set(subscales.map(({ key, source }) => m.outcomes_key({ key, source })))]
  return (
    <Expander title={m.outcomes_subscales()} {...(experimental && { note: m.outcomes_experimental() })}>
      <div class="outcomes-how">
        {experimental && <p>{m.outcomes_experimental_what()}</p>}
        <ChartData
          caption={m.outcomes_subscales()}
          columns={[{ title: m.outcomes_day() }, ...subscales.map(({ title }) => ({ title, kind: "number" as const }))]}
          rows={line.points.map(({ administrationId, on, subscores }) => ({
            key: administrationId,
            cells: [shortDay(on, true), ...subscales.map(({ id }) => meanOf(subscores[id]))],
            href: hrefTo(paths.rating(administrationId)),
          }))}
        />
        {sources.map(source => (
          <p class="quiet" key={source}>
            {source}
          </p>
        ))}
      </div>
    </Expander>
  )
}
