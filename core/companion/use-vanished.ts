import { useEffect, useRef, useState } from "preact/hooks"
import type { FromNewerVersion, Unexpected } from "../base/failure.ts"
import { live } from "../bridge/live.ts"
import type { Place } from "../bridge/place.ts"
import type { Tally } from "../system/api.ts"
import { useCore, useLive } from "../ui/core-context.tsx"
import type { VaultState } from "../vault/api.ts"
import { acceptKept, createKeptKeeper, readKept } from "./kept-records.ts"
import { isLess } from "./kept-tally.ts"

export type Vanished = {
  /** What was here; null when nobody kept count, but someone had a vault. */
  readonly known: Tally | null
  /** What is here; null when there is no vault at all. */
  readonly found: Tally | null
  /** Goes on with what is here; null when there is nothing to go on with. */
  readonly onAccept: (() => void) | null
}

/**
 * Remembers how much there is while the vault is open, and tells when there is less than that, or no vault where a
 * member had one. `state`: null while the core has not told it. The sample is only made up anew.
 */
export const useVanished = (place: Place, member: boolean, state: VaultState["state"] | null): Vanished | null => {
  const core = useCore()
  const tally = useLive(
    () => live<Tally, FromNewerVersion | Unexpected>(next => core.system.watchTally(null, next)),
    [core],
  )
  const found = tally.state === "ready" ? tally.value : null
  const [known, setKnown] = useState(() => readKept(place))
  const keeper = useRef<ReturnType<typeof createKeptKeeper>>(undefined)
  const open = state === "unlocked"
  useEffect(() => {
    if (!open) return
    keeper.current = createKeptKeeper(place)
    return () => keeper.current?.end()
  }, [place, open])
  useEffect(() => {
    if (open && found) keeper.current?.keep(found)
  }, [open, found])

  if (place === "sample" || state === null || state === "newer") return null
  if (state === "absent") return member ? { known: readKept(place), found: null, onAccept: null } : null
  if (known === null || found === null || !isLess(found, known)) return null
  const onAccept = () => {
    acceptKept(place, found)
    setKnown(found)
  }
  return { known, found, onAccept }
}
