import { useEffect, useState } from "preact/hooks"
import type { Place } from "../../../bridge/place.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { ProgressBar } from "../../../ui/parts/ProgressBar.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { forgetMember } from "../../members.ts"

/** Takes a vault off this device, for good: now, or when the removal was begun and something ended it half way. */
export const Leaving = ({ place }: { readonly place: Place }) => {
  const core = useCore()
  const act = useAct()
  const [failed, setFailed] = useState(false)
  const remove = async () => {
    setFailed(false)
    if ((await act(core.system.wipe())).ok) forgetMember(place)
    else setFailed(true)
  }
  useEffect(() => {
    void remove()
  }, [])
  return (
    <Screen name={m.app_name()} title={m.leaving_title()} status={m.leaving_what()} crisis={hrefTo(paths.crisis)}>
      {failed ? (
        <Button kind="primary" onClick={() => void remove()}>
          {m.part_try_again()}
        </Button>
      ) : (
        <ProgressBar label={m.leaving_now()} part={null} />
      )}
    </Screen>
  )
}
