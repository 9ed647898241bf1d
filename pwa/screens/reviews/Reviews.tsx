import { useState } from "preact/hooks"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Reviews as AllReviews } from "../../../core/reviews/api.ts"
import { useAct, useCore, useLive } from "../../../core/ui/core-context.tsx"
import { fidelityChoice } from "../../../core/ui/fidelity/fidelity-choice.ts"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { ReviewBoard } from "../../../core/ui/reviews/ReviewBoard.tsx"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { m } from "../../../core/words/messages.js"

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
