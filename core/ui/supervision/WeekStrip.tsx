import type { Program } from "../../domain/program.ts"
import type { SupervisedWeek, SupervisionLog } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import "./week-strip.css"

type WeekStripProps = { readonly log: SupervisionLog; readonly staff: Program["staff"] }

const said = ({ is, running }: SupervisedWeek): string => {
  switch (is) {
    case "structured":
      return m.supervision_week_structured()
    case "other":
      return m.supervision_week_other()
    case "open":
      return m.supervision_week_open()
    case "none":
      return running ? m.supervision_week_now() : m.supervision_week_none()
  }
}

/** Weeks with supervision and without, as squares in a row: full, half, or empty. Gaps are shown as gaps. */
export const WeekStrip = ({ log, staff }: WeekStripProps) => {
  const when = useWhen()
  const { weeks, meetings, on } = log
  if (weeks.length === 0) return <p class="quiet">{m.supervision_weeks_none()}</p>
  const held = weeks.filter(({ is }) => is === "structured").length
  const past = weeks.filter(({ is, running }) => !running || is === "structured").length
  const minutesOf = (week: SupervisedWeek) =>
    meetings
      .filter(({ id }) => week.meetings.includes(id))
      .reduce<number | null>((sum, { minutes }) => (minutes === null ? sum : (sum ?? 0) + minutes), null)
  const month = new Intl.DateTimeFormat(getLocale(), { timeZone: "UTC", month: "short" })
  const monthAt = (at: number) => {
    const [day, before] = [weeks[at]?.week ?? "", weeks[at - 1]?.week]
    return before?.slice(0, 7) === day.slice(0, 7) ? null : month.format(Date.parse(day))
  }
  const href = ({ meetings: [first] }: SupervisedWeek) =>
    first === undefined ? undefined : hrefTo(paths.supervisionMeeting(first))
  return (
    <ChartWithTable
      title={m.supervision_weeks()}
      summary={m.supervision_weeks_summary({ held, count: past })}
      fileName={m.supervision_weeks_file()}
      columns={[
        { title: m.supervision_column_week() },
        { title: m.supervision_column_what() },
        { title: m.supervision_column_who() },
        { title: m.supervision_column_minutes(), kind: "number" },
      ]}
      rows={[...weeks].reverse().map(week => {
        const opens = href(week)
        return {
          key: week.week,
          cells: [
            when.day(week.week, on),
            said(week),
            week.present.length === 0 ? null : when.list(week.present.map(id => staff[id]?.name ?? "")),
            minutesOf(week),
          ],
          ...(opens !== undefined && { href: opens }),
        }
      })}
      legend={
        <>
          <span>
            <i class="week-box week-structured" />
            {m.supervision_legend_structured()}
          </span>
          <span>
            <i class="week-box week-other" />
            {m.supervision_legend_other()}
          </span>
          <span>
            <i class="week-box week-none" />
            {m.supervision_legend_none()}
          </span>
        </>
      }
    >
      <ol class="week-strip">
        {weeks.map((week, at) => (
          <Week
            key={week.week}
            week={week}
            name={m.supervision_week_of({ day: when.day(week.week, on) })}
            href={href(week)}
            month={monthAt(at)}
          />
        ))}
      </ol>
    </ChartWithTable>
  )
}

type WeekProps = {
  readonly week: SupervisedWeek
  readonly name: string
  readonly href: string | undefined
  /** Under the first week of a month. */
  readonly month: string | null
}

const Week = ({ week, name, href, month }: WeekProps) => {
  const look = `week-box week-${week.is}${week.running ? " week-running" : ""}`
  const words = <span class="unseen">{`${name}: ${said(week)}`}</span>
  return (
    <li>
      {href === undefined ? (
        <span class="week-place">
          <i class={look} aria-hidden="true" />
          {words}
        </span>
      ) : (
        <a class="week-place" href={href}>
          <i class={look} aria-hidden="true" />
          {words}
        </a>
      )}
      <span class="week-day" aria-hidden="true">
        {Number(week.week.slice(8))}
        {month !== null && <span>{month}</span>}
      </span>
    </li>
  )
}
