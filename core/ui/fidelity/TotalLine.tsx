import type { Board } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { bandName, meanWords, monthName } from "./board-words.ts"

/** How many items the records rate, whether that makes a total, and where the last review stood. */
export const TotalLine = ({ board }: { readonly board: Board }) => {
  const when = useWhen()
  const { total, items, previous, reviewDue, on } = board
  const asks = items.filter(item => item.judgement).length
  const before = previous?.total
  return (
    <div class="fidelity-total">
      <p>
        <b class="fidelity-rated">{m.fidelity_rated({ rated: total.rated, of: total.of })}</b>{" "}
        <span class="quiet">
          {m.fidelity_from_evidence()}{" "}
          {total.mean !== null && total.band !== null
            ? m.fidelity_mean({ mean: meanWords(total.mean), band: bandName(total.band) })
            : m.fidelity_needs({ needed: total.needed })}
          {asks > 0 && ` ${m.fidelity_asks({ count: asks })}`}
        </span>
      </p>
      <p class="quiet">
        {previous && before && before.mean !== null && before.band !== null && (
          <>
            <a href={hrefTo(paths.reviewReport(previous.reviewId))}>
              {m.fidelity_previous({
                when: monthName(previous.on, on),
                mean: meanWords(before.mean),
                band: bandName(before.band),
              })}
            </a>{" "}
          </>
        )}
        {reviewDue &&
          (reviewDue.on <= on
            ? m.fidelity_due_now({ day: when.day(reviewDue.on, on) })
            : m.fidelity_due({ day: when.day(reviewDue.on, on) }))}
      </p>
    </div>
  )
}
