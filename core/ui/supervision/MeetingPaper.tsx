import type { Program } from "../../domain/program.ts"
import { kept } from "../../domain/shape.ts"
import { isStructured, presentAt, type Supervision } from "../../domain/supervision.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Document } from "../parts/Document.tsx"
import { useWhen } from "../use-when.ts"
import { lineWords } from "./agenda-words.ts"
import { formNames } from "./form-names.ts"
import "./meeting.css"

type MeetingPaperProps = { readonly meeting: Supervision; readonly staff: Program["staff"] }

/** A meeting that was held, to read and to print. */
export const MeetingPaper = ({ meeting, staff }: MeetingPaperProps) => {
  const when = useWhen()
  const names = presentAt(meeting).flatMap(id => staff[id]?.name ?? [])
  const lines = Object.entries(meeting.agenda)
    .filter(([, { done, words }]) => done || words.trim() !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const brought = kept(meeting.brought).filter(({ what, words }) => `${what}${words}`.trim() !== "")
  const about = [
    meeting.aboutImr ? m.supervision_about_imr() : null,
    meeting.aboutPeople ? m.supervision_about_people() : null,
  ]
  return (
    <Document
      title={m.supervision_meeting_title({ day: when.fullDay(meeting.on) })}
      within
      footer={isStructured(meeting) ? m.supervision_meeting_counts() : m.supervision_meeting_counts_not()}
    >
      <div class="meeting-read">
        <p>
          {dotted(
            formNames[meeting.form](),
            meeting.minutes !== null && m.supervision_minutes_of({ count: meeting.minutes }),
            ...about,
          )}
        </p>
        {meeting.supervisor !== "" && (
          <p>
            <b>{m.supervision_supervisor()}:</b> {meeting.supervisor}
          </p>
        )}
        {names.length > 0 && (
          <p>
            <b>{m.supervision_present()}:</b> {when.list(names)}
          </p>
        )}
      </div>
      {lines.map(([key, { words, count }]) => (
        <Said key={key} title={lineWords(key, count ?? 0)} words={words} />
      ))}
      {brought.map(({ id, what, words }) => (
        <Said key={id} title={what} words={words} />
      ))}
      {meeting.words.trim() !== "" && <Said title={m.supervision_words()} words={meeting.words} />}
    </Document>
  )
}

const Said = ({ title, words }: { readonly title: string; readonly words: string }) => (
  <section class="meeting-read">
    <h3>{title}</h3>
    {words.trim() === "" ? <p class="quiet">{m.supervision_nothing_written()}</p> : <p>{words}</p>}
  </section>
)
