import { useEffect } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { Place } from "../../../bridge/place.ts"
import { givenFiles } from "../../../ui/given/given-files.ts"
import { codeInAddress, invitationText } from "../../../ui/join/invitation-text.ts"
import { paths } from "../../../ui/paths.ts"
import { Doors } from "./Doors.tsx"
import { JoinFirst } from "./JoinFirst.tsx"
import { ownStep, restoring, wayIn } from "./own-answers.ts"
import { PrepareSample } from "./PrepareSample.tsx"
import { RestoreBackup } from "./RestoreBackup.tsx"
import { StartOwn } from "./StartOwn.tsx"
import "./FirstRun.css"

/** Nothing here yet: the doors, and what is behind each. */
export const FirstRun = ({ place }: { readonly place: Place }) => {
  useInvitation()
  useGivenWayIn()
  if (place === "sample") return <PrepareSample />
  if (restoring.value)
    return (
      <RestoreBackup
        onBack={() => {
          restoring.value = false
        }}
      />
    )
  if (ownStep.value) return <StartOwn place={place} step={ownStep.value} />
  return wayIn.value === "join" ? <JoinFirst /> : <Doors />
}

/** Whoever comes with the file of an invitation joins, and with a backup brings it back, unless they are at something else. */
const useGivenWayIn = () => {
  const has = (kind: "invitation" | "backup") => givenFiles.value.some(one => one.kind === kind)
  const [invited, backup] = [has("invitation"), has("backup")]
  useEffect(() => {
    if (ownStep.value !== null || restoring.value) return
    if (invited) wayIn.value = "join"
    else if (backup) restoring.value = true
  }, [invited, backup])
}

/** Whoever comes with the link of an invitation joins. From then on it is in this window's memory alone. */
const useInvitation = () => {
  const [address, go] = useHashLocation()
  const code = codeInAddress(address)
  useEffect(() => {
    if (code === null && address !== paths.join) return
    if (code !== null) invitationText.value = code
    wayIn.value = "join"
    go(paths.today, { replace: true })
  }, [address, code, go])
}
