import { CalendarDays } from "lucide"
import { useState } from "preact/hooks"
import type { MadeCalendar } from "../../data-out/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { useWhen } from "../use-when.ts"
import { fileOf, GiveFile, useGiveFile } from "./GiveFile.tsx"

/** Planned meetings for a calendar, without names. */
export const PlannedCalendar = ({ downloads }: { readonly downloads: boolean }) => {
  const core = useCore()
  const act = useAct()
  const { number } = useWhen()
  const give = useGiveFile(downloads)
  const [made, setMade] = useState<MadeCalendar | null>(null)
  const [busy, setBusy] = useState(false)
  const make = async () => {
    setBusy(true)
    const found = await act(core.dataOut.calendar({ summary: m.data_out_calendar_summary() }))
    setBusy(false)
    if (found.ok) setMade(found.value)
  }
  return (
    <section class="stack-close" aria-labelledby="data-calendar">
      <h2 id="data-calendar">{m.data_out_calendar()}</h2>
      <p class="quiet">{m.data_out_calendar_line()}</p>
      <div role="status">{made?.events === 0 && <p>{m.data_out_calendar_none()}</p>}</div>
      {made !== null && made.events > 0 ? (
        <ul class="data-files">
          <GiveFile
            title={m.data_out_kind_calendar()}
            line={m.data_out_calendar_events({ count: made.events, number: number(made.events) })}
            onSave={() => void give(fileOf(made.name, made.file, ".ics", "text/calendar"), m.data_out_kind_calendar())}
          />
        </ul>
      ) : (
        <div>
          <Button icon={CalendarDays} busy={busy} onClick={() => void make()}>
            {m.data_out_calendar_make()}
          </Button>
        </div>
      )}
    </section>
  )
}
