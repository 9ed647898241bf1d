import { ChevronDown } from "lucide"
import type { Techniques } from "../../../content/schema.ts"
import type { Agenda } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { useWhen } from "../use-when.ts"
import { lineWords } from "./agenda-words.ts"
import type { Names } from "./BehindRows.tsx"
import { LineRecords } from "./LineRecords.tsx"

type AgendaListProps = {
  readonly agenda: Agenda
  readonly names: Names
  readonly techniques: Techniques | null
}

/** What the records ask to be talked over, each line with what is behind it. */
export const AgendaList = ({ agenda, names, techniques }: AgendaListProps) => {
  const when = useWhen()
  if (agenda.lines.length === 0) return <p class="quiet">{m.supervision_agenda_none()}</p>
  return (
    <ul class="agenda-lines">
      {agenda.lines.map(line => {
        const words = lineWords(line.key, line.count)
        return (
          <li key={line.key}>
            <details>
              <summary>
                <span class="agenda-count" aria-hidden="true">
                  {when.number(line.count)}
                </span>
                <span>{words}</span>
                <Icon of={ChevronDown} />
              </summary>
              <div>
                <LineRecords
                  line={line}
                  label={words}
                  names={names}
                  sessions={agenda.sessions}
                  techniques={techniques}
                />
              </div>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
