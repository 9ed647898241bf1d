import { Plus, Trash2 } from "lucide"
import type { ComponentChildren } from "preact"
import type { Techniques } from "../../../content/schema.ts"
import { kept } from "../../domain/shape.ts"
import type { Supervision } from "../../domain/supervision.ts"
import type { Agenda, AgendaLine } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Expander } from "../parts/Expander.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { useTapped } from "../use-tapped.ts"
import { lineWords } from "./agenda-words.ts"
import type { Names } from "./BehindRows.tsx"
import { LineRecords } from "./LineRecords.tsx"
import type { MeetingActs } from "./use-meeting-acts.ts"
import "./meeting.css"

type MeetingAgendaProps = {
  readonly meeting: Supervision
  readonly agenda: Agenda
  readonly names: Names
  readonly techniques: Techniques | null
  readonly acts: MeetingActs
}

/** Lines from the records, lines that were on it and are not any more, and what somebody brought. */
export const MeetingAgenda = ({ meeting, agenda, names, techniques, acts }: MeetingAgendaProps) => {
  const gone = Object.keys(meeting.agenda)
    .filter(key => !agenda.lines.some(line => line.key === key))
    .filter(key => meeting.agenda[key]?.done || meeting.agenda[key]?.words)
    .sort()
  return (
    <>
      <section>
        <h2>{m.supervision_agenda()}</h2>
        {agenda.lines.length + gone.length === 0 && <p class="quiet">{m.supervision_agenda_none()}</p>}
        {agenda.lines.map(line => {
          const words = lineWords(line.key, line.count)
          return (
            <Line key={line.key} of={line} words={words} meeting={meeting} acts={acts}>
              <Expander title={m.supervision_open_records()}>
                <LineRecords
                  line={line}
                  label={words}
                  names={names}
                  sessions={agenda.sessions}
                  techniques={techniques}
                />
              </Expander>
            </Line>
          )
        })}
        {gone.map(key => {
          const count = meeting.agenda[key]?.count ?? 0
          return <Line key={key} of={{ key, count }} words={lineWords(key, count)} meeting={meeting} acts={acts} />
        })}
      </section>
      <section>
        <h2>{m.supervision_brought()}</h2>
        {kept(meeting.brought).map(({ id, what, words }) => (
          <div class="meeting-line" key={id}>
            <SavedField
              label={m.supervision_brought_what()}
              value={what}
              onWrite={(_, text) => acts.putBrought(id, { what: text })}
            />
            <TextArea
              label={m.supervision_decided()}
              value={words}
              onWrite={(_, text) => acts.putBrought(id, { words: text })}
            />
            <Button
              kind="link"
              icon={Trash2}
              onClick={() => void acts.takeAway("brought", id, m.supervision_brought_removed())}
            >
              {m.supervision_brought_remove()}
            </Button>
          </div>
        ))}
        <Button icon={Plus} onClick={() => void acts.putBrought(null, {})}>
          {m.supervision_brought_add()}
        </Button>
      </section>
    </>
  )
}

type LineProps = {
  readonly of: Pick<AgendaLine, "count"> & { readonly key: string }
  readonly words: string
  readonly meeting: Supervision
  readonly acts: MeetingActs
  readonly children?: ComponentChildren
}

/** Talked over or not, and what was decided. */
const Line = ({ of: { key, count }, words, meeting, acts, children }: LineProps) => {
  const kept = meeting.agenda[key]
  const [done, tick] = useTapped(kept?.done ?? false, (next: boolean) => acts.tickLine(key, next, count))
  return (
    <div class="meeting-line">
      <Checkbox label={words} checked={done} onChange={tick} />
      {kept && kept.count !== null && kept.count !== count && (
        <p class="quiet">{m.supervision_was_count({ count: kept.count })}</p>
      )}
      {children}
      <TextArea
        label={m.supervision_decided()}
        rows={1}
        value={kept?.words ?? ""}
        onWrite={(_, text) => acts.writeLine(key, text, count)}
      />
    </div>
  )
}
