import { useState } from "preact/hooks"
import type { Behind } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { kindOfRecord } from "../fidelity/record-words.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { usePrinting } from "../use-printing.ts"
import { useWhen } from "../use-when.ts"

/** People by id, as they like to be called. */
export type Names = ReadonlyMap<string, string>

type BehindRowsProps = {
  readonly label: string
  readonly records: readonly Behind[]
  readonly names: Names
}

const atFirst = 12

/** Where a record is opened; null for what is about the program. */
const hrefOf = ({ kind, id, participantId }: Behind): string | null => {
  switch (kind) {
    case "participant":
      return participantId === null ? null : hrefTo(paths.person(participantId))
    case "session":
      return hrefTo(paths.session(id))
    case "group-session":
      return hrefTo(paths.groupSession(id))
    case "goal":
      return hrefTo(paths.goals(participantId ?? ""))
    case "tool-sheet":
      return hrefTo(paths.toolSheet(id))
    case "administration":
      return hrefTo(paths.rating(id))
  }
}

/** The records that a number counts, each to be opened. */
export const BehindRows = ({ label, records, names }: BehindRowsProps) => {
  const when = useWhen()
  const printing = usePrinting()
  const [all, setAll] = useState(false)
  const shown = all || printing ? records : records.slice(0, atFirst)
  const titleOf = ({ kind, participantId }: Behind) => {
    if (participantId !== null) return names.get(participantId) ?? m.supervision_someone()
    return kind === "participant" ? m.practice_of_program() : kindOfRecord(kind)
  }
  return (
    <>
      <List label={label}>
        {shown.map(one => {
          const href = hrefOf(one)
          return (
            <ListRow
              key={`${one.kind} ${one.id}`}
              title={titleOf(one)}
              {...(one.kind !== "participant" && one.participantId !== null && { line: kindOfRecord(one.kind) })}
              end={when.fullDay(one.on)}
              {...(href !== null && { href })}
            />
          )
        })}
      </List>
      {shown.length < records.length && (
        <Button kind="link" onClick={() => setAll(true)}>
          {m.supervision_more({ count: records.length - shown.length })}
        </Button>
      )}
    </>
  )
}
