import { useEffect, useState } from "preact/hooks"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { ProgressBar } from "../../../ui/parts/ProgressBar.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { sampleHalfMade, unlessMaking } from "../../sample-made.ts"

/** Something ended the making of the sample half way: what there is goes, and it is made again. */
export const SampleAnew = () => {
  const core = useCore()
  const act = useAct()
  const [failed, setFailed] = useState(false)
  const clear = async () => {
    setFailed(false)
    const cleared = await unlessMaking(async () => !sampleHalfMade() || (await act(core.system.wipe())).ok)
    if (cleared) location.reload()
    else setFailed(true)
  }
  useEffect(() => {
    void clear()
  }, [])
  return (
    <Screen
      name={m.app_name()}
      title={m.first_sample_title()}
      status={m.first_sample_again()}
      crisis={hrefTo(paths.crisis)}
    >
      {failed ? (
        <Button kind="primary" onClick={() => void clear()}>
          {m.part_try_again()}
        </Button>
      ) : (
        <ProgressBar label={m.first_sample_clearing()} part={null} />
      )}
    </Screen>
  )
}
