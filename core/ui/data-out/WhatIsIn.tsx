import { useEffect, useRef } from "preact/hooks"
import type { DataCounts } from "../../data-out/api.ts"
import { m } from "../../words/messages.js"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"
import "./data-out.css"

const parts = [
  ["people", m.data_out_count_people],
  ["sessions", m.data_out_count_sessions],
  ["plans", m.data_out_count_plans],
  ["goals", m.data_out_count_goals],
  ["ratings", m.data_out_count_ratings],
  ["contacts", m.data_out_count_contacts],
] as const

type WhatIsInProps = { readonly counts: DataCounts; readonly made: boolean }

/** How much goes, and how much stays and why, before anything is made. It takes the place, and the focus, of what was pressed. */
export const WhatIsIn = ({ counts, made }: WhatIsInProps) => {
  const { number } = useWhen()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div class="stack">
      <section class="card card-now data-counts" aria-labelledby="data-in-it">
        <h2 id="data-in-it" ref={heading} tabIndex={-1}>
          {made ? m.data_out_in_it_made() : m.data_out_in_it()}
        </h2>
        {counts.people === 0 ? (
          <Notice kind="attention" title={m.data_out_nothing()}>
            {m.data_out_nothing_line()}
          </Notice>
        ) : (
          <dl class="numbers">
            {parts.map(([part, title]) => (
              <div key={part}>
                <dt>{title()}</dt>
                <dd>{number(counts[part])}</dd>
              </div>
            ))}
          </dl>
        )}
        <h3>{m.data_out_stays()}</h3>
        <Stays counts={counts} />
      </section>
      {counts.substances && (
        <Notice kind="attention" title={m.data_out_substances()}>
          {m.data_out_substances_line()}
        </Notice>
      )}
      {counts.people > 0 && <Notice title={m.data_out_record_level()}>{m.data_out_record_level_line()}</Notice>}
    </div>
  )
}

const Stays = ({ counts: { peopleWithout, uncovered, marked } }: { readonly counts: DataCounts }) => {
  const when = useWhen()
  const said = (count: number) => ({ count, number: when.number(count) })
  return (
    <ul class="data-stays">
      {peopleWithout + uncovered + marked === 0 && <li>{m.data_out_stays_none()}</li>}
      {peopleWithout > 0 && <li>{m.data_out_stays_people(said(peopleWithout))}</li>}
      {uncovered > 0 && <li>{m.data_out_stays_uncovered(said(uncovered))}</li>}
      {marked > 0 && <li>{m.data_out_stays_marked(said(marked))}</li>}
      <li class="quiet">{m.data_out_stays_never()}</li>
    </ul>
  )
}
