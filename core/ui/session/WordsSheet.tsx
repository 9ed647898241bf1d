import { useState } from "preact/hooks"
import { type EntryId, newId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { EntryField } from "./EntryField.tsx"
import { KeptWords } from "./KeptWords.tsx"
import type { SessionView } from "./session-view.ts"
import "./prompt.css"

export type WordsList = "quotes" | "jottings"

type WordsSheetProps = {
  readonly of: SessionView
  readonly list: WordsList
  readonly onSwitch: (list: WordsList) => void
  readonly onClose: () => void
}

/** The person's own words as quotes, or notes to self: open, write, done. What is written is kept as it is written. */
export const WordsSheet = ({ of: { session, person }, list, onSwitch, onClose }: WordsSheetProps) => {
  const [entryId, setEntryId] = useState(() => newId<EntryId>())
  const { pronoun } = person
  const quoting = list === "quotes"
  const another = (next: WordsList) => {
    setEntryId(newId<EntryId>())
    onSwitch(next)
  }
  return (
    <Dialog
      open
      title={m.session_words_title()}
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => another(list)}>{m.session_words_another()}</Button>
          <Button kind="primary" onClick={onClose}>
            {m.session_words_keep()}
          </Button>
        </>
      }
    >
      <div class="prompt-ways">
        <button class="prompt-way" type="button" aria-pressed={quoting} onClick={() => another("quotes")}>
          {m.session_words({ pronoun })}
        </button>
        <button class="prompt-way" type="button" aria-pressed={!quoting} onClick={() => another("jottings")}>
          {m.session_jottings()}
        </button>
      </div>
      <EntryField key={entryId} session={session} list={list} entryId={entryId} pronoun={pronoun} />
      <KeptWords session={session} list={list} except={entryId} />
    </Dialog>
  )
}
