import { Button } from "../../../ui/parts/Button.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

/** An address that leads nowhere. */
export const Lost = () => (
  <Screen name={m.lost_name()} title={m.lost_title()} status={m.lost_next()} crisis={hrefTo(paths.crisis)}>
    <Button kind="primary" href={hrefTo(paths.today)}>
      {m.lost_back()}
    </Button>
  </Screen>
)
