import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { windowWords } from "../fidelity/board-words.ts"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { lookAt } from "./look-at.ts"
import { ReviewFact } from "./ReviewFact.tsx"

type SampleFactsProps = { readonly review: ReviewView["review"]; readonly scale: string }

/** What the sample came to when the numbers were taken; each number leads to the records on the board. */
export const SampleFacts = ({ review, scale }: SampleFactsProps) => {
  const when = useWhen()
  const { sample, window } = review
  const board = (count: number) => (
    <a href={hrefTo(paths.fidelity)} onClick={() => lookAt(review)}>
      {when.number(count)}
    </a>
  )
  return (
    <section class="stack-close" aria-labelledby="review-sample">
      <h2 id="review-sample">{m.reviews_frame_counted()}</h2>
      <dl class="review-facts">
        <ReviewFact name={m.reviews_frame_scale()}>{scale}</ReviewFact>
        <ReviewFact name={m.reviews_frame_window()}>{windowWords(window)}</ReviewFact>
        <ReviewFact name={m.reviews_frame_people()}>{board(sample.participants)}</ReviewFact>
        <ReviewFact name={m.reviews_frame_sessions()}>{board(sample.sessions)}</ReviewFact>
        <ReviewFact name={m.reviews_frame_staff()}>
          <a href={hrefTo(paths.programSettingsOf("staff"))}>{when.number(sample.staff)}</a>
        </ReviewFact>
        <ReviewFact name={m.reviews_frame_latest()}>{latestWords(sample.latestSessions)}</ReviewFact>
        <ReviewFact name={m.reviews_frame_left_out()}>
          <a href={hrefTo(paths.programSettingsOf("sample"))}>{when.number(sample.leftOut.length)}</a>
          {sample.leftOut.length > 0 && (
            <ul class="bullets quiet">
              {countedReasons(sample.leftOut).map(([reason, count]) => (
                <li key={reason}>
                  {reason === "" ? m.reviews_frame_no_reason() : reason}
                  {count > 1 && ` × ${when.number(count)}`}
                </li>
              ))}
            </ul>
          )}
        </ReviewFact>
      </dl>
    </section>
  )
}

/** Each reason once, with how many people it was given for. */
export const countedReasons = (reasons: readonly string[]): readonly (readonly [string, number])[] =>
  [...new Set(reasons)].map(reason => [reason, reasons.filter(one => one === reason).length] as const)

export const latestWords = (latest: number | null): string =>
  latest === null ? m.reviews_frame_latest_all() : m.reviews_frame_latest_each({ count: latest })
