import type { SigningHint } from "../../notes/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { goToSection } from "./NoteSection.tsx"
import { type NoteView, partsOf } from "./use-note-view.ts"

type SignDialogProps = {
  readonly view: NoteView
  readonly hints: readonly SigningHint[]
  readonly open: boolean
  readonly busy: boolean
  /** Where one's name is set. */
  readonly settings: string
  readonly onClose: () => void
  readonly onSign: () => void
}

/** What signing means, under which name, and what is still to be looked at. It warns and never blocks but on nothing at all. */
export const SignDialog = ({ view, hints, open, busy, settings, onClose, onSign }: SignDialogProps) => {
  const { note, person, profile, formats } = view
  const name = profile?.name.trim() ?? ""
  const parts = partsOf(note, formats)
  const empty = parts.every(part => part.text.trim() === "")
  const waiting = hints.filter(hint => hint.type !== "alike")
  const [first] = waiting
  const goBack = () => {
    onClose()
    if (first) requestAnimationFrame(() => goToSection(first.sectionId))
  }
  const titleOf = (id: string) => parts.find(part => part.id === id)?.head?.title ?? m.note_section_unnamed()
  return (
    <Dialog
      open={open}
      title={m.note_sign_title()}
      onClose={onClose}
      actions={
        name === "" ? (
          <Button kind="primary" href={settings}>
            {m.note_sign_name_settings()}
          </Button>
        ) : first ? (
          <>
            {!empty && (
              <Button busy={busy} onClick={onSign}>
                {m.note_sign_anyway()}
              </Button>
            )}
            <Button kind="primary" onClick={goBack}>
              {m.note_sign_back()}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{m.note_cancel()}</Button>
            <Button kind="primary" busy={busy} onClick={onSign}>
              {m.note_sign()}
            </Button>
          </>
        )
      }
    >
      {name !== "" && waiting.length > 0 && (
        <Notice kind="attention" title={empty ? m.note_sign_text_missing() : m.note_sign_hints()}>
          <ul class="note-hints">
            {waiting.map(hint => (
              <li key={hint.sectionId}>
                {hint.type === "empty"
                  ? m.note_hint_empty({ section: titleOf(hint.sectionId) })
                  : m.note_hint_own({ section: titleOf(hint.sectionId), name: person.chosenName })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{m.note_sign_means()}</p>
      {name === "" ? (
        <Notice kind="attention" title={m.note_sign_name_missing()} />
      ) : (
        <div class="note-signature">
          <span class="quiet">{m.note_sign_by()}</span>
          <b>{name}</b>
          {profile?.credentials && <span>{profile.credentials}</span>}
        </div>
      )}
    </Dialog>
  )
}
