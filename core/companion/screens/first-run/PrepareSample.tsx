import { useEffect, useState } from "preact/hooks"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { ProgressBar } from "../../../ui/parts/ProgressBar.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { enterNewPlace, goToStart, isMember, samplePassphrase } from "../../members.ts"
import { prepareSample, samplePart } from "./prepare-sample.ts"

/** Makes up the sample's people, then gives way to Today. */
export const PrepareSample = () => {
  const core = useCore()
  const act = useAct()
  const [failed, setFailed] = useState(false)
  const prepare = async () => {
    setFailed(false)
    const prepared = await act(prepareSample(core), ["VaultExists"])
    setFailed(!prepared.ok && prepared.error.type !== "Aborted")
  }
  useEffect(() => {
    void prepare()
  }, [])
  return (
    <Screen
      name={m.app_name()}
      title={m.first_sample_title()}
      status={m.first_sample_what()}
      crisis={hrefTo(paths.crisis)}
    >
      {failed ? (
        <div class="row">
          <Button kind="primary" onClick={() => void prepare()}>
            {m.part_try_again()}
          </Button>
          <Button kind="link" onClick={isMember("own") ? goToStart : enterNewPlace}>
            {m.first_sample_leave()}
          </Button>
        </div>
      ) : (
        <ProgressBar label={m.first_sample_filling()} part={samplePart.value} />
      )}
      <p class="first-known">
        {m.unlock_sample_passphrase()} <b>{samplePassphrase}</b>
      </p>
    </Screen>
  )
}
