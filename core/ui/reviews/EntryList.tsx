import { Plus } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Result } from "../../base/result.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { useTakeAway } from "../use-take-away.ts"
import { EntryDialog, type EntryFields } from "./EntryDialog.tsx"

type Entry = {
  readonly id: EntryId
  readonly words: string
  readonly line: string | null
  readonly more: Pick<EntryFields, "who" | "by"> | null
}

type EntryListProps = {
  readonly id: string
  readonly title: string
  readonly line: string
  readonly add: string
  readonly wordsLabel: string
  readonly entries: readonly Entry[]
  /** Asks for who and by when, too. */
  readonly more?: boolean
  readonly onPut: (entryId: EntryId | null, fields: EntryFields) => Promise<Result<unknown, unknown>>
  readonly onRemove: (entryId: EntryId, removed: boolean) => Promise<Result<unknown, unknown>>
}

/** Entries in people's own words; each opens to be changed or taken away. */
export const EntryList = (props: EntryListProps) => {
  const { id, title, line, add, wordsLabel, entries, more = false, onPut, onRemove } = props
  const [open, setOpen] = useState<Entry | "new" | null>(null)
  const takeAway = useTakeAway()
  const shown = open === "new" || open === null ? null : open
  return (
    <section class="stack-close" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="quiet">{line}</p>
      {entries.length > 0 && (
        <List>
          {entries.map(entry => (
            <ListRow key={entry.id} title={entry.words} line={entry.line} onClick={() => setOpen(entry)} />
          ))}
        </List>
      )}
      <div class="row">
        <Button icon={Plus} onClick={() => setOpen("new")}>
          {add}
        </Button>
      </div>
      <EntryDialog
        open={open !== null}
        title={shown ? title : add}
        wordsLabel={wordsLabel}
        more={more}
        before={shown && { words: shown.words, who: shown.more?.who ?? "", by: shown.more?.by ?? null }}
        onKeep={async fields => (await onPut(shown?.id ?? null, fields)).ok}
        onRemove={shown && (() => takeAway(removed => onRemove(shown.id, removed), m.reviews_entry_removed()))}
        onClose={() => setOpen(null)}
      />
    </section>
  )
}
