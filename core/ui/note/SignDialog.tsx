import { useState } from "preact/hooks"
import type { SigningHint } from "../../notes/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { NamedNotice } from "./NamedNotice.tsx"
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
  /** `meant`: words that look like another member's name and are none. */
  readonly onSign: (meant: readonly string[]) => void
  readonly onUnname: (meant: readonly string[]) => void
}

/**
 * What signing means, under which name, and what is still to be looked at. It warns, and does not sign nothing at all, nor
 * a note about a member of a group that names another or has nothing of its own.
 */
export const SignDialog = ({ view, hints, open, busy, settings, onClose, onSign, onUnname }: SignDialogProps) => {
  const { note, person, profile, formats } = view
  const [meant, setMeant] = useState<readonly string[]>([])
  const name = profile?.name.trim() ?? ""
  const parts = partsOf(note, formats)
  const empty = parts.every(part => part.text.trim() === "")
  const waiting = hints.flatMap(hint => (hint.type === "empty" || hint.type === "own-words" ? [hint] : []))
  const nothingOwn = hints.some(hint => hint.type === "nothing-own")
  const named = hints.flatMap(hint => (hint.type === "named" ? [hint] : []))
  const unsaid = named.filter(({ word, mayBeWord }) => !(mayBeWord && meant.includes(word)))
  const [first] = waiting
  const back = first?.sectionId ?? (nothingOwn ? parts.find(part => part.head?.own)?.id : undefined)
  const goBack = () => {
    onClose()
    if (back) requestAnimationFrame(() => goToSection(back))
  }
  const titleOf = (id: string) => parts.find(part => part.id === id)?.head?.title ?? m.note_section_unnamed()
  const actions = () => {
    if (name === "")
      return (
        <Button kind="primary" href={settings}>
          {m.note_sign_name_settings()}
        </Button>
      )
    if (unsaid.length > 0)
      return (
        <>
          <Button onClick={onClose}>{m.note_cancel()}</Button>
          <Button kind="primary" onClick={() => onUnname(meant)}>
            {m.note_named_mend()}
          </Button>
        </>
      )
    if (first || nothingOwn)
      return (
        <>
          {!empty && !nothingOwn && (
            <Button busy={busy} onClick={() => onSign(meant)}>
              {m.note_sign_anyway()}
            </Button>
          )}
          <Button kind="primary" onClick={goBack}>
            {m.note_sign_back()}
          </Button>
        </>
      )
    return (
      <>
        <Button onClick={onClose}>{m.note_cancel()}</Button>
        <Button kind="primary" busy={busy} onClick={() => onSign(meant)}>
          {m.note_sign()}
        </Button>
      </>
    )
  }
  return (
    <Dialog open={open} title={m.note_sign_title()} onClose={onClose} actions={actions()}>
      {name !== "" && named.length > 0 && (
        <NamedNotice named={named} meant={meant} onMeant={setMeant} name={person.chosenName} titleOf={titleOf} />
      )}
      {name !== "" && (waiting.length > 0 || nothingOwn) && (
        <Notice kind="attention" title={empty ? m.note_sign_text_missing() : m.note_sign_hints()}>
          <ul class="note-hints">
            {nothingOwn && <li>{m.note_hint_nothing_own({ name: person.chosenName })}</li>}
            {waiting
              .filter(hint => !(nothingOwn && hint.type === "own-words"))
              .map(hint => (
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
