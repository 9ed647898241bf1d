import { systemClock } from "../../base/clock.ts"
import type { Inbox } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { weekMark, weekWords } from "./week-words.ts"

/** Members by weeks, for a desk. */
export const CoverageTable = ({ weeks, members }: Pick<Inbox, "weeks" | "members">) => {
  const when = useWhen()
  return (
    <div class="inbox-table">
      <table>
        <caption class="unseen">{m.inbox_weeks()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.inbox_member()}</th>
            {weeks.map(monday => (
              <th scope="col" key={monday}>
                <span aria-hidden="true">{when.shortDay(monday)}</span>
                <span class="unseen">{m.inbox_week({ day: when.day(monday, systemClock.today()) })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map(({ memberId, name, weeks: came }) => (
            <tr key={memberId}>
              <th scope="row">
                <a href={hrefTo(paths.member(memberId))}>{name}</a>
              </th>
              {came.map((week, at) => (
                <td key={weeks[at]} data-state={week.state}>
                  <span aria-hidden="true">{weekMark(week, when)}</span>
                  <span class="unseen">{weekWords(week, when)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
