import { useState } from "preact/hooks"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Reviews as AllReviews } from "../../../reviews/api.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { fidelityChoice } from "../../../ui/fidelity/fidelity-choice.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ReviewBoard } from "../../../ui/reviews/ReviewBoard.tsx"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"

/** Fidelity reviews: which is due, those that were finished, and how they moved. */
export const Reviews = () => {
  const core = useCore()
  const act = useAct()
  const [busy, setBusy] = useState(false)
  const all = useLive(() => live<AllReviews, RecordFailure>(next => core.reviews.watchAll(null, next)), [core])
  const begin = async () => {
    setBusy(true)
    const begun = await act(core.reviews.begin({ instrumentId: fidelityChoice.value.scale }))
    setBusy(false)
    if (begun.ok) location.assign(hrefTo(paths.review(begun.value)))
  }
  return (
    <Screen
      name={m.reviews_name()}
      title={m.reviews_title()}
      status={<NotHandedOver />}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <Ready of={all} what={m.reviews_what()} lines={6}>
        {reviews => <ReviewBoard reviews={reviews} busy={busy} onBegin={() => void begin()} />}
      </Ready>
    </Screen>
  )
}
