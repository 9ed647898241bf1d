import ical from "ical-generator"
import type { Day, Instant } from "../base/clock.ts"
import type { Participant } from "../domain/participant.ts"
import { derivedId } from "./derived-id.ts"

/**
 * A meeting that is planned. `ownerId`: whose it is, a person's or a group's. `lastId`: their last session so far, or
 * null: the meeting after it is the same one, however often it is put off.
 */
export type Planned = {
  readonly ownerId: string
  readonly lastId: string | null
  readonly next: NonNullable<Participant["next"]>
}

/** Of the steps of an agenda, with one person or a group, about in the middle (`content/en/agenda.yaml`). */
const minutes = 60

const uidOf = ({ ownerId, lastId }: Planned): string => derivedId("meeting", ownerId, lastId ?? "")

/**
 * Planned meetings as RFC 5545 has them, one event each. Times are floating: a meeting at half past two is at half past
 * two where it takes place, and a device in another zone does not move it. One without a time takes the whole day, and
 * keeps nobody from planning something else. Of two files the later one counts, by `SEQUENCE`.
 */
export const calendarOf = (all: readonly Planned[], summary: string, now: Instant): string => {
  const sequence = Math.floor(Date.parse(now) / 60_000)
  const calendar = ical({ prodId: { company: "Handrail", product: "planned meetings", language: "EN" } })
  for (const planned of [...all].sort((a, b) => (a.next.on < b.next.on ? -1 : 1))) {
    const { on, at }: { readonly on: Day; readonly at: string | null } = planned.next
    // Read as UTC and written without a zone, so that no clock of this device comes into it.
    const start = new Date(`${on}T${at ?? "00:00"}:00Z`)
    const when =
      at === null
        ? { start, allDay: true }
        : { start, end: new Date(start.getTime() + minutes * 60_000), floating: true }
    calendar.createEvent({ ...when, id: uidOf(planned), summary, sequence, stamp: new Date(now) })
  }
  return `${calendar.toString()}\r\n`
}
