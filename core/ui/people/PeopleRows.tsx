import { useEffect, useRef, useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { List } from "../parts/List.tsx"
import { PersonRow } from "./PersonRow.tsx"

/** Rows drawn at once. All of a large caseload would cost more than a frame with every letter typed. */
const page = 24
/** How far below what is seen the next rows are drawn, so that scrolling does not meet the end. */
const ahead = "400px"

type PeopleRowsProps = {
  readonly label: string
  readonly lines: readonly PersonLine[]
  readonly today: Day
  /** What was searched for: another search begins at the top again. */
  readonly query: string
}

/** The first rows, and more of them as one comes near their end. */
export const PeopleRows = ({ label, lines, today, query }: PeopleRowsProps) => {
  const [grown, setGrown] = useState({ query, rows: page })
  const end = useRef<HTMLDivElement>(null)
  const rows = grown.query === query ? grown.rows : page
  const hidden = lines.length - rows
  const more = () => setGrown({ query, rows: rows + page })
  useEffect(() => {
    if (!end.current) return
    const near = new IntersectionObserver(seen => seen.some(({ isIntersecting }) => isIntersecting) && more(), {
      rootMargin: ahead,
    })
    near.observe(end.current)
    return () => near.disconnect()
  }, [query, rows, hidden > 0])
  return (
    <>
      <List label={label}>
        {lines.slice(0, rows).map(line => (
          <PersonRow key={line.id} line={line} today={today} />
        ))}
      </List>
      {hidden > 0 && (
        <div ref={end}>
          <Button kind="link" onClick={more}>
            {m.people_more({ count: hidden })}
          </Button>
        </div>
      )}
    </>
  )
}
