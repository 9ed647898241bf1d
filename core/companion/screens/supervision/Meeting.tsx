import { Pencil, Printer, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import type { RecordFailure } from "../../../base/failure.ts"
import type { SupervisionId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Program } from "../../../domain/program.ts"
import type { Supervision } from "../../../domain/supervision.ts"
import type { Agenda } from "../../../supervision/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { TextArea } from "../../../ui/parts/TextArea.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { MeetingAgenda } from "../../../ui/supervision/MeetingAgenda.tsx"
import { MeetingFacts } from "../../../ui/supervision/MeetingFacts.tsx"
import { MeetingPaper } from "../../../ui/supervision/MeetingPaper.tsx"
import { useMeetingActs } from "../../../ui/supervision/use-meeting-acts.ts"
import { useAgenda, useNames, useTechniques } from "../../../ui/supervision/use-supervision.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { MeetingObserved } from "./MeetingObserved.tsx"

type Seen = { readonly meeting: Supervision; readonly now: { readonly agenda: Agenda; readonly program: Program } }

/** A meeting with a supervisor: to go through while it is open, to read and print once it is finished. */
export const Meeting = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const when = useWhen()
  const names = useNames()
  const techniques = useTechniques()
  const supervisionId = id as SupervisionId
  const acts = useMeetingActs(supervisionId)
  const [busy, setBusy] = useState(false)
  useToldPrint("supervision", id, "")
  const meeting = useLive(
    () => live<Supervision, RecordFailure>(next => core.supervision.watch({ id: supervisionId }, next)),
    [core, id],
  )
  const seen = joined<Seen>({ meeting, now: useAgenda() })
  const known = meeting.state === "ready" ? meeting.value : null
  const open = known?.status === "open"
  const finish = async () => {
    setBusy(true)
    await acts.finish()
    setBusy(false)
  }
  const remove = async () => {
    await acts.takeMeetingAway(m.supervision_taken_away())
    location.assign(hrefTo(paths.supervision))
  }
  return (
    <Screen
      name={m.supervision_meeting_name()}
      {...(known && { title: m.supervision_meeting_title({ day: when.fullDay(known.on) }) })}
      status={known && (open ? m.supervision_saves() : m.supervision_finished())}
      back={hrefTo(paths.supervision)}
      crisis={hrefTo(paths.crisis)}
      {...(known && {
        end: (
          <Menu
            items={[
              ...(open ? [] : [{ label: m.supervision_reopen(), icon: Pencil, onChoose: () => void acts.reopen() }]),
              { label: m.supervision_take_away(), icon: Trash2, danger: true, onChoose: () => void remove() },
            ]}
          />
        ),
        actions: open ? (
          <Button kind="primary" busy={busy} onClick={() => void finish()}>
            {m.supervision_finish()}
          </Button>
        ) : (
          <Button kind="primary" icon={Printer} onClick={() => print()}>
            {m.supervision_print()}
          </Button>
        ),
      })}
    >
      <Ready of={seen} what={m.supervision_meeting_what()} lines={8}>
        {({ meeting: shown, now: { agenda, program } }) =>
          shown.status === "finished" ? (
            <div class="sections">
              <MeetingPaper meeting={shown} staff={program.staff} />
              <MeetingObserved meeting={shown} staff={program.staff} today={agenda.on} />
            </div>
          ) : (
            <div class="sections">
              <MeetingFacts meeting={shown} staff={program.staff} acts={acts} />
              <p class="quiet">{m.supervision_decided_hint()}</p>
              <MeetingAgenda meeting={shown} agenda={agenda} names={names} techniques={techniques} acts={acts} />
              <MeetingObserved meeting={shown} staff={program.staff} today={agenda.on} />
              <section>
                <TextArea
                  label={m.supervision_words()}
                  rows={3}
                  value={shown.words}
                  onWrite={(_, words) => acts.change({ words })}
                />
              </section>
            </div>
          )
        }
      </Ready>
    </Screen>
  )
}
