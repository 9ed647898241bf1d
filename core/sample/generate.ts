import type { TopicHead } from "../../content/schema.ts"
import type { Day, Instant } from "../base/clock.ts"
import type { ProfileId } from "../base/id.ts"
import type { Administration } from "../domain/administration.ts"
import type { Consent } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { Goal } from "../domain/goal.ts"
import type { Note } from "../domain/note.ts"
import type { Participant } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"
import { makeContacts, withReach } from "./contacts.ts"
import { makeGoals, withFollowUps } from "./goals.ts"
import { createLot } from "./lot.ts"
import { makeNote } from "./notes.ts"
import { makePerson } from "./people.ts"
import { member } from "./people-data.ts"
import { withCourse } from "./rating-course.ts"
import { makeRatings } from "./ratings.ts"
import { makeConsents, withRights } from "./rights.ts"
import { momentOf, scheduleOf, situationOf } from "./schedule.ts"
import { makeSessions } from "./sessions.ts"
import { makeSheets } from "./tools.ts"

type CaseloadWish = {
  readonly participants: number
  /** Sessions per person who has any; drawn between 6 and 26 when left out. */
  readonly sessionsEach?: number
  readonly seed: number
  readonly today: Day
  /** When the running session is looked at; noon of `today` when left out. */
  readonly now?: Instant
  /** What is taught; none: sessions without a topic. */
  readonly topics: readonly TopicHead[]
}

/** All there is of one person. */
export type Life = {
  readonly participant: Participant
  readonly goals: readonly Goal[]
  readonly sessions: readonly Session[]
  readonly notes: readonly Note[]
  readonly consents: readonly Consent[]
  readonly ratings: readonly Administration[]
  readonly sheets: readonly ToolSheet[]
  readonly contacts: readonly Contact[]
}

export type Caseload = {
  readonly participants: readonly Participant[]
  readonly goals: readonly Goal[]
  readonly sessions: readonly Session[]
  readonly notes: readonly Note[]
  readonly consents: readonly Consent[]
  readonly ratings: readonly Administration[]
  readonly sheets: readonly ToolSheet[]
  readonly contacts: readonly Contact[]
  readonly profile: Profile
}

/** The person at a place in the caseload, from 0: the same whatever the size of the caseload. */
export const generateLife = (index: number, wish: Omit<CaseloadWish, "participants">): Life => {
  const { seed, today, topics } = wish
  const lot = createLot(seed, index)
  const situation = situationOf(index)
  const schedule = scheduleOf(lot, situation, today, wish.sessionsEach)
  const person = makePerson(lot, { index, seed, situation }, schedule)
  const helpers = kept(person.supporters).map(({ name }) => name)
  const goals = makeGoals(lot, { participantId: person.id, helpers }, schedule, today)
  const around = { person, goals, today, now: wish.now ?? momentOf(today, "12:00") }
  const sessions = makeSessions(lot, around, situation, schedule, topics)
  const life = {
    participant: withReach(index, person),
    goals: goals.map(goal => withFollowUps(lot, goal, sessions)),
    sessions,
    notes: sessions.flatMap(session => makeNote(lot, person, session, goals, topics) ?? []),
  }
  // A lot of its own, so that what one learns to keep does not change the lives that were there before.
  const apart = createLot(seed, -2 - index)
  return {
    ...withRights(apart, index, life),
    consents: makeConsents(apart, index, life, today),
    ratings: withCourse(
      createLot(seed, 7_500_000 + index),
      makeRatings(createLot(seed, 7_000_000 + index), life, today),
    ),
    sheets: makeSheets(createLot(seed, 8_000_000 + index), index, life, today),
    contacts: makeContacts(createLot(seed, 9_000_000 + index), life, today),
  }
}

export const generateProfile = (wish: Pick<CaseloadWish, "seed" | "today">): Profile => ({
  id: createLot(wish.seed, -1).idAt<ProfileId>(momentOf(wish.today, "12:00")),
  ...member,
  role: "peer-specialist",
  noteFormat: "girp",
})

/**
 * A made-up caseload: months of weekly sessions that end around `today`, goals, plans, signed notes, and what is
 * unfinished on any day. The same wish answers the same records on devices in the same time zone.
 */
export const generateCaseload = (wish: CaseloadWish): Caseload => {
  const lives = Array.from({ length: wish.participants }, (_, index) => generateLife(index, wish))
  return {
    participants: lives.map(({ participant }) => participant),
    goals: lives.flatMap(({ goals }) => goals),
    sessions: lives.flatMap(({ sessions }) => sessions),
    notes: lives.flatMap(({ notes }) => notes),
    consents: lives.flatMap(({ consents }) => consents),
    ratings: lives.flatMap(({ ratings }) => ratings),
    sheets: lives.flatMap(({ sheets }) => sheets),
    contacts: lives.flatMap(({ contacts }) => contacts),
    profile: generateProfile(wish),
  }
}
