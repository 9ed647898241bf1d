import { Button } from "../../../ui/parts/Button.tsx"
import { AddPasskey } from "../../../ui/unlock/AddPasskey.tsx"
import { m } from "../../../words/messages.js"
import { StepScreen } from "./StepScreen.tsx"

/** A second way in, for who likes one. The passphrase was just chosen, so typing it again shows that it sits. */
export const PasskeyStep = ({ onNext }: { readonly onNext: () => void }) => (
  <StepScreen
    at="passkey"
    title={m.first_passkey_title()}
    status={m.first_passkey_why()}
    actions={<Button onClick={onNext}>{m.first_passkey_skip()}</Button>}
  >
    <AddPasskey existing={[]} primary onAdded={onNext} />
  </StepScreen>
)
