import { addDays, type Day, dayOf } from "../../base/clock.ts"
import type { DeviceId } from "../../base/id.ts"
import type { Stream } from "../../domain/receiving.ts"
import { devicesOf, type Member } from "../../domain/roster.ts"
import type { Inbox, InboxDevice, InboxLine, WeekState } from "../api.ts"
import { completeUpTo, gapsOf, mondayOf } from "./coverage.ts"

const weeksShown = 12

/** The lives of one device as one: the newest counts for what it says last, gaps of all are gaps. */
const deviceLine = (
  id: DeviceId,
  { code, label }: Pick<InboxDevice, "code" | "label">,
  lives: readonly Stream[],
): InboxDevice => {
  const newest = lives.reduce<Stream | null>(
    (last, one) => ((one.lastAt ?? "") >= (last?.lastAt ?? "") ? one : last),
    null,
  )
  return {
    deviceId: id,
    code,
    label,
    upTo: newest ? completeUpTo(newest.have) : 0,
    lastAt: newest?.lastAt ?? null,
    gaps: lives.flatMap(gapsOf),
    withheld: newest?.withheld ?? 0,
    forkedAt: lives.find(({ forkedAt }) => forkedAt !== null)?.forkedAt ?? null,
  }
}

const weekState = (monday: Day, { joinedOn }: Pick<Member, "joinedOn">, devices: readonly InboxDevice[]): WeekState => {
  const next = addDays(monday, 7)
  if (next <= joinedOn) return "before"
  const missing = devices.flatMap(({ gaps }) => gaps)
  const touches = missing.some(
    ({ after, before }) => (after === null || dayOf(after) < next) && (before === null || dayOf(before) >= monday),
  )
  if (touches) return "gap"
  // Of whom no device is left, nothing more comes.
  return devices.every(({ lastAt }) => lastAt !== null && dayOf(lastAt) >= next) ? "came" : "waiting"
}

/**
 * What came from whom, week by week, and what is missing. A week counts as come when every device of the member has sent
 * something after it, with nothing missing in between.
 */
export const inboxOf = (
  members: readonly Member[],
  streams: readonly Stream[],
  {
    own,
    today,
    aside,
    beside,
  }: { readonly own: string; readonly today: Day; readonly aside: number; readonly beside: number },
): Inbox => {
  const last = mondayOf(today)
  const weeks = Array.from({ length: weeksShown }, (_, i) => addDays(last, 7 * (i - weeksShown + 1)))
  const lines = members
    .filter(({ id, leftOn }) => id !== own && leftOn === null)
    .map((member): InboxLine => {
      const standing = devicesOf([member]).filter(({ removedOn }) => removedOn === null)
      const ofMember = streams.filter(
        ({ device, audience }) => audience === "program" && Object.hasOwn(member.devices, device),
      )
      const devices = standing.map(({ id, device }) =>
        deviceLine(
          id,
          device,
          ofMember.filter(one => one.device === id),
        ),
      )
      const counts = new Map<string, number>()
      for (const [monday, count] of ofMember.flatMap(one => one.weeks))
        counts.set(monday, (counts.get(monday) ?? 0) + count)
      return {
        memberId: member.id,
        name: member.name,
        devices,
        weeks: weeks.map(monday => ({ sessions: counts.get(monday) ?? 0, state: weekState(monday, member, devices) })),
      }
    })
  return { weeks, members: lines.sort((a, b) => a.name.localeCompare(b.name)), aside, beside }
}
