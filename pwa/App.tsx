import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Route, Router, Switch } from "wouter-preact"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { Unexpected } from "../core/base/failure.ts"
import type { Connection } from "../core/bridge/connect.ts"
import { live } from "../core/bridge/live.ts"
import type { Place } from "../core/bridge/place.ts"
import { CoreProvider, useCore, useLive } from "../core/ui/core-context.tsx"
import { paths } from "../core/ui/paths.ts"
import type { VaultState } from "../core/vault/api.ts"
import { CompanionFrame } from "./CompanionFrame.tsx"
import { enterPlace, rememberPlace, settingUp } from "./members.ts"
import { lazyScreen } from "./lazy-screen.tsx"
import { Unlock } from "./screens/unlock/Unlock.tsx"
import { fetchAhead, screens } from "./screens.ts"

const Crisis = lazyScreen(() => import("./screens/crisis/Crisis.tsx").then(found => found.Crisis))
const CoreGone = lazyScreen(() => import("./screens/unlock/CoreGone.tsx").then(found => found.CoreGone))
const FirstRun = lazyScreen<{ readonly place: Place }>(() =>
  import("./screens/first-run/FirstRun.tsx").then(found => found.FirstRun),
)
const Lost = lazyScreen(() => import("./screens/unlock/Lost.tsx").then(found => found.Lost))

type AppProps = {
  readonly connection: Connection
  readonly place: Place
  /** This browser has opened a vault before: the locked screen can be drawn before the core says so. */
  readonly known: boolean
}

export const App = ({ connection, place, known }: AppProps) => {
  const [gone, setGone] = useState(false)
  useEffect(() => {
    connection.died.catch(() => setGone(true))
  }, [connection])
  return (
    <CoreProvider core={connection.core}>
      <Router hook={useHashLocation}>
        {gone ? (
          <CompanionFrame place={place} bare>
            <CoreGone />
          </CompanionFrame>
        ) : (
          <Gate place={place} known={known} />
        )}
      </Router>
    </CoreProvider>
  )
}

const atStart: VaultState = { state: "locked", because: "start", passkeys: [], retryAt: null }

/** What may be seen: the crisis card always, the vault's screens only while it is open. */
const Gate = ({ place, known }: { readonly place: Place; readonly known: boolean }) => {
  const core = useCore()
  const vault = useLive(() => live<VaultState, Unexpected>(next => core.vault.watch(null, next)), [core])
  const [address, go] = useHashLocation()
  const now: VaultState = vault.state === "ready" ? vault.value : known ? atStart : { state: "absent" }
  const state = now.state

  useEffect(() => {
    if (address !== paths.try) return
    if (place === "own") enterPlace("sample", paths.today)
    else go(paths.today, { replace: true })
  }, [address, place, go])
  useEffect(() => {
    if (state !== "unlocked") return
    rememberPlace(place)
    void fetchAhead()
  }, [state, place])

  const framed = (screen: JSX.Element, bare = true) => (
    <CompanionFrame place={place} bare={bare}>
      {screen}
    </CompanionFrame>
  )
  if (address === paths.crisis) return framed(<Crisis />)
  if (vault.state === "loading" && !known) return framed(<div />)
  if (vault.state === "failed") return framed(<CoreGone />)
  if (state === "absent" || (state === "unlocked" && settingUp.value)) return framed(<FirstRun place={place} />)
  if (now.state === "locked") return framed(<Unlock place={place} locked={now} />)
  return framed(<Screens />, false)
}

const Screens = () => (
  <Switch>
    {screens.map(({ pattern, screen: Found }) => (
      <Route key={pattern} path={pattern}>
        {params => <Found {...params} />}
      </Route>
    ))}
    <Route>
      <Lost />
    </Route>
  </Switch>
)
