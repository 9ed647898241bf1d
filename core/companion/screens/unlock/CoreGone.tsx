import { Button } from "../../../ui/parts/Button.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

/** The worker died. Commands answered before that are on disk. */
export const CoreGone = () => (
  <Screen name={m.gone_name()} title={m.gone_title()} status={m.gone_next()} crisis={hrefTo(paths.crisis)}>
    <Button kind="primary" onClick={() => location.reload()}>
      {m.gone_restart()}
    </Button>
  </Screen>
)
