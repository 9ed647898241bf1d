import { useEffect, useRef } from "preact/hooks"
import type { Place } from "../bridge/place.ts"
import { goToStart, isLeavingHere, members } from "./members.ts"

/** `elsewhere`: another window takes the vault off this device. */
type Membership = "none" | "member" | "leaving" | "elsewhere"

/**
 * Whether this window's vault belongs to someone here. When another window takes it away, this one goes to the start
 * screen, so that it holds nothing open.
 */
export const useMembership = (place: Place): Membership => {
  const member = members.value.find(known => known.place === place)
  const wasMember = useRef(false)
  if (member && !member.leaving) wasMember.current = true
  const elsewhere = wasMember.current && !(member && !member.leaving) && !isLeavingHere()
  useEffect(() => {
    if (elsewhere) goToStart()
  }, [elsewhere])
  if (elsewhere) return "elsewhere"
  if (!member) return "none"
  return member.leaving ? "leaving" : "member"
}
