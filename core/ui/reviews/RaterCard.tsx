import { Check } from "lucide"
import { useState } from "preact/hooks"
import type { Seat } from "../../domain/review.ts"
import type { RaterSeen, ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { TextField } from "../parts/TextField.tsx"
import { hrefTo, paths } from "../paths.ts"
import { seatName } from "./review-words.ts"
import type { ReviewActs } from "./use-review-acts.ts"

type RaterCardProps = {
  readonly review: ReviewView["review"]
  readonly seat: Seat
  /** It is their turn. */
  readonly next: boolean
  /** Filled in where nobody has the seat. */
  readonly name: string
  readonly acts: ReviewActs
}

/** One rater: who it is, how far they are, and the way into their own sheet. */
export const RaterCard = ({ review, seat, next, name, acts }: RaterCardProps) => {
  const rater = review[seat]
  return (
    <section class={next ? "card card-now review-rater" : "card review-rater"} aria-labelledby={`rater-${seat}`}>
      <header>
        <h2 id={`rater-${seat}`}>{seatName(seat)}</h2>
        <p class={rater?.finishedAt ? "review-rater-done" : "quiet"}>
          {rater?.finishedAt && <Icon of={Check} />}
          {stateWords(rater)}
        </p>
      </header>
      {rater?.finishedAt ? (
        <p>{rater.name}</p>
      ) : (
        <ToSheet review={review} seat={seat} next={next} name={rater?.name ?? name} acts={acts} />
      )}
    </section>
  )
}

const stateWords = (rater: RaterSeen | null): string => {
  if (rater === null) return m.reviews_rater_not_yet()
  return rater.finishedAt ? m.reviews_rater_done() : m.reviews_rater_rating()
}

const ToSheet = ({ review, seat, next, name, acts }: RaterCardProps) => {
  const [typed, setTyped] = useState(name)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const going = review[seat] !== null
  const rater = seatName(seat)
  const start = async () => {
    setMissing(typed.trim() === "")
    if (typed.trim() === "") return
    setBusy(true)
    const seated = await acts.sit(seat, typed)
    setBusy(false)
    if (seated.ok) location.assign(hrefTo(paths.reviewRate(review.id, seat)))
  }
  return (
    <form
      class="review-rater-start"
      onSubmit={event => {
        event.preventDefault()
        void start()
      }}
    >
      <TextField
        label={m.reviews_rater_name({ rater: rater.toLocaleLowerCase() })}
        value={typed}
        onInput={setTyped}
        error={missing ? m.reviews_rater_needs_name() : null}
      />
      <Button
        type="submit"
        kind={next ? "primary" : "quiet"}
        busy={busy}
        label={going ? m.reviews_rater_go_on_of({ rater }) : m.reviews_rater_start_of({ rater })}
      >
        {going ? m.reviews_rater_go_on() : m.reviews_rater_start()}
      </Button>
    </form>
  )
}
