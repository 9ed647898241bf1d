import { Button } from "../../../ui/parts/Button.tsx"
import { m } from "../../../words/messages.js"
import { goToStart } from "../../members.ts"

/** The way to the start screen, for whoever else uses this device. */
export const OtherMembers = () => (
  <Button kind="link" onClick={goToStart}>
    {m.start_someone_else()}
  </Button>
)
