import { Download, Printer } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Profile } from "../../../domain/profile.ts"
import type { Program } from "../../../domain/program.ts"
import { useSaveCsv } from "../../../ui/charts/use-save-csv.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { NotHere } from "../../../ui/ratings/ParticipantRating.tsx"
import { type Compared, comparedOf } from "../../../ui/reviews/compared.ts"
import { ReviewReport } from "../../../ui/reviews/ReviewReport.tsx"
import { reviewTable } from "../../../ui/reviews/report-table.ts"
import { reviewName } from "../../../ui/reviews/review-words.ts"
import { useInstruments, useReview } from "../../../ui/reviews/use-review.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"

/** The report of a review, to read, to print and to save. */
export const ReviewReportScreen = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const view = useReview(id, null)
  const program = useLive(() => live<Program, RecordFailure>(next => core.program.watch(null, next)), [core])
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const all = joined({ view, program, profile })
  const compared = all.state === "ready" ? comparedOf(all.value.view) : null
  if (all.state === "ready" && compared)
    return <Report compared={compared} program={all.value.program.name || (all.value.profile?.agency ?? "")} />
  return (
    <Screen name={m.reviews_report()} back={hrefTo(paths.reviews)} crisis={hrefTo(paths.crisis)}>
      <Ready of={all} what={m.reviews_one_what()} lines={6}>
        {() => (
          <Notice
            title={m.reviews_report_locked()}
            actions={
              <Button kind="link" href={hrefTo(paths.review(id))}>
                {m.reviews_report_to_review()}
              </Button>
            }
          >
            {m.reviews_agree_locked_next()}
          </Notice>
        )}
      </Ready>
    </Screen>
  )
}

const Report = ({ compared, program }: { readonly compared: Compared; readonly program: string }) => {
  const { review } = compared.view
  const instruments = useInstruments(review.instrumentId)
  const save = useSaveCsv({ kind: "review", id: review.id, owner: "" })
  useToldPrint("review", review.id)
  const found = instruments.state === "ready" ? instruments.value : null
  const open = review.status === "open"
  return (
    <Screen
      name={m.reviews_report()}
      title={reviewName(review.month)}
      back={hrefTo(open ? paths.review(review.id) : paths.reviews)}
      crisis={hrefTo(paths.crisis)}
      wide
      {...(found && {
        actions: (
          <>
            <Button
              icon={Download}
              onClick={() => void save(reviewTable(compared, found), `handrail-review-${review.on}`)}
            >
              {m.reviews_report_csv()}
            </Button>
            <Button kind="primary" icon={Printer} onClick={() => print()}>
              {m.reviews_report_print()}
            </Button>
          </>
        ),
      })}
    >
      {open && <Notice title={m.reviews_report_draft()}>{m.reviews_report_draft_next()}</Notice>}
      <Ready of={instruments} what={m.reviews_one_what()} lines={6}>
        {both => (both ? <ReviewReport compared={compared} instruments={both} program={program} /> : <NotHere />)}
      </Ready>
    </Screen>
  )
}
