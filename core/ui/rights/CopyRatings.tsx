import type { CopyRating } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { raterWords } from "../ratings/rating-words.ts"
import { useWhen } from "../use-when.ts"
import { CopyFacts, CopySection } from "./CopyPart.tsx"
import { partWords } from "./copy-words.ts"

/** Rating scales as they were filled in, answer by answer. */
export const CopyRatings = ({ ratings }: { readonly ratings: readonly CopyRating[] }) => {
  const { fullDay } = useWhen()
  return (
    <CopySection title={partWords.ratings()}>
      {ratings.map(one => (
        <article class="copy-entry" key={one.id}>
          <h3>{one.title}</h3>
          <p class="copy-quiet">
            {dotted(
              fullDay(one.on),
              one.supporter || raterWords[one.by](),
              one.corrects !== null && m.ratings_corrects(),
              one.corrected && m.ratings_corrected(),
            )}
          </p>
          {one.adaptedFrom !== "" && <p class="copy-quiet">{m.ratings_adapted({ from: one.adaptedFrom })}</p>}
          <CopyFacts
            of={one.answers.map(({ number, ask, said, value, gap, day, words }) => [
              dotted(number, ask),
              dotted(
                value === null ? said : m.ratings_said({ value, said }),
                gap !== "" && m.ratings_gap_named({ gap }),
                day && fullDay(day),
                words,
              ),
            ])}
          />
        </article>
      ))}
    </CopySection>
  )
}
