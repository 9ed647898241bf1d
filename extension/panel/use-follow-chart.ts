import { useEffect, useRef } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { ParticipantId } from "../../core/base/id.ts"
import { paths } from "../../core/ui/paths.ts"

/** Screens that one may be taken from: nothing is in the middle of being done on them. */
const mayLeave = (address: string) =>
  address === paths.today || address === paths.people || /^\/person\/[^/]+$/.test(address)

/** Whose page an address is; null for all that is no person's page. */
export const whoseIs = (address: string): string | null => /^\/person\/([^/]+)/.exec(address)?.[1] ?? null

/**
 * Goes to the person whose chart comes to the front, once for each time it does, and never away from something that is
 * being done.
 */
export const useFollowChart = (nearest: readonly ParticipantId[]): void => {
  const [address, go] = useHashLocation()
  const [only, ...others] = nearest
  const chart = only !== undefined && others.length === 0 ? only : null
  const last = useRef<ParticipantId | null>(null)
  useEffect(() => {
    if (chart === last.current) return
    last.current = chart
    if (chart !== null && whoseIs(address) !== chart && mayLeave(address)) go(paths.person(chart))
  }, [chart, address])
}
