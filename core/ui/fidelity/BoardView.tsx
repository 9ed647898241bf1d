import { Printer } from "lucide"
import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Board } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { ProfileBars, ProfileLegend } from "../charts/ProfileBars.tsx"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { barColumns, barRows, barsOf } from "./bars-of.ts"
import { monthName } from "./board-words.ts"
import { TotalLine } from "./TotalLine.tsx"
import "./fidelity.css"

type BoardViewProps = {
  readonly board: Board
  readonly scale: Instrument
  readonly index: Instrument
}

/** The thirteen items as the records have them, and what the index has of its twelve. */
export const BoardView = ({ board, scale, index }: BoardViewProps) => {
  const when = useWhen()
  const { items, goi, previous, window } = board
  const before = previous?.ratings ?? {}
  const beforeName = previous && m.fidelity_review_of({ when: monthName(previous.on) })
  const asks = items.some(item => item.judgement)
  const ofScale = { items, instrument: scale, before, when }
  const ofIndex = { items: goi, instrument: index, before: {}, when }
  return (
    <>
      <div class="fidelity-lead">
        <TotalLine board={board} />
        <Button kind="primary" href={hrefTo(paths.reviews)}>
          {m.fidelity_prepare()}
        </Button>
      </div>
      <ChartWithTable
        title={scale.title}
        titleUnseen
        summary={m.fidelity_profile_summary()}
        summaryUnseen
        columns={barColumns(beforeName)}
        rows={barRows(ofScale, beforeName !== null)}
        fileName={`handrail-fidelity-${window.from}-${window.to}`}
        legend={<ProfileLegend before={beforeName} asks={asks} />}
      >
        <ProfileBars label={scale.title} bars={barsOf(ofScale)} />
      </ChartWithTable>
      <ChartWithTable
        title={index.title}
        summary={m.fidelity_index_summary({ count: goi.length, of: index.items.length })}
        columns={barColumns(null)}
        rows={barRows(ofIndex, false)}
        fileName={`handrail-index-${window.from}-${window.to}`}
      >
        <ProfileBars label={index.title} bars={barsOf(ofIndex)} />
      </ChartWithTable>
      <div class="fidelity-end">
        <p class="quiet">{m.fidelity_evidence_not_verdict()}</p>
        <button class="button button-link" type="button" onClick={() => print()}>
          <Icon of={Printer} />
          <span>{m.fidelity_print()}</span>
        </button>
      </div>
    </>
  )
}
