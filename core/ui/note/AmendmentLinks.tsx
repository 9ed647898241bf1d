import { dayOf } from "../../base/clock.ts"
import type { NoteId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"
import type { NoteView } from "./use-note-view.ts"

type AmendmentLinksProps = { readonly view: NoteView; readonly noteAt: (id: NoteId) => string }

/** What this note amends, and what amends it: each points to the other. */
export const AmendmentLinks = ({ view: { note, others }, noteAt }: AmendmentLinksProps) => {
  const when = useWhen()
  const { amends } = note
  const earlier = amends && others.find(other => other.id === amends.noteId)
  const day = (at: string | null | undefined) => (at ? when.fullDay(dayOf(at)) : "")
  return (
    <>
      {amends && (
        <Notice
          title={m.note_amends({ day: day(earlier?.signedAt) })}
          actions={
            <Button kind="link" href={noteAt(amends.noteId)}>
              {m.note_amends_open()}
            </Button>
          }
        >
          {m.note_amends_reason({ reason: amends.reason })}
        </Notice>
      )}
      {others
        .filter(other => other.amends === note.id)
        .map(({ id, signedAt }) => (
          <Notice
            key={id}
            title={signedAt ? m.note_amended_by({ day: day(signedAt) }) : m.note_amended_draft()}
            actions={
              <Button kind="link" href={noteAt(id)}>
                {m.note_amendment_open()}
              </Button>
            }
          />
        ))}
    </>
  )
}
