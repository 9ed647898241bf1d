import { BookOpen, ChartBarBig, Lock, NotebookPen, Settings, Sun, Users } from "lucide"
import type { ComponentChildren } from "preact"
import { useEffect, useLayoutEffect } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { Place } from "../bridge/place.ts"
import { handedThing } from "../ui/hand-over/handed-over.ts"
import { Curtain } from "../ui/lock/Curtain.tsx"
import { IdleNotice } from "../ui/lock/IdleNotice.tsx"
import { useLock } from "../ui/lock/use-lock.ts"
import { AppFrame, Nav, NavAct } from "../ui/parts/Nav.tsx"
import { SampleMark } from "../ui/parts/SampleMark.tsx"
import { hrefTo, paths } from "../ui/paths.ts"
import { sharing, useSharingOnlyWhile } from "../ui/share/shows.ts"
import { useIdleTouch } from "../ui/use-idle-touch.ts"
import type { VaultState } from "../vault/api.ts"
import { m } from "../words/messages.js"
import { lazyScreen } from "./lazy-screen.tsx"
import { RoomNotice } from "./RoomNotice.tsx"
import { useShell } from "./shell.ts"
import { UpdateNotice } from "./UpdateNotice.tsx"

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
  const { updates } = useShell()
  const locksAt = open?.locksAt ?? null
  useIdleTouch(locksAt !== null)
  // Addresses change behind the `#`, so the browser leaves the page scrolled where the last screen was.
  useLayoutEffect(() => scrollTo(0, 0), [address])
  const inSession = !bare && address.startsWith("/session/")
  useEffect(() => (inSession ? updates?.hold() : undefined), [inSession, updates])
  const mayShare = Boolean(open) && !handedThing()
  useSharingOnlyWhile(mayShare)
  const alone = bare || inSession
  return (
    <AppFrame
      above={
        <>
          {place === "sample" && <SampleMark />}
          {!alone && <UpdateNotice />}
          {!alone && <RoomNotice />}
          {locksAt && <IdleNotice locksAt={locksAt} />}
          {open && <Curtain />}
          {mayShare && sharing.value && <SharedScreen />}
        </>
      }
      nav={!alone && <Ways address={address} />}
    >
      {children}
    </AppFrame>
  )
}

const Ways = ({ address }: { readonly address: string }) => {
  const lock = useLock()
  return (
    <Nav
      label={m.nav_label()}
      current={current(address)}
      end={<NavAct label={m.idle_lock()} icon={Lock} onClick={() => void lock()} />}
      places={[
        { id: "today", label: m.nav_today(), href: hrefTo(paths.today), icon: Sun },
        { id: "people", label: m.nav_people(), href: hrefTo(paths.people), icon: Users },
        { id: "handouts", label: m.nav_handouts(), href: hrefTo(paths.handouts), icon: BookOpen },
        { id: "notes", label: m.nav_notes(), href: hrefTo(paths.notes), icon: NotebookPen },
        { id: "program", label: m.nav_program(), href: hrefTo(paths.program), icon: ChartBarBig },
        { id: "settings", label: m.nav_settings(), href: hrefTo(paths.settings), icon: Settings },
      ]}
    />
  )
}

/** Under which place the screens stand that have none of their own, by how their addresses begin. */
const placeOf: Readonly<Record<string, string>> = {
  person: "people",
  rating: "people",
  tool: "people",
  groups: "people",
  group: "people",
  "group-session": "people",
  tools: "handouts",
  forms: "handouts",
  note: "notes",
  fidelity: "program",
  reviews: "program",
  review: "program",
  outcomes: "program",
  supervision: "program",
  practice: "program",
  ratings: "program",
}

const current = (address: string): string => {
  if (address === paths.today) return "today"
  const [, first = ""] = address.split("/")
  return placeOf[first] ?? first
}
