import { useState } from "preact/hooks"
import type { Counted } from "../../../content/ladder-schema.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { ItemRecords, RecordRef } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { usePrinting } from "../use-printing.ts"
import { useWhen } from "../use-when.ts"
import { shortDay } from "./board-words.ts"
import { exclusionWords, hrefOfRecord, kindOfRecord } from "./record-words.ts"

/** Of people and of staff, by id. */
export type Names = ReadonlyMap<string, string>
type Left = ItemRecords["left"][number]

type RecordRowsProps = {
  readonly counted: Counted
  readonly title: string
  readonly records: readonly RecordRef[]
  readonly names: Names
}

/** Records that a number is made of, each to be opened. Nothing where there are none. */
export const RecordRows = ({ counted, title, records, names }: RecordRowsProps) => (
  <Rows counted={counted} title={title} rows={records.map(ref => ({ ref, why: null }))} names={names} />
)

type LeftRowsProps = {
  readonly counted: Counted
  readonly left: readonly Left[]
  readonly names: Names
  /** Why somebody was left out of the sample, by participant id. */
  readonly reasons: ReadonlyMap<string, string>
}

/** Records that are in no number, and why. */
export const LeftRows = ({ counted, left, names, reasons }: LeftRowsProps) => (
  <Rows
    counted={counted}
    title={m.fidelity_left()}
    rows={left.map(({ ref, why }) => ({
      ref,
      why: dotted(exclusionWords(why), why === "left-out" && reasons.get(ref.participantId ?? "")),
    }))}
    names={names}
  />
)

const atFirst = 30

type RowsProps = {
  readonly counted: Counted
  readonly title: string
  readonly rows: readonly { readonly ref: RecordRef; readonly why: string | null }[]
  readonly names: Names
}

const Rows = ({ counted, title, rows, names }: RowsProps) => {
  const when = useWhen()
  const printing = usePrinting()
  const [asked, setAsked] = useState(atFirst)
  const shown = printing ? rows.length : asked
  if (rows.length === 0) return null
  const more = Math.min(rows.length - shown, 10 * atFirst)
  return (
    <section class="stack-close">
      <h2>
        {title} <span class="quiet numbers">{when.number(rows.length)}</span>
      </h2>
      <List label={title}>
        {rows.slice(0, shown).map(({ ref, why }) => (
          <ListRow
            key={`${ref.kind} ${ref.id}`}
            title={titleOf(ref, names)}
            line={dotted(isNamed(ref, names) && ref.kind !== "participant" && kindOfRecord(ref.kind), why)}
            end={dayOf(ref)}
            href={hrefOfRecord(ref, counted)}
          />
        ))}
      </List>
      {more > 0 && (
        <Button kind="link" onClick={() => setAsked(shown + more)}>
          {m.fidelity_more({ count: more })}
        </Button>
      )}
    </section>
  )
}

/** The day of a record; of a person and of staff, since when. A topic has none. */
const dayOf = ({ kind, on }: RecordRef): string | null => {
  if (kind === "topic") return null
  const day = shortDay(on, true)
  return kind === "participant" || kind === "staff" ? m.fidelity_since({ day }) : day
}

const topicTitle = (id: string) => topicHeads.find(topic => topic.id === id)?.title

/** Who or what a record is about, where it has a name. */
const nameOf = ({ kind, id, participantId }: RecordRef, names: Names): string | null => {
  if (participantId !== null) return names.get(participantId) ?? m.fidelity_someone()
  return (kind === "topic" ? topicTitle(id) : names.get(id)) ?? null
}
const isNamed = (ref: RecordRef, names: Names) => nameOf(ref, names) !== null
const titleOf = (ref: RecordRef, names: Names): string => nameOf(ref, names) ?? kindOfRecord(ref.kind)
