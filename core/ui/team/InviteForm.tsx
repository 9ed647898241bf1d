import { useState } from "preact/hooks"
import type { InvitationId } from "../../base/id.ts"
import { type Role, roles } from "../../domain/profile.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Choice } from "../parts/Choice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { roleHint, roleName } from "../role-words.ts"
import { joinBase } from "./join-base.ts"

const spans = [7, 30, 90]

/** For whom, as what, for how long: then it is made. */
export const InviteForm = ({ onMade }: { readonly onMade: (id: InvitationId) => void }) => {
  const core = useCore()
  const act = useAct()
  const [role, setRole] = useState<Role>("peer-specialist")
  const [single, setSingle] = useState(true)
  const [days, setDays] = useState(7)
  const [words, setWords] = useState("")
  const [busy, setBusy] = useState(false)
  const make = async (event: Event) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const made = await act(core.team.invite({ role, single, days, words: words.trim(), base: joinBase() }))
    setBusy(false)
    if (made.ok) onMade(made.value.id)
  }
  return (
    <form class="sections" onSubmit={event => void make(event)}>
      <Choice
        label={m.team_invite_single()}
        options={[
          { value: "single", label: m.team_invite_one(), hint: m.team_invite_one_hint() },
          { value: "team", label: m.team_invite_many(), hint: m.team_invite_many_hint() },
        ]}
        chosen={single ? "single" : "team"}
        onChoose={chosen => setSingle(chosen === "single")}
      />
      <Choice
        label={m.team_invite_role()}
        options={roles.map(value => ({ value, label: roleName(value), hint: roleHint(value) }))}
        chosen={role}
        onChoose={setRole}
      />
      {role === "supervisor" && <p class="quiet">{m.team_invite_supervisor()}</p>}
      <Chips label={m.team_invite_days()}>
        {spans.map(span => (
          <Chip key={span} on={days === span} onToggle={() => setDays(span)}>
            {m.team_invite_span({ count: span })}
          </Chip>
        ))}
      </Chips>
      <TextField label={m.team_invite_words()} hint={m.team_invite_words_hint()} value={words} onInput={setWords} />
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {m.team_invite_make()}
        </Button>
      </div>
    </form>
  )
}
