import { Pencil, Printer } from "lucide"
import type { Instrument } from "../../../../content/instrument-schema.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Administration, AdministrationHead } from "../../../domain/administration.ts"
import type { Participant } from "../../../domain/participant.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { RatingPaper } from "../../../ui/ratings/RatingPaper.tsx"
import { raterName } from "../../../ui/ratings/rating-words.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"

type FilledRatingProps = { readonly instrument: Instrument; readonly one: Administration; readonly back: string }

/** A finished one, to read and to print; what is wrong in it is set right in a copy that takes its place. */
export const FilledRating = ({ instrument, one, back }: FilledRatingProps) => {
  const core = useCore()
  const act = useAct()
  useToldPrint("administration", one.id, one.participantId ?? "")
  const all = useLive(
    () =>
      live<readonly AdministrationHead[], RecordFailure>(next =>
        one.participantId === null
          ? core.ratings.watchProgram(null, next)
          : core.ratings.watchOf({ participantId: one.participantId }, next),
      ),
    [core, one.participantId],
  )
  const later = all.state === "ready" ? all.value.find(({ corrects }) => corrects === one.id) : undefined
  const correct = async () => {
    const begun = await act(core.ratings.correct({ id: one.id }))
    if (begun.ok) location.assign(hrefTo(paths.rating(begun.value)))
  }
  return (
    <Screen
      name={m.ratings_one_name()}
      back={back}
      crisis={hrefTo(paths.crisis)}
      {...(!later && {
        end: <Menu items={[{ label: m.ratings_correct(), icon: Pencil, onChoose: () => void correct() }]} />,
      })}
      actions={
        <Button kind="primary" icon={Printer} onClick={() => print()}>
          {m.ratings_print()}
        </Button>
      }
    >
      {later && (
        <Notice
          title={later.status === "finished" ? m.ratings_corrected() : m.ratings_correct_open()}
          actions={
            <Button kind="link" href={hrefTo(paths.rating(later.id))}>
              {later.status === "finished" ? m.ratings_see_later() : m.ratings_to_correction()}
            </Button>
          }
        >
          {later.status === "open" && m.ratings_correct_what()}
        </Notice>
      )}
      {one.participantId === null ? (
        <RatingPaper instrument={instrument} one={one} by={raterName(one, null)} />
      ) : (
        <OfSomeone instrument={instrument} one={one} id={one.participantId} />
      )}
    </Screen>
  )
}

type OfSomeoneProps = Omit<FilledRatingProps, "back"> & { readonly id: ParticipantId }

const OfSomeone = ({ instrument, one, id }: OfSomeoneProps) => {
  const core = useCore()
  const person = useLive(() => live<Participant, RecordFailure>(next => core.people.watch({ id }, next)), [core, id])
  return (
    <RatingPaper
      instrument={instrument}
      one={one}
      by={raterName(one, person.state === "ready" ? person.value : null)}
    />
  )
}
