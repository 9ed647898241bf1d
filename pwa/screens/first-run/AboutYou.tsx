import { type Role, roles } from "../../../core/domain/profile.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Choice } from "../../../core/ui/parts/Choice.tsx"
import { TextField } from "../../../core/ui/parts/TextField.tsx"
import { m } from "../../../core/words/messages.js"
import { roleHint, roleName } from "../settings/role-words.ts"
import { StepScreen } from "./StepScreen.tsx"

export type About = { readonly name: string; readonly role: Role; readonly credentials: string }

type AboutYouProps = {
  readonly about: About
  readonly onChange: (about: About) => void
  readonly onBack: () => void
  readonly onNext: () => void
}

/** Who uses this device. A name is enough; the rest has a place in Settings. */
export const AboutYou = ({ about, onChange, onBack, onNext }: AboutYouProps) => (
  <form
    class="first-form"
    onSubmit={event => {
      event.preventDefault()
      if (about.name.trim() !== "") onNext()
    }}
  >
    <StepScreen
      at={1}
      title={m.first_about_title()}
      status={m.first_about_why()}
      onBack={onBack}
      actions={
        <Button kind="primary" type="submit" disabled={about.name.trim() === ""}>
          {m.first_next()}
        </Button>
      }
    >
      <TextField
        label={m.first_about_name()}
        value={about.name}
        first
        required
        onInput={name => onChange({ ...about, name })}
      />
      <Choice
        label={m.first_about_role()}
        options={roles.map(role => ({ value: role, label: roleName(role), hint: roleHint(role) }))}
        chosen={about.role}
        onChoose={role => onChange({ ...about, role })}
      />
      <TextField
        label={m.first_about_credentials()}
        hint={m.first_about_credentials_hint()}
        value={about.credentials}
        onInput={credentials => onChange({ ...about, credentials })}
      />
    </StepScreen>
  </form>
)
