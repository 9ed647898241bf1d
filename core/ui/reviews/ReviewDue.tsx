import type { Reviews } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { reviewName } from "./review-words.ts"

/** Which review is due, and when; without a beginning there is no schedule. */
export const ReviewDue = ({
  reviews: { due, today, scheduled },
}: {
  readonly reviews: Pick<Reviews, "due" | "today" | "scheduled">
}) => {
  const when = useWhen()
  if (due === null && scheduled) return <h2>{m.reviews_due_none()}</h2>
  if (due === null)
    return (
      <div>
        <h2>{m.reviews_due_unknown()}</h2>
        <p>
          {m.reviews_due_unknown_next()} <a href={hrefTo(paths.programSettings)}>{m.reviews_to_program()}</a>
        </p>
      </div>
    )
  const said = { review: reviewName(due.month), day: when.day(due.on, today) }
  return (
    <div>
      <h2>
        {due.on === today
          ? m.reviews_due_today(said)
          : due.on < today
            ? m.reviews_due_now(said)
            : m.reviews_due_on(said)}
      </h2>
      <p class="quiet">{m.reviews_schedule()}</p>
    </div>
  )
}
