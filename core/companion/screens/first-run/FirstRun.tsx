import type { Place } from "../../../bridge/place.ts"
import { Doors } from "./Doors.tsx"
import { ownStep, restoring } from "./own-answers.ts"
import { PrepareSample } from "./PrepareSample.tsx"
import { RestoreBackup } from "./RestoreBackup.tsx"
import { StartOwn } from "./StartOwn.tsx"
import "./FirstRun.css"

/** Nothing here yet: the doors, and what is behind each. */
export const FirstRun = ({ place }: { readonly place: Place }) => {
  if (place === "sample") return <PrepareSample />
  if (restoring.value)
    return (
      <RestoreBackup
        onBack={() => {
          restoring.value = false
        }}
      />
    )
  return ownStep.value ? <StartOwn place={place} step={ownStep.value} /> : <Doors />
}
