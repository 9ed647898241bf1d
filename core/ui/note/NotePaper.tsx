import type { ComponentChildren } from "preact"
import type { NoteId } from "../../base/id.ts"
import { kept } from "../../domain/shape.ts"
import type { SigningHint } from "../../notes/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"
import { useSectionMarks } from "../rights/use-section-marks.ts"
import { NoteSection } from "./NoteSection.tsx"
import { type NotePart, type NoteView, partsOf } from "./use-note-view.ts"

type NotePaperProps = {
  readonly view: NoteView
  readonly hints: readonly SigningHint[]
  readonly foot?: ComponentChildren
}

/** The note as a page: to write on while it is a draft, to read once it is signed. */
export const NotePaper = ({ view, hints, foot }: NotePaperProps) => {
  const core = useCore()
  const act = useAct()
  const { note, session, person, formats } = view
  const id: NoteId = note.id
  const marks = useSectionMarks(note)
  const quotes = kept(session.quotes).map(quote => quote.words)
  const markOf = ({ id: sectionId, head, text }: NotePart) => (
    <FieldMark
      alone={note.signature !== null}
      on={marks.isMarked(sectionId)}
      field={head?.title ?? m.note_section_unnamed()}
      text={text}
      onMark={marked => marks.mark(sectionId, marked)}
    />
  )
  return (
    <article class={note.signature ? "note-paper note-signed" : "note-paper"} aria-label={m.note_title()}>
      {partsOf(note, formats).map(part =>
        note.signature ? (
          part.text.trim() !== "" && (
            <section key={part.id} class="note-section">
              <h2>{part.head?.title ?? m.note_section_unnamed()}</h2>
              <p class="note-text">{part.text}</p>
              {markOf(part)}
            </section>
          )
        ) : (
          <NoteSection
            key={`${note.formatId}-${part.id}`}
            part={part}
            person={person}
            quotes={quotes}
            mark={markOf(part)}
            waits={hints.some(hint => hint.type === "own-words" && hint.sectionId === part.id)}
            onWrite={async (was, text) => (await act(core.notes.write({ id, sectionId: part.id, was, text }))).ok}
          />
        ),
      )}
      {foot}
    </article>
  )
}
