import type { Place } from "../../../bridge/place.ts"
import { roles } from "../../../domain/profile.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Choice } from "../../../ui/parts/Choice.tsx"
import { TextField } from "../../../ui/parts/TextField.tsx"
import { roleHint, roleName } from "../../../ui/role-words.ts"
import { m } from "../../../words/messages.js"
import { isTaken } from "../../member-list.ts"
import { members } from "../../members.ts"
import { type About, about, startName } from "./own-answers.ts"
import { StepScreen } from "./StepScreen.tsx"

type AboutYouProps = { readonly place: Place; readonly onBack: () => void; readonly onNext: () => void }

/** Who uses this device. A name is enough; the rest has a place in Settings. */
export const AboutYou = ({ place, onBack, onNext }: AboutYouProps) => {
  const { name, role, credentials } = about.value
  const nameless = name.trim() === ""
  const others = members.value.some(member => member.place !== place)
  const taken = isTaken(members.value, place, startName.value)
  const change = (fields: Partial<About>) => {
    about.value = { ...about.value, ...fields }
  }
  return (
    <StepScreen
      at="about"
      title={m.first_about_title()}
      status={m.first_about_why()}
      onBack={onBack}
      onSubmit={() => !nameless && !taken && onNext()}
      actions={
        <Button kind="primary" type="submit" disabled={nameless || taken}>
          {m.first_next()}
        </Button>
      }
    >
      <TextField
        label={m.first_about_name()}
        hint={m.first_about_name_hint()}
        value={name}
        first
        required
        onInput={typed => change({ name: typed })}
      />
      <Choice
        label={m.first_about_role()}
        options={roles.map(value => ({ value, label: roleName(value), hint: roleHint(value) }))}
        chosen={role}
        onChoose={chosen => change({ role: chosen })}
      />
      <TextField
        label={m.first_about_credentials()}
        hint={m.first_about_credentials_hint()}
        value={credentials}
        onInput={typed => change({ credentials: typed })}
      />
      {others && (
        <TextField
          label={m.start_name()}
          hint={m.start_name_hint()}
          value={startName.value}
          error={taken ? m.start_name_taken() : null}
          onInput={typed => {
            startName.value = typed
          }}
        />
      )}
    </StepScreen>
  )
}
