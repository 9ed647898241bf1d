import { X } from "lucide"
import type { EntryId } from "../../base/id.ts"
import type { Session } from "../../domain/session.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { IconButton } from "../parts/IconButton.tsx"
import type { WordsList } from "./WordsSheet.tsx"

type KeptWordsProps = {
  readonly session: Session
  readonly list: WordsList
  /** The one being written just now, shown elsewhere. */
  readonly except?: EntryId
}

/** Quotes or notes to self so far, newest first; each can be taken away, and brought back. */
export const KeptWords = ({ session, list, except }: KeptWordsProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const { id } = session
  const entries = kept<{ readonly words: string; readonly removed?: boolean | undefined }>(session[list])
    .filter(entry => entry.id !== except)
    .toReversed()
  if (entries.length === 0) return null
  const remove = async (entryId: EntryId) => {
    const set = (removed: boolean) => act(core.sessions.setRemoved({ id, list, entryId, removed }))
    const removed = await set(true)
    if (removed.ok) say(m.session_words_removed(), () => void set(false))
  }
  return (
    <ul class="kept-words" aria-label={list === "quotes" ? m.session_quotes_kept() : m.session_jottings_kept()}>
      {entries.map(entry => (
        <li key={entry.id}>
          {list === "quotes" ? <q>{entry.words}</q> : <span>{entry.words}</span>}
          <IconButton
            icon={X}
            label={m.session_words_remove({ words: entry.words })}
            onClick={() => void remove(entry.id)}
          />
        </li>
      ))}
    </ul>
  )
}
