import { addDays, type Day, dayOf } from "../base/clock.ts"
import type { ConsentId, EntryId } from "../base/id.ts"
import type { Consent } from "../domain/consent.ts"
import type { Session } from "../domain/session.ts"
import type { Life } from "./generate.ts"
import type { Lot } from "./lot.ts"
import { entries } from "./people.ts"
import { member } from "./people-data.ts"
import { later, momentOf } from "./schedule.ts"

type Known = Omit<Life, "consents" | "ratings" | "sheets" | "contacts">

const nothing = {
  goals: false,
  plans: false,
  tools: false,
  sessions: false,
  notes: false,
  ratings: false,
  substanceUse: false,
}

const stories: readonly Pick<Consent, "recipient" | "what" | "purpose" | "given">[] = [
  {
    recipient: { name: "Dr. Lee at the health center", kind: "care" },
    what: { ...nothing, goals: true, plans: true, notes: true, ratings: true },
    purpose: "So that we all pull the same way",
    given: "signed",
  },
  {
    recipient: { name: "Harbor Street housing office", kind: "service" },
    what: { ...nothing, goals: true },
    purpose: "For the yearly talk about my place",
    given: "said",
  },
  {
    recipient: { name: "Counselor Reyes at the day program", kind: "care" },
    what: { ...nothing, goals: true, plans: true, sessions: true, substanceUse: true },
    purpose: "We look at drinking together there",
    given: "signed",
  },
]

const saidOfDrinking = ["On Friday I had two beers, not six.", "I walked past the bar and went home."] as const

const isMarkedPerson = (index: number) => index % 6 === 2
const holdIndex = 9

/** What every third person allowed, and to whom; some of it is over by now, or was revoked. */
export const makeConsents = (lot: Lot, index: number, { participant, sessions }: Known, today: Day) => {
  if (index % 3 !== 2 || sessions.length === 0) return []
  return lot.some(stories, 2).map((story, i): Consent => {
    const from = addDays(participant.startedOn, 7 * (i + 1))
    const recordedOn = from < today ? from : today
    const isRevoked = i === 1 && lot.chance(0.4)
    return {
      ...story,
      id: lot.idAt<ConsentId>(momentOf(recordedOn, "12:00")),
      participantId: participant.id,
      from: recordedOn,
      until: lot.chance(0.6) ? addDays(recordedOn, 365) : null,
      recordedOn,
      recordedBy: member.name,
      revoked: isRevoked ? { on: today, why: "Changed my mind" } : null,
      replaces: null,
    }
  })
}

/** Words about drinking, marked as such, in the first session of some; and one person whose records must be kept. */
export const withRights = (lot: Lot, index: number, life: Known): Known => {
  const [first, ...rest] = life.sessions
  const { participant } = life
  const reason = "Complaint to the housing office, not settled yet"
  const held =
    index === holdIndex
      ? { ...participant, legalHold: { reason, on: first ? dayOf(first.startedAt) : participant.startedOn } }
      : participant
  if (!isMarkedPerson(index) || !first || first.endedAt === null) return { ...life, participant: held }
  return { ...life, participant: held, sessions: [withDrinking(lot, first), ...rest] }
}

const withDrinking = (lot: Lot, session: Session): Session => {
  const quote = { words: lot.oneOf(saidOfDrinking), step: "settle-in" as const, at: later(session.startedAt, 120) }
  const added = entries(lot, session.startedAt, [quote])
  const [id = ""] = Object.keys(added) as EntryId[]
  return { ...session, quotes: { ...session.quotes, ...added }, sensitive: { [`quotes.${id}`]: true } }
}
