import type { Instant } from "../../base/clock.ts"
import type { DeviceId, StreamId } from "../../base/id.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Follow, Stream } from "../../domain/receiving.ts"
import type { Header } from "../envelope/header.ts"
import { forks, withRange, withWeeks } from "./coverage.ts"

/** What is remembered of a stream that comes here. */

export const newStream = (id: StreamId, of: { device: DeviceId; life: string; audience: Audience }): Stream => ({
  id,
  ...of,
  have: [],
  known: [],
  lastAt: null,
  takenAt: null,
  weeks: [],
  withheld: 0,
  heads: {},
  forkedAt: null,
})

const knownKept = 400

const withKnown = (known: Stream["known"], more: Stream["known"]): Stream["known"] => {
  const all = new Map(known.map(one => [one[0], one]))
  for (const one of more) {
    const before = all.get(one[0])
    // The first link that was seen stays, and the moment as soon as it is known.
    all.set(one[0], before ? [before[0], before[1], before[2] || one[2]] : one)
  }
  return [...all.values()].sort((a, b) => a[0] - b[0]).slice(-knownKept)
}

/** With so many more sessions of these days. */
export const withSessions = (stream: Stream, days: readonly string[]): Stream => ({
  ...stream,
  weeks: withWeeks(stream.weeks, days),
})

/** With what must follow, when the others are done. */
export const withFollow = (stream: Stream, follow: Follow | null): Stream =>
  follow === null ? stream : { ...stream, follow: [...(stream.follow ?? []), follow] }

type Came = Pick<Header, "since" | "number" | "before" | "link" | "at" | "partial" | "withheld"> & {
  /** Days of sessions that were not here before. */
  readonly sessions: readonly string[]
}

/** After an export was taken in. What came before counts once, in whatever order. */
export const afterTaking = (stream: Stream, came: Came, now: Instant): Stream => {
  const { since, number, before, link, at, partial, withheld } = came
  const newest = stream.lastAt === null || at >= stream.lastAt
  const counted = {
    ...stream,
    takenAt: now,
    lastAt: newest ? at : stream.lastAt,
    withheld: newest && !partial ? withheld : stream.withheld,
    weeks: withWeeks(stream.weeks, came.sessions),
  }
  if (partial) return counted
  const twice = forks(stream, since, before) || forks(stream, number, link)
  const ends: Stream["known"] = [
    ...(since > 0 ? [[since, before, ""] as Stream["known"][number]] : []),
    [number, link, at],
  ]
  return {
    ...counted,
    have: withRange(stream.have, [since, number]),
    known: withKnown(stream.known, ends),
    forkedAt: stream.forkedAt ?? (twice ? now : null),
  }
}
