import "./team.css"
import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import { roles } from "../../domain/profile.ts"
import type { MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { roleName } from "../role-words.ts"
import { useWhen } from "../use-when.ts"
import { DeviceRow } from "./DeviceRow.tsx"
import { RemoveMemberDialog } from "./RemoveDialogs.tsx"
import { SelectField } from "./SelectField.tsx"
import { TellAbout } from "./TellAbout.tsx"
import { ToldList } from "./ToldList.tsx"
import { useFocusKept } from "./use-focus-kept.ts"
import { isHere } from "./use-team.ts"

type MemberPageProps = { readonly member: MemberLine; readonly supervises: boolean }

/** One member: what they are, their devices, what they were told. What changes it is a supervisor's. */
export const MemberPage = ({ member, supervises }: MemberPageProps) => {
  const when = useWhen()
  const today = systemClock.today()
  const [removing, setRemoving] = useState(false)
  const here = isHere(member)
  const heading = useFocusKept(member)
  return (
    <div class="sections">
      {member.leftOn !== null && (
        <Notice title={m.team_left_notice({ name: member.name, day: when.day(member.leftOn, today) })}>
          {m.team_left_notice_what()}
        </Notice>
      )}
      {supervises && here && <NameAndRole member={member} />}
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {m.team_devices()}
        </h2>
        <ul>
          {member.devices.map(device => (
            <DeviceRow key={device.id} of={device} member={member} mayRemove={supervises && here} />
          ))}
        </ul>
        {here && <p class="quiet">{member.me ? m.team_device_more_mine() : m.team_device_more()}</p>}
      </section>
      {(supervises || member.me) && (
        <section>
          <h2>{member.me ? m.told_mine() : m.told_title()}</h2>
          {supervises && here && !member.me && <TellAbout participantId={null} about={null} memberId={member.id} />}
          <ToldList memberId={member.id} mine={member.me} />
        </section>
      )}
      {supervises && here && !member.me && (
        <section>
          <h2>{m.team_remove_member({ name: member.name })}</h2>
          <p>{m.team_remove_member_when()}</p>
          <Button kind="danger" onClick={() => setRemoving(true)}>
            {m.team_remove_member({ name: member.name })}
          </Button>
          <RemoveMemberDialog of={member} open={removing} onClose={() => setRemoving(false)} />
        </section>
      )}
    </div>
  )
}

const NameAndRole = ({ member: { id, name, role } }: { readonly member: MemberLine }) => {
  const core = useCore()
  const act = useAct()
  const rename = async (_: string, typed: string) => {
    const next = typed.replace(/\s+/g, " ").trim()
    return next === "" || (await act(core.team.rename({ memberId: id, name: next }))).ok
  }
  return (
    <section>
      <TextArea label={m.team_member_name()} rows={1} value={name} onWrite={rename} />
      <SelectField
        label={m.team_member_role()}
        hint={m.team_role_hint()}
        value={role}
        options={roles.map(value => ({ value, label: roleName(value) }))}
        onChoose={chosen => {
          const next = roles.find(one => one === chosen)
          if (next) void act(core.team.setRole({ memberId: id, role: next }))
        }}
      />
    </section>
  )
}
