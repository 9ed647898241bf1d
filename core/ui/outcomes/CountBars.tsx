import type { Count } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"
import "./count-bars.css"

export type CountBar = {
  readonly key: string
  readonly title: string
  readonly people: Count
  /** To the people behind it. */
  readonly href: string
}

/** People in each of a few parts, as bars of one measure. What is hidden has no bar and leads nowhere. */
export const CountBars = ({ label, bars }: { readonly label: string; readonly bars: readonly CountBar[] }) => {
  const when = useWhen()
  const most = Math.max(1, ...bars.map(({ people }) => (people === "hidden" ? 0 : people)))
  return (
    <ul class="count-bars" aria-label={label}>
      {bars.map(({ key, title, people, href }) => (
        <li key={key}>
          {people === "hidden" || people === 0 ? (
            <div class="count-bar">
              <span class="count-title">{title}</span>
              <span class={people === "hidden" ? "count-track count-track-hidden" : "count-track"} aria-hidden="true" />
              <span class="count-people quiet">{people === "hidden" ? m.outcomes_hidden() : when.number(0)}</span>
            </div>
          ) : (
            <a class="count-bar" href={href}>
              <span class="count-title">{title}</span>
              <span class="count-track" aria-hidden="true">
                <i style={{ inlineSize: `${(people / most) * 100}%` }} />
              </span>
              <b class="count-people">{m.outcomes_people({ count: people, number: when.number(people) })}</b>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
