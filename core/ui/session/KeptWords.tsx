import { X } from "lucide"
import type { EntryId } from "../../base/id.ts"
import { isMarked } from "../../domain/sensitive.ts"
import type { Session } from "../../domain/session.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { IconButton } from "../parts/IconButton.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"
import { useTakeAway } from "../use-take-away.ts"
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
  const takeAway = useTakeAway()
  const { id } = session
  const entries = kept<{ readonly words: string; readonly removed?: boolean | undefined }>(session[list])
    .filter(entry => entry.id !== except)
    .toReversed()
  if (entries.length === 0) return null
  const remove = (entryId: EntryId) =>
    takeAway(removed => act(core.sessions.setRemoved({ id, list, entryId, removed })), m.session_words_removed())
  const mark = (entryId: EntryId, marked: boolean) =>
    act(core.rights.mark({ record: "session", id, path: `quotes.${entryId}`, marked }))
  return (
    <ul class="kept-words" aria-label={list === "quotes" ? m.session_quotes_kept() : m.session_jottings_kept()}>
      {entries.map(entry => (
        <li key={entry.id}>
          {list === "quotes" ? (
            <span class="kept-quote">
              <q>{entry.words}</q>
              <FieldMark
                alone
                on={isMarked(session.sensitive, `quotes.${entry.id}`)}
                field={entry.words}
                text={entry.words}
                onMark={marked => void mark(entry.id, marked)}
              />
            </span>
          ) : (
            <span>{entry.words}</span>
          )}
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
