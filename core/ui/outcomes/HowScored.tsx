import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import type { Noise } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { AdaptedLine } from "../ratings/AdaptedLine.tsx"
import { usePrinting } from "../use-printing.ts"
import { useWhen } from "../use-when.ts"
import { noiseWords } from "./outcome-words.ts"

type HowScoredProps = { readonly instrument: Instrument; readonly scoring: Scoring; readonly noise: Noise | null }

/** By which rules answers become a total, and what a change is held against: with every figure and its source. */
export const HowScored = ({ instrument, scoring, noise }: HowScoredProps) => {
  const when = useWhen()
  const printing = usePrinting()
  const [low, high] = scoring.range
  return (
    <Expander title={m.outcomes_how()} open={printing}>
      <div class="outcomes-how">
        <p>{m.outcomes_how_mean({ low, high })}</p>
        {scoring.totals.includes("sum") && <p>{m.outcomes_how_sum({ items: scoring.items.length })}</p>}
        <p>{m.outcomes_how_share({ percent: when.number(Math.round(scoring.leastShare * 100)) })}</p>
        {scoring.bands.length === 0 && <p>{m.outcomes_how_no_bands()}</p>}
        <p class="quiet">{m.ratings_paper_source({ source: scoring.source })}</p>
        {noise ? <NoiseFigures noise={noise} /> : <p>{m.outcomes_noise_unknown()}</p>}
        <AdaptedLine of={instrument} />
      </div>
    </Expander>
  )
}

const noiseWhat = { mean: m.outcomes_noise_what_mean, sum: m.outcomes_noise_what_sum } as const

const NoiseFigures = ({ noise }: { readonly noise: Noise }) => (
  <>
    <h3>{m.outcomes_noise()}</h3>
    <p>{noiseWhat[noise.metric]({ noise: noiseWords(noise.at95) })}</p>
    <dl class="outcomes-figures numbers">
      <Figure name={m.outcomes_figure_sd()} value={noiseWords(noise.sd)} />
      <Figure name={m.outcomes_figure_r()} value={noiseWords(noise.r)} />
      <Figure name={m.outcomes_figure_sem()} value={noiseWords(noise.sem)} />
      <Figure name={m.outcomes_figure_sdiff()} value={noiseWords(noise.sdiff)} />
      <Figure name={m.outcomes_figure_95()} value={noiseWords(noise.at95)} />
      <Figure name={m.outcomes_figure_90()} value={noiseWords(noise.at90)} />
    </dl>
    <p class="quiet">
      {noise.from === "program" ? m.outcomes_noise_program() : m.outcomes_noise_scale()}{" "}
      {m.ratings_paper_source({ source: noise.source || m.outcomes_no_source() })}
    </p>
  </>
)

const Figure = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
