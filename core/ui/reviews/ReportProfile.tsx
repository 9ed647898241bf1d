import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Outcome } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { ProfileBars, ProfileLegend } from "../charts/ProfileBars.tsx"
import { dotted } from "../dotted.ts"
import { monthName } from "../fidelity/board-words.ts"
import { evidenceWords } from "../fidelity/evidence-words.ts"
import { useWhen } from "../use-when.ts"
import { AgreementLine } from "./AgreementLine.tsx"
import type { Compared } from "./compared.ts"
import { beforeOf, ratingsTable } from "./report-table.ts"
import type { ReviewItem } from "./review-items.ts"

type ReportProfileProps = {
  readonly compared: Compared
  readonly instrument: Instrument
  readonly items: readonly ReviewItem[]
  readonly outcome: Outcome
  /** The General Organizational Index: its mean is told here and nowhere else. */
  readonly index?: boolean
}

/** The agreed ratings as bars, the review before behind them; under it both ratings of every item, and why. */
export const ReportProfile = ({ compared, instrument, items, outcome, index = false }: ReportProfileProps) => {
  const when = useWhen()
  const { first, second, settled, view } = compared
  const { review, previous } = view
  const before = previous && m.fidelity_review_of({ when: monthName(previous.head.on, "") })
  const words = ({ key, item }: ReviewItem) => {
    const evidence = review.evidence[key]
    const said = [first[key]?.value, ...(second ? [second[key]?.value] : [])].map(value => value ?? "–")
    return dotted(
      m.reviews_bar_said({ said: when.list(said.map(String)) }),
      evidence && evidenceWords({ ...evidence, rating: evidence.suggested }, item.counts, when),
    )
  }
  return (
    <ChartWithTable
      title={instrument.title}
      summary={index ? m.reviews_report_profile_index_summary() : m.reviews_report_profile_summary()}
      {...ratingsTable(compared, items)}
      fileName={`handrail-${index ? "index" : "fidelity"}-${review.on}`}
      legend={<ProfileLegend before={before} asks={false} />}
    >
      {index && <AgreementLine outcome={outcome} />}
      <ProfileBars
        label={instrument.title}
        bars={items.map(one => ({
          key: one.key,
          number: one.item.number,
          title: one.short,
          rating: settled[one.key]?.value ?? null,
          before: beforeOf(one.key, compared),
          asks: false,
          words: words(one),
          href: one.records,
        }))}
      />
    </ChartWithTable>
  )
}
