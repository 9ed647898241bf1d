import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"

type SettleInStepProps = { readonly of: SessionView; readonly onJot: () => void }

/** Where one meets, and room for what presses. */
export const SettleInStep = ({ of: { session, context }, onJot }: SettleInStepProps) => (
  <div class="stack">
    <p class="quiet">{m.session_number({ number: context.number })}</p>
    <SessionField session={session} field="place" label={m.session_place()} />
    <Button onClick={onJot}>{m.session_pressing()}</Button>
  </div>
)
