import type { TopicHead } from "../../content/schema.ts"
import type { Clock, Day, Instant } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Administration, AdministrationHead } from "../domain/administration.ts"
import type { Consent } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { Note, NoteHead } from "../domain/note.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Profile } from "../domain/profile.ts"
import type { Program } from "../domain/program.ts"
import type { Review, ReviewHead } from "../domain/review.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { Supervision } from "../domain/supervision.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"
import type { Collection } from "../store/collection.ts"
import type { SampleApi } from "./api.ts"
import type { Life } from "./generate.ts"

/** People kept between two looks at the signal and two words of progress. */
const batch = 5

/** From this size on a caseload has a group: all who meet in it are there. */
const withGroup = 14

type Deps = {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly notes: Collection<Note, NoteHead>
  readonly consents: Collection<Consent, Consent>
  readonly ratings: Collection<Administration, AdministrationHead>
  readonly sheets: Collection<ToolSheet, ToolSheetHead>
  readonly contacts: Collection<Contact, Contact>
  readonly groups: Collection<Group, Group>
  readonly groupSessions: Collection<GroupSession, GroupSessionHead>
  readonly profiles: Collection<Profile, Profile>
  readonly programs: Collection<Program, Program>
  readonly supervisions: Collection<Supervision, Supervision>
  readonly reviews: Collection<Review, ReviewHead>
  readonly clock: Clock
  readonly topics: readonly TopicHead[]
}

export const createSample = (deps: Deps): SampleApi => {
  const { participants, goals, sessions, notes, consents, ratings, sheets, profiles, clock, topics } = deps

  /** People come first: a filling that broke off is seen as what it is, and not filled over. */
  const keep = async (lives: readonly Life[]): Promise<Result<null, RecordFailure>> => {
    const kept = [
      () => participants.add(...lives.map(life => life.participant)),
      () => goals.add(...lives.flatMap(life => life.goals)),
      () => sessions.add(...lives.flatMap(life => life.sessions)),
      () => notes.add(...lives.flatMap(life => life.notes)),
      () => consents.add(...lives.flatMap(life => life.consents)),
      () => ratings.add(...lives.flatMap(life => life.ratings)),
      () => sheets.add(...lives.flatMap(life => life.sheets)),
      () => deps.contacts.add(...lives.flatMap(life => life.contacts)),
    ]
    for (const keepThese of kept) {
      const result = await keepThese()
      if (!result.ok) return result
    }
    return ok(null)
  }

  /** Some of those who are kept by now also meet as a group. */
  const keepGroup = async (wish: { readonly seed: number; readonly today: Day; readonly now: Instant }) => {
    const [{ generateLife }, { groupMembers, makeGroup }] = await Promise.all([
      import("./generate.ts"),
      import("./groups.ts"),
    ])
    const all = { ...wish, topics }
    const made = makeGroup(
      groupMembers.map(index => generateLife(index, all)),
      all,
    )
    const kept = [
      () => deps.groups.add(made.group),
      () => deps.groupSessions.add(...made.groupSessions),
      () => sessions.add(...made.sessions),
      () => notes.add(...made.notes),
    ]
    for (const keepThese of kept) {
      const result = await keepThese()
      if (!result.ok) return result
    }
    return ok(null)
  }

  /** The program that all of it belongs to, its supervision and its reviews. */
  const keepProgram = async (wish: { readonly seed: number; readonly today: Day }) => {
    const [{ makeProgram, makeSupervision }, { makeReviews }] = await Promise.all([
      import("./program.ts"),
      import("./reviews.ts"),
    ])
    const program = makeProgram(wish)
    const made = makeSupervision(program, wish)
    const held = makeReviews(program, wish)
    const kept = [
      () => deps.programs.add(program),
      () => deps.supervisions.add(...made.meetings),
      () => ratings.add(...made.ratings, ...held.ratings),
      () => deps.reviews.add(...held.reviews),
    ]
    for (const keepThese of kept) {
      const result = await keepThese()
      if (!result.ok) return result
    }
    return ok(null)
  }

  return {
    async fill({ participants: count, seed }, signal, onProgress) {
      if (!Number.isInteger(count) || count < 0) return fail({ type: "Malformed", what: "participants" })
      const [people, known] = [await participants.heads({}), await profiles.heads({})]
      if (!people.ok) return people
      if (!known.ok) return known
      if (people.value.length > 0) return fail({ type: "Malformed", what: "the vault holds people already" })

      const { generateLife, generateProfile } = await import("./generate.ts")
      const wish = { seed, today: clock.today(), now: clock.now(), topics }
      if (known.value.length === 0) {
        const added = await profiles.add(generateProfile(wish))
        if (!added.ok) return added
      }
      for (let from = 0; from < count; from += batch) {
        if (signal?.aborted) return fail({ type: "Aborted" })
        const size = Math.min(batch, count - from)
        const result = await keep(Array.from({ length: size }, (_, i) => generateLife(from + i, wish)))
        if (!result.ok) return result
        onProgress?.((from + size) / count)
      }
      if (count < withGroup) return ok(null)
      const grouped = await keepGroup(wish)
      return grouped.ok ? keepProgram(wish) : grouped
    },
  }
}
