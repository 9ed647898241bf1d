import { ArrowRight } from "lucide"
import { useState } from "preact/hooks"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { loadInstrument } from "../../../curriculum/instruments.ts"
import type { Program } from "../../../domain/program.ts"
import { observedInstrument, weekOf } from "../../../domain/supervision.ts"
import type { Agenda, IntegrityRating, SupervisionLog } from "../../../supervision/api.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { AgendaList } from "../../../ui/supervision/AgendaList.tsx"
import { IntegrityTrend } from "../../../ui/supervision/IntegrityTrend.tsx"
import { MeetingRows } from "../../../ui/supervision/MeetingRows.tsx"
import { ObserveButton } from "../../../ui/supervision/ObserveButton.tsx"
import { RatingRows } from "../../../ui/supervision/RatingRows.tsx"
import { useAgenda, useNames, useTechniques } from "../../../ui/supervision/use-supervision.ts"
import { WeekStrip } from "../../../ui/supervision/WeekStrip.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import "../../../ui/supervision/supervision.css"

type Seen = { readonly now: { readonly agenda: Agenda; readonly program: Program }; readonly log: SupervisionLog }

/** The week's agenda from the records, the meetings, and sessions that were observed. */
export const Supervision = () => {
  const core = useCore()
  const act = useAct()
  const names = useNames()
  const techniques = useTechniques()
  const [busy, setBusy] = useState(false)
  const log = useLive(() => live<SupervisionLog, RecordFailure>(next => core.supervision.watchLog(null, next)), [core])
  const seen = joined<Seen>({ now: useAgenda(), log })
  const going =
    log.state === "ready" &&
    log.value.meetings.some(({ status, on }) => status === "open" && weekOf(on) === weekOf(log.value.on))
  const begin = async () => {
    setBusy(true)
    const begun = await act(core.supervision.begin(null))
    setBusy(false)
    if (begun.ok) location.assign(hrefTo(paths.supervisionMeeting(begun.value)))
  }
  return (
    <Screen
      name={m.supervision_name()}
      back={hrefTo(paths.program)}
      crisis={hrefTo(paths.crisis)}
      wide
      actions={
        <Button kind="primary" icon={ArrowRight} busy={busy} onClick={() => void begin()}>
          {going ? m.supervision_go_on() : m.supervision_begin()}
        </Button>
      }
    >
      <Ready of={seen} what={m.supervision_what()} lines={8}>
        {({ now: { agenda, program }, log: known }) => (
          <div class="supervision-board">
            <div>
              <AgendaSection agenda={agenda} names={names} techniques={techniques} />
              <section>
                <h2>{m.supervision_meetings()}</h2>
                <MeetingRows meetings={known.meetings} staff={program.staff} today={known.on} />
              </section>
            </div>
            <div>
              <WeekStrip log={known} staff={program.staff} />
              <Observed program={program} today={known.on} />
            </div>
          </div>
        )}
      </Ready>
    </Screen>
  )
}

const AgendaSection = (props: Parameters<typeof AgendaList>[0]) => {
  const when = useWhen()
  return (
    <section>
      <h2>{m.supervision_agenda()}</h2>
      <p class="quiet">{m.supervision_agenda_from({ day: when.fullDay(props.agenda.on) })}</p>
      <AgendaList {...props} />
    </section>
  )
}

type ObservedProps = { readonly program: Program; readonly today: string }

/** Sessions that a supervisor rated, and what changed from one to the next. */
const Observed = ({ program, today }: ObservedProps) => {
  const core = useCore()
  const instrument = useLoaded(() => loadInstrument(observedInstrument), [])
  const ratings = useLive(
    () => live<readonly IntegrityRating[], RecordFailure>(next => core.supervision.watchIntegrity(null, next)),
    [core],
  )
  return (
    <>
      <section>
        <h2>{m.supervision_integrity()}</h2>
        <p class="quiet">{m.supervision_integrity_line()}</p>
        <Ready of={ratings} what={m.supervision_what()} lines={2}>
          {all => {
            const observed = all.filter(({ by }) => by === "supervisor")
            return observed.length === 0 ? (
              <p class="quiet">{m.supervision_rated_none()}</p>
            ) : (
              <RatingRows label={m.supervision_integrity()} ratings={observed} staff={program.staff} today={today} />
            )
          }}
        </Ready>
        <ObserveButton meetingId={null} staff={program.staff} />
      </section>
      {ratings.state === "ready" && instrument.state === "ready" && instrument.value && (
        <IntegrityTrend
          title={m.supervision_trend()}
          instrument={instrument.value}
          ratings={ratings.value.filter(({ by, status }) => by === "supervisor" && status === "finished")}
          today={today}
        />
      )}
      <p class="quiet">{m.supervision_evidence()}</p>
    </>
  )
}
