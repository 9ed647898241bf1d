import type { Place } from "../../../core/bridge/place.ts"
import { Doors } from "./Doors.tsx"
import { ownStep } from "./own-answers.ts"
import { PrepareSample } from "./PrepareSample.tsx"
import { StartOwn } from "./StartOwn.tsx"
import "./FirstRun.css"

/** Nothing here yet: the doors, and what is behind each. */
export const FirstRun = ({ place }: { readonly place: Place }) => {
  if (place === "sample") return <PrepareSample />
  return ownStep.value ? <StartOwn place={place} step={ownStep.value} /> : <Doors />
}
