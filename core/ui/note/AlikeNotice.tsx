import { useState } from "preact/hooks"
import type { RecordFailure } from "../../base/failure.ts"
import type { NoteId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { Note } from "../../domain/note.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useWhen } from "../use-when.ts"
import { type Piece, sameSentences } from "./same-sentences.ts"
import { type NoteView, partsOf } from "./use-note-view.ts"

type AlikeNoticeProps = {
  readonly view: NoteView
  /** The note that this one is much the same as. */
  readonly lastId: NoteId
  /** 0 to 1. */
  readonly alike: number
}

/** Points out a note that is nearly the last one again, and shows where. */
export const AlikeNotice = ({ view, lastId, alike }: AlikeNoticeProps) => {
  const [open, setOpen] = useState(false)
  const percent = new Intl.NumberFormat(getLocale(), { style: "percent" }).format(alike)
  return (
    <div class="not-on-paper">
      <Notice
        kind="attention"
        title={m.note_alike({ percent })}
        actions={
          <Button kind="link" onClick={() => setOpen(true)}>
            {m.note_alike_see()}
          </Button>
        }
      >
        {m.note_alike_next()}
      </Notice>
      <Dialog open={open} title={m.note_alike_title()} onClose={() => setOpen(false)}>
        <SideBySide view={view} lastId={lastId} />
      </Dialog>
    </div>
  )
}

/** Points out a note that is nearly another member's. It does not show theirs: this one is about one person. */
export const AlikeMemberNotice = ({ alike, name }: { readonly alike: number; readonly name: string }) => {
  const percent = new Intl.NumberFormat(getLocale(), { style: "percent" }).format(alike)
  return (
    <div class="not-on-paper">
      <Notice kind="attention" title={m.note_alike_member({ percent })}>
        {m.note_alike_member_next({ name })}
      </Notice>
    </div>
  )
}

const SideBySide = ({ view, lastId }: Omit<AlikeNoticeProps, "alike">) => {
  const core = useCore()
  const when = useWhen()
  const last = useLive(() => live<Note, RecordFailure>(next => core.notes.watch({ id: lastId }, next)), [core, lastId])
  const { note, formats } = view
  return (
    <Ready of={last} what={m.note_alike_last()}>
      {before => {
        const theirs = partsOf(before, formats)
        const ours = partsOf(note, formats)
        const all = (parts: typeof ours) => parts.map(part => part.text).join("\n")
        return (
          <div class="note-beside">
            <p class="quiet">
              <mark>{m.note_alike_same()}</mark>
            </p>
            {ours.map(part => (
              <section key={part.id}>
                <h3>{part.head?.title ?? m.note_section_unnamed()}</h3>
                <div class="note-two">
                  <Marked title={m.note_alike_here()} pieces={sameSentences(part.text, all(theirs), getLocale())} />
                  <Marked
                    title={m.note_alike_last_at({ day: when.moment(before.signature?.at ?? before.writtenAt) })}
                    pieces={sameSentences(
                      theirs.find(other => other.id === part.id)?.text ?? "",
                      all(ours),
                      getLocale(),
                    )}
                  />
                </div>
              </section>
            ))}
          </div>
        )
      }}
    </Ready>
  )
}

const Marked = ({ title, pieces }: { readonly title: string; readonly pieces: readonly Piece[] }) => (
  <div>
    <span class="quiet">{title}</span>
    <p class="note-text">
      {pieces.length === 0 && <span class="quiet">{m.note_alike_none()}</span>}
      {pieces.map((piece, at) => (piece.same ? <mark key={at}>{piece.text}</mark> : piece.text))}
    </p>
  </div>
)
