import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Document, WriteLines } from "../parts/Document.tsx"
import { Markup } from "../parts/Markup.tsx"
import { AdaptedLine } from "./AdaptedLine.tsx"
import { PaperSource } from "./PaperSource.tsx"
import "./rating-paper.css"

/** An instrument on paper, to be filled in with a pen. Nothing about anyone is on it. */
export const BlankRating = ({ instrument }: { readonly instrument: Instrument }) => (
  <Document title={instrument.title} within footer={<PaperSource of={instrument} />}>
    <Markup html={instrument.intro} />
    <AdaptedLine of={instrument} />
    <p class="rating-blank-line">
      {m.ratings_paper_day()}
      <span class="write-line" aria-hidden="true" />
      {m.ratings_paper_who()}
      <span class="write-line" aria-hidden="true" />
    </p>
    <ol class={instrument.shown === "one" ? "rating-paper rating-paper-large" : "rating-paper"}>
      {instrument.items.map(item => (
        <li key={item.id}>
          <p class="quiet">{dotted(item.number, instrument.shown === "list" ? item.title : null, item.lookBack)}</p>
          <p class="rating-ask">{item.ask}</p>
          {item.hint && <p class="quiet">{item.hint}</p>}
          <Boxes item={item} numbers={instrument.shown === "list"} />
          {instrument.notes !== null && <Notes words={instrument.notes} />}
        </li>
      ))}
    </ol>
  </Document>
)

const Notes = ({ words }: { readonly words: string }) => (
  <div class="rating-blank-notes">
    <p class="quiet">{words}</p>
    <WriteLines count={1} />
  </div>
)

/** For participants without the numbers, as on the screen. */
const Boxes = ({ item, numbers }: { readonly item: InstrumentItem; readonly numbers: boolean }) => {
  if (item.kind === "words") return <WriteLines count={2} />
  return (
    <>
      <ul class="rating-boxes">
        {item.anchors.map(({ value, words }) => (
          <li key={value}>{numbers ? m.ratings_said({ value, said: words }) : words}</li>
        ))}
        {item.notApplicable !== null && <li>{item.notApplicable}</li>}
      </ul>
      {item.kind === "anchors" &&
        item.gaps.map(({ id, words }) => (
          <p class="quiet" key={id}>
            {m.ratings_gap_ask({ gap: words })}
          </p>
        ))}
    </>
  )
}
