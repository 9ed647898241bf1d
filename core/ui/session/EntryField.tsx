import { useLayoutEffect, useRef } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Pronoun } from "../../domain/participant.ts"
import { isMarked } from "../../domain/sensitive.ts"
import type { Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"
import type { WordsList } from "./WordsSheet.tsx"

type EntryFieldProps = {
  readonly session: Session
  readonly list: WordsList
  readonly entryId: EntryId
  readonly pronoun: Pronoun
}

/** One quote or note to self while it is written. Emptied, it is taken away again. */
export const EntryField = ({ session, list, entryId, pronoun }: EntryFieldProps) => {
  const core = useCore()
  const act = useAct()
  const place = useRef<HTMLDivElement>(null)
  // The dialog looks for this mark when it opens; the part itself is about to be in front, so the focus may move.
  useLayoutEffect(() => {
    const area = place.current?.querySelector("textarea")
    area?.setAttribute("autofocus", "")
    area?.focus()
  }, [])
  const { id, step } = session
  const entry = session[list][entryId]
  const write = async (_was: string, words: string) => {
    if (words.trim() === "") return (await act(core.sessions.setRemoved({ id, list, entryId, removed: true }))).ok
    if (list === "quotes") return (await act(core.sessions.quote({ id, words, step, entryId }))).ok
    return (await act(core.sessions.jot({ id, words, entryId }))).ok
  }
  const words = entry && !entry.removed ? entry.words : ""
  const path = `quotes.${entryId}`
  const label = list === "quotes" ? m.session_words_label({ pronoun }) : m.session_jottings_label()
  return (
    <div class="entry-field" ref={place}>
      <TextArea
        label={label}
        hint={list === "quotes" ? m.session_words_hint() : m.session_jottings_hint()}
        ruled={list === "quotes"}
        rows={3}
        value={words}
        onWrite={write}
        aside={
          list === "quotes" && (
            <FieldMark
              on={isMarked(session.sensitive, path)}
              field={label}
              text={words}
              onMark={marked => void act(core.rights.mark({ record: "session", id, path, marked }))}
            />
          )
        }
      />
    </div>
  )
}
