import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { hrefTo, paths } from "../paths.ts"
import { AgreementLine } from "./AgreementLine.tsx"
import type { Compared } from "./compared.ts"
import type { ReviewActs } from "./use-review-acts.ts"

type FinishReviewProps = { readonly compared: Compared | null; readonly acts: ReviewActs }

/** The last step: what it comes to, what is still missing, and the end of it. */
export const FinishReview = ({ compared, acts }: FinishReviewProps) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (compared === null) return <p class="quiet">{m.reviews_finish_wait()}</p>
  const { view, settled, fidelity } = compared
  const without = Object.values(settled).filter(({ differ, comment }) => differ && comment.trim() === "").length
  const report = hrefTo(paths.reviewReport(view.review.id))
  const finish = async () => {
    setBusy(true)
    const done = await acts.finish()
    setBusy(false)
    if (done.ok) location.assign(report)
  }
  return (
    <section class="stack-close">
      <AgreementLine outcome={fidelity} />
      {without > 0 && <p>{m.reviews_finish_no_comment({ count: without })}</p>}
      <div class="row">
        <Button kind="primary" onClick={() => setAsking(true)}>
          {m.reviews_finish()}
        </Button>
        <Button kind="link" href={report}>
          {m.reviews_finish_look()}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={m.reviews_finish_title()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.reviews_finish_cancel()}</Button>
            <Button kind="primary" busy={busy} onClick={() => void finish()}>
              {m.reviews_finish()}
            </Button>
          </>
        }
      >
        <p>{m.reviews_finish_line()}</p>
      </Dialog>
    </section>
  )
}
