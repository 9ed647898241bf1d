import type { Counted } from "../../../content/ladder-schema.ts"
import type { ItemRecords } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import type { AnchorItem } from "./bars-of.ts"
import { EvidenceNumber } from "./EvidenceNumber.tsx"
import { itemWords } from "./item-words.ts"
import { Ladder } from "./Ladder.tsx"
import { LeftRows, type Names, RecordRows } from "./RecordRows.tsx"
import { SideLines } from "./SideLines.tsx"
import "./evidence.css"

type EvidenceViewProps = {
  readonly evidence: ItemRecords
  readonly item: AnchorItem
  readonly names: Names
  /** Why somebody was left out of the sample, by participant id. */
  readonly reasons: ReadonlyMap<string, string>
}

/** What is counted of the sample, and of nobody else. */
const ofSample: readonly Counted[] = [
  "attendance",
  "handouts",
  "supporters",
  "goals",
  "goal-reviews",
  "motivational",
  "educational",
  "cognitive-behavioral",
  "coping-skills",
  "relapse-prevention",
  "behavioral-tailoring",
  "penetration",
  "plans",
]

/** One item: what it asks, the number and how it comes about, where it stands on the ladder, and the records behind it. */
export const EvidenceView = ({ evidence, item, names, reasons }: EvidenceViewProps) => {
  const words = item.counts === null ? null : itemWords(item.counts)
  const { counted, missing, left } = evidence
  const none = counted.length + missing.length + left.length === 0
  return (
    <div class="evidence">
      <div class="evidence-about">
        <section class="stack-close">
          <p class="evidence-ask">{item.ask}</p>
          {item.hint && <p class="quiet">{item.hint}</p>}
        </section>
        <EvidenceNumber evidence={evidence} counted={item.counts} />
        {evidence.judgement && words && (
          <section class="stack-close">
            <h2>{m.fidelity_judge()}</h2>
            <p>{m.fidelity_judge_how()}</p>
          </section>
        )}
        <SideLines lines={evidence.side} />
        {words && (
          <section class="stack-close">
            <h2>{m.fidelity_formula()}</h2>
            <p>{words.formula()}</p>
            {item.counts && ofSample.includes(item.counts) && <p class="quiet">{m.fidelity_sample()}</p>}
          </section>
        )}
        <Ladder item={item} rating={evidence.rating} />
      </div>
      <div class="evidence-records">
        {none && <p class="quiet">{m.fidelity_records_none()}</p>}
        {item.counts && words && (
          <>
            <RecordRows counted={item.counts} title={words.counted()} records={counted} names={names} />
            <RecordRows counted={item.counts} title={words.missing()} records={missing} names={names} />
            <LeftRows counted={item.counts} left={left} names={names} reasons={reasons} />
          </>
        )}
      </div>
    </div>
  )
}
