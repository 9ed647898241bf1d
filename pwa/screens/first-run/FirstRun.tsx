import { useState } from "preact/hooks"
import type { Place } from "../../../core/bridge/place.ts"
import { Doors } from "./Doors.tsx"
import { PrepareSample } from "./PrepareSample.tsx"
import { StartOwn } from "./StartOwn.tsx"

/** Nothing here yet: the doors, and what is behind each. */
export const FirstRun = ({ place }: { readonly place: Place }) => {
  const [own, setOwn] = useState(false)
  if (place === "sample") return <PrepareSample />
  return own ? <StartOwn onBack={() => setOwn(false)} /> : <Doors onOwn={() => setOwn(true)} />
}
