import { useEffect } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import { givenFiles } from "../../../ui/given/given-files.ts"
import { AppFrame } from "../../../ui/parts/Nav.tsx"
import { paths } from "../../../ui/paths.ts"
import { GivenNotice } from "../../GivenNotice.tsx"
import { lazyScreen } from "../../lazy-screen.tsx"
import { enterPlace } from "../../members.ts"
import { Start } from "./Start.tsx"

const Crisis = lazyScreen(() => import("../crisis/Crisis.tsx").then(found => found.Crisis))

/** A window that is nobody's yet: no core runs in it, so there is nothing of anyone that it could tell. */
export const StartApp = () => {
  const [address] = useHashLocation()
  useEffect(() => {
    if (address === paths.try) enterPlace("sample", paths.today)
  }, [address])
  return (
    <AppFrame above={givenFiles.value.length > 0 && address !== paths.crisis && <GivenNotice open={false} />}>
      {address === paths.crisis ? <Crisis /> : <Start />}
    </AppFrame>
  )
}
