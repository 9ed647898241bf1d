import { CircleAlert } from "lucide"
import { dayOf, wallTimeOf } from "../../base/clock.ts"
import type { AuditLine, AuditPage } from "../../store/audit/read-entries.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { entryWords } from "./entry-words.ts"
import "./audit.css"

type Day = { readonly day: string; readonly lines: readonly AuditLine[] }

/** In the order of the log. A line that does not open stands under the day of the one above it. */
const byDay = (lines: readonly AuditLine[]): readonly Day[] => {
  const days: { day: string; lines: AuditLine[] }[] = []
  for (const line of lines) {
    const last = days.at(-1)
    const day = line.entry ? dayOf(line.entry.at) : (last?.day ?? "")
    if (last && last.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}

const titleOf = (day: string, today: string, when: When) => {
  if (day === "") return m.audit_no_day()
  const away = when.relative(day, today)
  return day === today ? away : when.fullDay(day)
}

type AuditListProps = { readonly page: AuditPage; readonly names: ReadonlyMap<string, string> }

/** Entries by day, newest first, each a sentence with its time and number. */
export const AuditList = ({ page, names }: AuditListProps) => {
  const when = useWhen()
  const today = dayOf(new Date().toISOString())
  return byDay(page.lines).map(({ day, lines }) => (
    <section class="audit-day" key={lines[0]?.seq}>
      <h3>{titleOf(day, today, when)}</h3>
      <ul class="audit-lines">
        {lines.map(line => (
          <Line key={line.seq} line={line} names={names} device={page.device} />
        ))}
      </ul>
    </section>
  ))
}

type LineProps = Pick<AuditListProps, "names"> & { readonly line: AuditLine; readonly device: string }

const Line = ({ line: { seq, entry }, names, device }: LineProps) => {
  const when = useWhen()
  const number = m.audit_number({ number: when.number(seq + 1) })
  if (!entry)
    return (
      <li class="audit-broken">
        <Icon of={CircleAlert} />
        <span>{m.audit_does_not_open()}</span>
        <span class="audit-at">{number}</span>
      </li>
    )
  const { icon, sentence } = entryWords(entry, names)
  return (
    <li data-act={entry.act}>
      <Icon of={icon} />
      <span>
        {sentence}
        {entry.device !== device && <span class="quiet">{m.audit_other_device()}</span>}
      </span>
      <span class="audit-at">
        {when.time(wallTimeOf(entry.at))}
        <span>{number}</span>
      </span>
    </li>
  )
}
