import { Users } from "lucide"
import { useMemo, useState } from "preact/hooks"
import type { MemberId } from "../../base/id.ts"
import type { CaseloadLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { MoreRows } from "../parts/MoreRows.tsx"
import { SearchField } from "../parts/SearchField.tsx"
import { hrefTo, paths } from "../paths.ts"
import { findable, findServed, type Whose } from "./find-served.ts"
import { SelectField } from "./SelectField.tsx"
import { servedByWords } from "./served-words.ts"
import { isHere } from "./use-team.ts"

type CaseloadBoardProps = { readonly lines: readonly CaseloadLine[]; readonly members: readonly MemberLine[] }

/** Everyone served and by whom, found by either name. Whom nobody serves stands first. */
export const CaseloadBoard = ({ lines, members }: CaseloadBoardProps) => {
  const [query, setQuery] = useState("")
  const [whose, setWhose] = useState<Whose>("all")
  const names = useMemo(() => new Map(members.map(({ id, name }) => [id, name])), [members])
  const nameOf = (id: MemberId) => names.get(id) ?? "…"
  const ready = useMemo(() => findable(waitingFirst(lines), id => names.get(id) ?? ""), [lines, names])
  const found = useMemo(() => findServed(ready, query, whose), [ready, query, whose])
  const waiting = lines.filter(({ active, servedBy }) => active && servedBy.length === 0).length
  if (lines.length === 0)
    return (
      <EmptyState icon={Users} title={m.caseload_empty()}>
        {m.caseload_empty_next()}
      </EmptyState>
    )
  return (
    <div class="stack">
      <div class="caseload-find">
        <SearchField
          label={m.caseload_search()}
          value={query}
          onInput={setQuery}
          found={m.people_found({ count: found.length })}
        />
        <SelectField
          label={m.caseload_whose()}
          labelUnseen
          value={whose}
          options={[
            { value: "all", label: m.caseload_all() },
            { value: "nobody", label: m.caseload_nobody({ count: waiting }) },
            ...members.filter(isHere).map(({ id, name, serves }) => ({
              value: id as string,
              label: m.caseload_of({ name, count: serves }),
            })),
          ]}
          onChoose={value => setWhose(value as Whose)}
        />
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={m.caseload_none_found()}
          action={
            <Button
              onClick={() => {
                setQuery("")
                setWhose("all")
              }}
            >
              {m.people_show_all()}
            </Button>
          }
        />
      ) : (
        <MoreRows of={found} anew={`${whose} ${query}`}>
          {rows => (
            <List label={m.caseload_title()}>
              {rows.map(line => (
                <ListRow
                  key={line.participantId}
                  title={line.chosenName}
                  line={servedByWords(line, nameOf)}
                  href={hrefTo(paths.caseloadOf(line.participantId))}
                />
              ))}
            </List>
          )}
        </MoreRows>
      )}
    </div>
  )
}

const waitingFirst = (lines: readonly CaseloadLine[]): readonly CaseloadLine[] => {
  const waits = ({ active, servedBy }: CaseloadLine) => active && servedBy.length === 0
  return [...lines.filter(waits), ...lines.filter(line => !waits(line))]
}
