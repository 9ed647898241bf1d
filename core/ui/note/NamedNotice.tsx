import type { SigningHint } from "../../notes/api.ts"
import { m } from "../../words/messages.js"
import { Chip } from "../parts/Chip.tsx"
import { Notice } from "../parts/Notice.tsx"

type NamedNoticeProps = {
  readonly named: readonly Extract<SigningHint, { readonly type: "named" }>[]
  readonly meant: readonly string[]
  readonly onMeant: (words: readonly string[]) => void
  /** Whom the note is about. */
  readonly name: string
  readonly titleOf: (sectionId: string) => string
}

/** Which words name other members, and where. Of one that may be a word of its own, the writer can say so. */
export const NamedNotice = ({ named, meant, onMeant, name, titleOf }: NamedNoticeProps) => {
  const doubtful = [...new Set(named.filter(({ mayBeWord }) => mayBeWord).map(({ word }) => word))]
  return (
    <Notice kind="attention" title={m.note_named()}>
      <ul class="note-hints">
        {named.map(({ word, sectionId }) => (
          <li key={`${sectionId} ${word}`}>
            {sectionId === null
              ? m.note_named_in_reason({ word })
              : m.note_named_in({ word, section: titleOf(sectionId) })}
          </li>
        ))}
      </ul>
      <p>{m.note_named_means({ name })}</p>
      {doubtful.length > 0 && (
        <div class="chips chips-small">
          {doubtful.map(word => (
            <Chip
              key={word}
              on={meant.includes(word)}
              onToggle={on => onMeant(on ? [...meant, word] : meant.filter(one => one !== word))}
            >
              {m.note_named_no_name({ word })}
            </Chip>
          ))}
        </div>
      )}
    </Notice>
  )
}
