import type { Techniques } from "../../../content/schema.ts"
import type { AgendaLine } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { BehindRows, type Names } from "./BehindRows.tsx"

type LineRecordsProps = {
  readonly line: AgendaLine
  readonly label: string
  readonly names: Names
  /** How many sessions techniques were looked for in. */
  readonly sessions: number
  readonly techniques: Techniques | null
}

/** What is behind a line of the agenda: records to open, or the techniques that nobody used. */
export const LineRecords = ({ line, label, names, sessions, techniques }: LineRecordsProps) => {
  if (line.key !== "techniques-unused") return <BehindRows label={label} records={line.records} names={names} />
  return (
    <div class="stack-close">
      {techniques?.families.map(family => {
        const unused = family.techniques.filter(({ id }) => line.techniques.includes(id))
        if (unused.length === 0) return null
        return (
          <p key={family.id}>
            <b>{family.title}:</b> {unused.map(({ chip }) => chip).join(" · ")}
          </p>
        )
      })}
      <p class="quiet">{m.supervision_techniques_looked({ count: sessions })}</p>
    </div>
  )
}
