import { Button } from "../../../core/ui/parts/Button.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"
import { enterPlace } from "../../chosen-place.ts"

export const Doors = ({ onOwn }: { readonly onOwn: () => void }) => (
  <Screen name={m.app_name()} title={m.first_title()} status={m.app_line()} crisis={hrefTo(paths.crisis)}>
    <Button kind="quiet" wide onClick={() => enterPlace("sample")}>
      {m.first_door_sample()}
    </Button>
    <Button kind="primary" wide onClick={onOwn}>
      {m.first_door_own()}
    </Button>
  </Screen>
)
