import "./people.css"
import { Users } from "lucide"
import { useMemo, useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Expander } from "../parts/Expander.tsx"
import { SearchField } from "../parts/SearchField.tsx"
import { hrefTo, paths } from "../paths.ts"
import { PeopleRows } from "./PeopleRows.tsx"
import { searchable, searchPeople } from "./search-people.ts"

/** The caseload, found by name or goal as one types; those not active out of the way. */
export const PeopleBoard = ({ people }: { readonly people: readonly PersonLine[] }) => {
  const [query, setQuery] = useState("")
  const ready = useMemo(() => searchable(people), [people])
  const found = useMemo(() => searchPeople(ready, query), [ready, query])
  const today = systemClock.today()
  if (people.length === 0)
    return (
      <EmptyState
        icon={Users}
        title={m.people_empty_title()}
        action={
          <Button kind="primary" href={hrefTo(paths.newPerson)}>
            {m.people_add()}
          </Button>
        }
      >
        {m.people_empty_next()}
      </EmptyState>
    )
  const searching = query.trim() !== ""
  const active = found.filter(line => line.active)
  const inactive = found.filter(line => !line.active)
  return (
    <div class="people">
      <SearchField
        label={m.people_search()}
        value={query}
        onInput={setQuery}
        found={m.people_found({ count: found.length })}
      />
      {searching && found.length === 0 && (
        <EmptyState
          title={m.people_none_found({ query: query.trim() })}
          action={<Button onClick={() => setQuery("")}>{m.people_show_all()}</Button>}
        >
          {m.people_none_found_next()}
        </EmptyState>
      )}
      {active.length > 0 && <PeopleRows label={m.people_list()} lines={active} today={today} query={query} />}
      {inactive.length > 0 && (
        <Expander title={m.people_inactive()} note={m.people_count({ count: inactive.length })} open={searching}>
          <PeopleRows label={m.people_inactive()} lines={inactive} today={today} query={query} />
        </Expander>
      )}
    </div>
  )
}
