import type { JSX } from "preact"
import { useEffect, useMemo } from "preact/hooks"
import { Route, Switch } from "wouter-preact"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { Unexpected } from "../base/failure.ts"
import { live } from "../bridge/live.ts"
import type { Place } from "../bridge/place.ts"
import { useCore, useLive } from "../ui/core-context.tsx"
import { endHandOver, forgetGivenBack, handedThing } from "../ui/hand-over/handed-over.ts"
import { hrefTo, paths } from "../ui/paths.ts"
import { useToldPrint } from "../ui/use-tell.ts"
import type { VaultState } from "../vault/api.ts"
import { CompanionFrame } from "./CompanionFrame.tsx"
import { followPacks, wordingArrived } from "./follow-packs.ts"
import { lazyScreen } from "./lazy-screen.tsx"
import { enterPlace, rememberMember, settingUp } from "./members.ts"
import { sampleHalfMade } from "./sample-made.ts"
import { restoring } from "./screens/first-run/own-answers.ts"
import { Unlock } from "./screens/unlock/Unlock.tsx"
import { fetchAhead, screens } from "./screens.ts"
import { useShell } from "./shell.ts"
import { useMembership } from "./use-membership.ts"
import { useRounds } from "./use-rounds.ts"
import { useVanished } from "./use-vanished.ts"

const Crisis = lazyScreen(() => import("./screens/crisis/Crisis.tsx").then(found => found.Crisis))
const CoreGone = lazyScreen(() => import("./screens/unlock/CoreGone.tsx").then(found => found.CoreGone))
const HandedOver = lazyScreen(() => import("../ui/hand-over/HandedOver.tsx").then(found => found.HandedOver))
const FirstRun = lazyScreen(() => import("./screens/first-run/FirstRun.tsx").then(found => found.FirstRun))
const SampleAnew = lazyScreen(() => import("./screens/first-run/SampleAnew.tsx").then(found => found.SampleAnew))
const Leaving = lazyScreen(() => import("./screens/start/Leaving.tsx").then(found => found.Leaving))
const Newer = lazyScreen(() => import("./screens/start/Newer.tsx").then(found => found.Newer))
const Vanished = lazyScreen(() => import("./screens/start/Vanished.tsx").then(found => found.Vanished))
const Lost = lazyScreen(() => import("./screens/unlock/Lost.tsx").then(found => found.Lost))

const atStart: VaultState = { state: "locked", because: "start", passkeys: [], retryAt: null }

type GateProps = {
  readonly place: Place
  readonly known: boolean
  /** The core is dead. */
  readonly gone: boolean
}

/** What may be seen: the crisis card always, the vault's screens only while it is open. */
export const Gate = ({ place, known, gone }: GateProps) => {
  const core = useCore()
  const { beside } = useShell()
  const vault = useLive(() => live<VaultState, Unexpected>(next => core.vault.watch(null, next)), [core])
  useToldPrint("screen")
  const [address, go] = useHashLocation()
  const now: VaultState = vault.state === "ready" ? vault.value : known ? atStart : { state: "absent" }
  const state = now.state
  const membership = useMembership(place)
  const vanished = useVanished(place, membership === "member", vault.state === "ready" ? state : null)
  const halfMade = place === "sample" && !settingUp.value && sampleHalfMade()

  // Before any screen is drawn, so that none asks for a text too early.
  const leavePacks = useMemo(() => followPacks(core, state === "unlocked"), [core, state])
  useEffect(() => leavePacks, [leavePacks])

  const handed = handedThing()
  useEffect(() => {
    if (address !== paths.try || handed) return
    if (place !== "sample") enterPlace("sample", paths.today)
    else go(paths.today, { replace: true })
  }, [address, place, go, handed])
  useEffect(() => {
    if (state !== "unlocked") return endHandOver(hrefTo(paths.crisis))
    forgetGivenBack()
    rememberMember(place)
    void fetchAhead().then(HandedOver.load)
  }, [state, place])

  const framed = (screen: JSX.Element, bare = true) => (
    <CompanionFrame place={place} bare={bare} open={now.state === "unlocked" ? now : null}>
      {screen}
    </CompanionFrame>
  )
  if (address === paths.crisis) return framed(<Crisis />)
  if (beside && address.startsWith(paths.prompts)) return framed(<beside.Prompts />, state !== "unlocked")
  if (gone) return framed(<CoreGone />)
  if (membership === "leaving") return framed(<Leaving place={place} />)
  if (membership === "elsewhere" || (vault.state === "loading" && !known)) return framed(<div />)
  if (vault.state === "failed") return framed(<CoreGone />)
  if (now.state === "newer") return framed(<Newer />)
  const bringingBack = restoring.value && vanished?.found === null
  if (vanished && !bringingBack) return framed(<Vanished place={place} {...vanished} />)
  if (state === "locked" && halfMade) return framed(<SampleAnew />)
  if (state === "absent" && beside) return framed(<beside.NoVault />)
  if (state === "absent" || (state === "unlocked" && settingUp.value)) return framed(<FirstRun place={place} />)
  if (now.state === "locked") return framed(<Unlock place={place} locked={now} />)
  if (handed) return framed(<HandedOver thing={handed} crisis={hrefTo(paths.crisis)} />)
  return framed(<Screens key={wordingArrived.value} />, false)
}

const Screens = () => {
  useRounds()
  return (
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
}
