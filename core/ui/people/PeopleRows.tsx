import type { Day } from "../../base/clock.ts"
import type { PersonLine } from "../../people/api.ts"
import { List } from "../parts/List.tsx"
import { MoreRows } from "../parts/MoreRows.tsx"
import { PersonRow } from "./PersonRow.tsx"

type PeopleRowsProps = {
  readonly label: string
  readonly lines: readonly PersonLine[]
  readonly today: Day
  /** What was searched for: another search begins at the top again. */
  readonly query: string
}

/** The first people, and more of them as one comes near their end. */
export const PeopleRows = ({ label, lines, today, query }: PeopleRowsProps) => (
  <MoreRows of={lines} anew={query}>
    {rows => (
      <List label={label}>
        {rows.map(line => (
          <PersonRow key={line.id} line={line} today={today} />
        ))}
      </List>
    )}
  </MoreRows>
)
