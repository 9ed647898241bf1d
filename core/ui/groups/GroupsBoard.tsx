import { UsersRound } from "lucide"
import { systemClock } from "../../base/clock.ts"
import type { GroupLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"

/** Every group: who, when next, and when one last met. */
export const GroupsBoard = ({ groups }: { readonly groups: readonly GroupLine[] }) => {
  if (groups.length === 0)
    return (
      <EmptyState
        icon={UsersRound}
        title={m.groups_empty()}
        action={
          <Button kind="primary" href={hrefTo(paths.newGroup)}>
            {m.groups_new()}
          </Button>
        }
      >
        {m.groups_empty_next()}
      </EmptyState>
    )
  const past = groups.filter(({ active }) => !active)
  return (
    <div class="stack">
      <Rows groups={groups.filter(({ active }) => active)} />
      {past.length > 0 && (
        <Expander title={m.groups_past()} note={String(past.length)}>
          <Rows groups={past} />
        </Expander>
      )}
    </div>
  )
}

const Rows = ({ groups }: { readonly groups: readonly GroupLine[] }) => {
  const when = useWhen()
  const today = systemClock.today()
  return (
    <List label={m.groups_list()}>
      {groups.map(group => (
        <ListRow
          key={group.id}
          title={group.name}
          line={dotted(m.groups_members_count({ count: group.members }), nextWords(group, today, when))}
          end={
            group.lastMetOn === null
              ? m.people_met_never()
              : m.people_last_met({ when: when.relative(group.lastMetOn, today) })
          }
          href={hrefTo(paths.group(group.id))}
        />
      ))}
    </List>
  )
}

const nextWords = ({ next, runningId }: GroupLine, today: string, when: When) => {
  if (runningId !== null) return m.person_session_running()
  if (next === null) return null
  return next.at === null
    ? when.day(next.on, today)
    : m.person_at({ day: when.day(next.on, today), time: when.time(next.at) })
}
