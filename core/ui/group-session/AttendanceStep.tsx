import type { GroupSessionView, MemberLine } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { OverFidelity } from "../groups/OverFidelity.tsx"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useTapped } from "../use-tapped.ts"
import { GroupField } from "./GroupField.tsx"

/** Who is there, and where one meets. */
export const AttendanceStep = ({ seen }: { readonly seen: GroupSessionView }) => {
  const core = useCore()
  const act = useAct()
  const { session, group, members, number } = seen
  const { id } = session
  const away = members.filter(one => !one.here)
  const everyone = async () => {
    for (const { participantId } of away) await act(core.groups.setHere({ id, participantId, here: true, late: false }))
  }
  return (
    <div class="stack">
      <p class="quiet">{m.groups_number({ number })}</p>
      {members.length === 0 ? (
        <Card kind="sunk">
          <p>{m.groups_roster_empty()}</p>
          <div>
            <Button kind="link" href={hrefTo(paths.group(group.id))}>
              {m.groups_to_roster()}
            </Button>
          </div>
        </Card>
      ) : (
        <div class="stack-close">
          <Chips label={m.groups_who()}>
            {members.map(member => (
              <HereChip key={member.participantId} seen={seen} member={member} />
            ))}
          </Chips>
          {away.length > 1 && (
            <div>
              <Button kind="link" onClick={() => void everyone()}>
                {m.groups_everyone()}
              </Button>
            </div>
          )}
        </div>
      )}
      <OverFidelity members={members.filter(one => one.here).length} />
      <GroupField session={session} field="place" label={m.session_place()} />
    </div>
  )
}

type HereChipProps = { readonly seen: GroupSessionView; readonly member: MemberLine }

const HereChip = ({ seen: { session }, member }: HereChipProps) => {
  const core = useCore()
  const act = useAct()
  const { participantId } = member
  const [here, tap] = useTapped(member.here, now =>
    act(core.groups.setHere({ id: session.id, participantId, here: now, late: false })),
  )
  return (
    <Chip on={here} onToggle={tap}>
      {member.chosenName}
    </Chip>
  )
}
