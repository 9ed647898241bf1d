import { Trash2 } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Profile } from "../../../domain/profile.ts"
import type { ReviewView } from "../../../reviews/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { NotHere } from "../../../ui/ratings/ParticipantRating.tsx"
import { ReviewSteps } from "../../../ui/reviews/ReviewSteps.tsx"
import { reviewName } from "../../../ui/reviews/review-words.ts"
import { useInstruments, useReview } from "../../../ui/reviews/use-review.ts"
import { useReviewActs } from "../../../ui/reviews/use-review-acts.ts"
import { useTakeAway } from "../../../ui/use-take-away.ts"
import { m } from "../../../words/messages.js"
import { ReviewReportScreen } from "./ReviewReportScreen.tsx"

/** One review: step by step while it is open; finished, its report. */
export const Review = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const view = useReview(id, null)
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const all = joined({ view, profile })
  if (all.state === "ready" && all.value.view.review.status === "finished") return <ReviewReportScreen id={id} />
  if (all.state === "ready") return <OpenReview view={all.value.view} ownName={all.value.profile?.name ?? ""} />
  return (
    <Screen name={m.reviews_name()} back={hrefTo(paths.reviews)} crisis={hrefTo(paths.crisis)}>
      <Ready of={all} what={m.reviews_one_what()} lines={6}>
        {() => null}
      </Ready>
    </Screen>
  )
}

type OpenReviewProps = { readonly view: ReviewView; readonly ownName: string }

const OpenReview = ({ view, ownName }: OpenReviewProps) => {
  const { review } = view
  const instruments = useInstruments(review.instrumentId)
  const { setGone } = useReviewActs(review.id)
  const takeAway = useTakeAway()
  const remove = async () => {
    await takeAway(setGone, m.reviews_taken_away())
    location.assign(hrefTo(paths.reviews))
  }
  return (
    <Screen
      name={m.reviews_name()}
      title={reviewName(review.month)}
      back={hrefTo(paths.reviews)}
      crisis={hrefTo(paths.crisis)}
      wide
      end={
        <Menu items={[{ label: m.reviews_take_away(), icon: Trash2, danger: true, onChoose: () => void remove() }]} />
      }
    >
      <Ready of={instruments} what={m.reviews_one_what()} lines={6}>
        {found => (found ? <ReviewSteps view={view} instruments={found} ownName={ownName} /> : <NotHere />)}
      </Ready>
    </Screen>
  )
}
