import { kept } from "../../domain/shape.ts"
import type { ReviewView } from "../../reviews/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useWhen } from "../use-when.ts"
import { EntryList } from "./EntryList.tsx"
import type { ReviewActs } from "./use-review-acts.ts"

type ReviewWordsProps = { readonly review: ReviewView["review"]; readonly acts: ReviewActs }

/** What goes well and what to try, in the words of whoever is there. */
export const ReviewWords = ({ review, acts }: ReviewWordsProps) => {
  const when = useWhen()
  return (
    <>
      <EntryList
        id="review-strengths"
        title={m.reviews_strengths()}
        line={m.reviews_strengths_line()}
        add={m.reviews_strength_add()}
        wordsLabel={m.reviews_strength_words()}
        entries={kept(review.strengths).map(({ id, words }) => ({ id, words, line: null, more: null }))}
        onPut={(entryId, { words }) => acts.putStrength(entryId, words)}
        onRemove={(entryId, removed) => acts.setEntryRemoved("strengths", entryId, removed)}
      />
      <EntryList
        id="review-next-steps"
        title={m.reviews_next_steps()}
        line={m.reviews_next_steps_line()}
        add={m.reviews_next_step_add()}
        wordsLabel={m.reviews_next_step_words()}
        entries={kept(review.nextSteps).map(({ id, words, who, by }) => ({
          id,
          words,
          line: dotted(who, by !== null && m.reviews_next_step_by_line({ day: when.day(by, review.on) })),
          more: { who, by },
        }))}
        more
        onPut={(entryId, { words, who, by }) => acts.putNextStep({ entryId, words, who, by })}
        onRemove={(entryId, removed) => acts.setEntryRemoved("nextSteps", entryId, removed)}
      />
    </>
  )
}
