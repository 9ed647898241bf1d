import type { ComponentChildren } from "preact"
import { useEffect, useLayoutEffect } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { Place } from "../bridge/place.ts"
import { givenFiles } from "../ui/given/given-files.ts"
import { handedThing } from "../ui/hand-over/handed-over.ts"
import { Curtain } from "../ui/lock/Curtain.tsx"
import { IdleNotice } from "../ui/lock/IdleNotice.tsx"
import { AppFrame } from "../ui/parts/Nav.tsx"
import { SampleMark } from "../ui/parts/SampleMark.tsx"
import { paths } from "../ui/paths.ts"
import { sharing, useSharingOnlyWhile } from "../ui/share/shows.ts"
import { useIdleTouch } from "../ui/use-idle-touch.ts"
import type { VaultState } from "../vault/api.ts"
import { GivenNotice } from "./GivenNotice.tsx"
import { lazyScreen } from "./lazy-screen.tsx"
import { RoomNotice } from "./RoomNotice.tsx"
import { useShell } from "./shell.ts"
import { UpdateNotice } from "./UpdateNotice.tsx"
import { Ways } from "./Ways.tsx"

const SharedScreen = lazyScreen(() => import("../ui/share/SharedScreen.tsx").then(found => found.SharedScreen))

type OpenVault = Extract<VaultState, { readonly state: "unlocked" }>

type CompanionFrameProps = {
  readonly place: Place
  /** Without the ways to other screens: locked, first run, crisis. */
  readonly bare: boolean
  /** The vault while it is open. */
  readonly open?: OpenVault | null
  readonly children: ComponentChildren
}

/** The companion around a screen. A session has no navigation: one thing only is being done. */
export const CompanionFrame = ({ place, bare, open, children }: CompanionFrameProps) => {
  const [address] = useHashLocation()
  const { updates, beside } = useShell()
  const locksAt = open?.locksAt ?? null
  useIdleTouch(locksAt !== null)
  // Addresses change behind the `#`, so the browser leaves the page scrolled where the last screen was.
  useLayoutEffect(() => scrollTo(0, 0), [address])
  const inSession = !bare && address.startsWith("/session/")
  useEffect(() => (inSession ? updates?.hold() : undefined), [inSession, updates])
  const mayShare = Boolean(open) && !handedThing()
  useSharingOnlyWhile(mayShare)
  const alone = bare || inSession
  // Not in a participant's hands, not in a session, and never above the crisis card.
  const given = givenFiles.value.length > 0 && !inSession && !handedThing() && address !== paths.crisis
  return (
    <AppFrame
      above={
        <>
          {place === "sample" && <SampleMark />}
          {!alone && <UpdateNotice />}
          {!alone && <RoomNotice />}
          {given && <GivenNotice open={Boolean(open) && !bare} />}
          {locksAt && <IdleNotice locksAt={locksAt} />}
          {open && <Curtain />}
          {open && beside && !handedThing() && <beside.Front />}
          {mayShare && sharing.value && <SharedScreen />}
        </>
      }
      nav={!alone && <Ways address={address} beside={beside !== null} />}
    >
      {children}
    </AppFrame>
  )
}
