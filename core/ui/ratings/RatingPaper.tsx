import type { Instrument } from "../../../content/instrument-schema.ts"
import { readRating } from "../../curriculum/read-rating.ts"
import type { Administration } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Document } from "../parts/Document.tsx"
import { useWhen } from "../use-when.ts"
import { AdaptedLine } from "./AdaptedLine.tsx"
import { OtherWording } from "./OtherWording.tsx"
import { PaperSource } from "./PaperSource.tsx"
import "./rating-paper.css"

type RatingPaperProps = {
  readonly instrument: Instrument
  readonly one: Administration
  /** Who filled it in, in words. */
  readonly by: string
}

/** A rating as it was filled in, to read and to print; items left open say so. Nobody is named but a supporter. */
export const RatingPaper = ({ instrument, one, by }: RatingPaperProps) => {
  const { fullDay } = useWhen()
  const answers = readRating(instrument, one)
  return (
    <Document title={instrument.title} within footer={<PaperSource of={instrument} />}>
      <div class="rating-facts">
        <p>{dotted(fullDay(one.on), by)}</p>
        {one.corrects !== null && <p class="quiet">{m.ratings_corrects()}</p>}
        <AdaptedLine of={instrument} />
        <OtherWording instrument={instrument} one={one} />
      </div>
      <ol class={instrument.shown === "one" ? "rating-paper rating-paper-large" : "rating-paper"}>
        {instrument.items.map(({ id, number, title, ask, lookBack }) => {
          const answer = answers.find(({ itemId }) => itemId === id)
          return (
            <li key={id}>
              <p class="quiet">{dotted(number, instrument.shown === "list" ? title : null, lookBack)}</p>
              <p>{ask}</p>
              {answer ? (
                <p class="rating-said">
                  {answer.value !== null && instrument.scored && <span class="rating-value">{answer.value}</span>}
                  <span>
                    {answer.said}
                    {(answer.gap || answer.day) && (
                      <span class="quiet">
                        {dotted(
                          answer.gap && m.ratings_gap_named({ gap: answer.gap }),
                          answer.day !== null && fullDay(answer.day),
                        )}
                      </span>
                    )}
                    {answer.words && <span class="rating-words">{answer.words}</span>}
                  </span>
                </p>
              ) : (
                <p class="quiet">{m.ratings_not_answered()}</p>
              )}
            </li>
          )
        })}
      </ol>
    </Document>
  )
}
