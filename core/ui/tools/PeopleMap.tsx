import type { ToolPart } from "../../../content/tool-schema.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { type Placed, placePeople, ringAt } from "./place-people.ts"
import "./people-map.css"

type PeopleMapProps = {
  readonly part: Extract<ToolPart, { readonly kind: "rows" }>
  readonly filled: Pick<ToolSheet, "rows">
}

const radius = 150
const node = 19

/** People in rings around oneself: nearer in, nearer. Who is paid to be there is a square, everyone else a circle. */
export const PeopleMap = ({ part, filled }: PeopleMapProps) => {
  const { rings, ties, people } = placePeople(part, filled)
  const count = Math.max(rings.length, 1)
  return (
    <figure class="people-map">
      <svg viewBox="-170 -170 340 340" role="img" aria-label={m.tool_map_label({ count: people.length })}>
        {(rings.length > 0 ? rings : [""]).map((words, ring) => (
          <circle key={words} class="people-ring" r={radius * ringAt(ring, count)} />
        ))}
        <g class="people-me">
          <circle r="24" />
          <text dy="0.35em">{m.tool_map_me()}</text>
        </g>
        {people.map(one => (
          <Person key={one.id} of={one} />
        ))}
      </svg>
      <figcaption>
        {ties && (
          <ul class="people-key">
            <li>
              <svg viewBox="-12 -12 24 24" aria-hidden="true">
                <circle class="people-other" r="10" />
              </svg>
              {ties.others}
            </li>
            <li>
              <svg viewBox="-12 -12 24 24" aria-hidden="true">
                <rect class="people-paid" x="-9" y="-9" width="18" height="18" rx="2" />
              </svg>
              {ties.paid}
            </li>
          </ul>
        )}
        {rings.length > 1 && <p class="quiet">{m.tool_map_rings({ rings: rings.join(" · ") })}</p>}
      </figcaption>
    </figure>
  )
}

const Person = ({ of: { x, y, letters, paid } }: { readonly of: Placed }) => (
  <g transform={`translate(${Math.round(x * radius)} ${Math.round(y * radius)})`}>
    {paid ? (
      <rect class="people-paid" x={-node} y={-node} width={node * 2} height={node * 2} rx="4" />
    ) : (
      <circle class="people-other" r={node} />
    )}
    <text dy="0.35em">{letters}</text>
  </g>
)
