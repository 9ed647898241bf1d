import type { TopicHead } from "../../content/schema.ts"
import type { Clock, Day } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { newId, type ParticipantId, type ProgramId, type ReminderMarkId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { zoned } from "../base/zoned.ts"
import { admit } from "../domain/admit.ts"
import { countedFacts, type Facts } from "../domain/facts/facts.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import { newProgram, type Program } from "../domain/program.ts"
import { type RemindedOf, type ReminderMark, remindedOfSchema } from "../domain/reminder-mark.ts"
import type { Collection } from "../store/collection.ts"
import type { FactSource } from "../store/facts/fact-source.ts"
import type { RemindersApi, Reminding } from "./api.ts"
import { acted, actedOn, snoozed, snoozeSchema } from "./mark-record.ts"
import type { About, TechniqueFamilies } from "./person.ts"
import type { Reminder } from "./reminder.ts"
import { remindersOf, remindersOfPerson } from "./reminders-of.ts"
import { firstOf, firstOfAll, notPutOff } from "./shown.ts"

type RemindersDeps = {
  readonly facts: Pick<FactSource, "watch">
  readonly marks: Collection<ReminderMark, ReminderMark>
  readonly participants: Collection<Participant, ParticipantHead>
  readonly programs: Collection<Program, Program>
  readonly clock: Clock
  readonly topics: readonly TopicHead[]
  readonly everyMonths: About["everyMonths"]
  readonly loadFamilies: () => Promise<TechniqueFamilies>
  /** The day of the last meeting with a supervisor, and that of the next review, both by what is kept of the program. */
  readonly supervisedOn: Source<Day | null, RecordFailure>
  readonly reviewDueOn: Source<Day | null, RecordFailure>
}

type Seen = {
  readonly facts: Facts
  readonly marks: readonly ReminderMark[]
  readonly people: readonly ParticipantHead[]
  readonly programs: readonly Program[]
  readonly families: TechniqueFamilies
  readonly supervisedOn: Day | null
  readonly reviewDueOn: Day | null
}

const untold = newProgram("" as ProgramId)

/** The room of reminders: what facts remind of, and what was done about it. */
export const createReminders = (deps: RemindersDeps): RemindersApi => {
  const { facts, marks, participants, programs, clock, topics, everyMonths } = deps
  const inTurn = createInTurn()

  const aboutOf = ({ programs: kept, families, supervisedOn, reviewDueOn }: Seen): About => {
    const program = kept[0] ?? untold
    const { dayOf } = zoned(program.zone)
    const now = Date.parse(clock.now())
    return { now, today: dayOf(now), dayOf, program, topics, families, everyMonths, supervisedOn, reviewDueOn }
  }
  const families: Source<TechniqueFamilies, RecordFailure> = next => {
    let ended = false
    void deps.loadFamilies().then(found => {
      if (!ended) next(ok(found))
    })
    return () => {
      ended = true
    }
  }
  const seen: Source<Seen, RecordFailure> = next =>
    together<Seen, RecordFailure>(
      {
        facts: tell => facts.watch(countedFacts, tell),
        marks: tell => marks.watchHeads({}, tell),
        people: tell => participants.watchHeads({}, tell),
        programs: tell => programs.watchHeads({}, tell),
        families,
        supervisedOn: deps.supervisedOn,
        reviewDueOn: deps.reviewDueOn,
      },
      next,
    )
  const reminding = (
    all: (facts: Facts, about: About) => readonly Reminder[],
    first: (reminders: readonly Reminder[]) => readonly Reminder[],
  ): Source<Reminding, RecordFailure> =>
    through(seen, now => {
      const about = aboutOf(now)
      const names = new Map(now.people.map(({ id, chosenName }) => [id, chosenName]))
      const shown = first(notPutOff(all(now.facts, about), now.marks, about.today))
      const nameOf = (id: ParticipantId | null) => (id === null ? "" : (names.get(id) ?? ""))
      return {
        today: about.today,
        reminders: shown.map(one => ({ ...one, chosenName: nameOf(one.participantId) })),
      }
    })

  const today = async (): Promise<Result<Day, RecordFailure>> => {
    const kept = await programs.heads({})
    return kept.ok ? ok(zoned(kept.value[0]?.zone ?? null).dayOf(Date.parse(clock.now()))) : kept
  }
  const added = async (mark: ReminderMark): Promise<Result<ReminderMarkId, RecordFailure>> => {
    const done = await marks.add(mark)
    return done.ok ? ok(mark.id) : done
  }
  const markActed = async (of: RemindedOf): Promise<Result<ReminderMarkId, RecordFailure>> => {
    const on = await today()
    if (!on.ok) return on
    const known = await marks.heads({ owner: of.participantId ?? "" })
    if (!known.ok) return known
    const before = actedOn(known.value, of, on.value)
    return before ? ok(before.id) : added(acted(newId<ReminderMarkId>(), of, on.value))
  }

  return {
    watchToday: async (_, onChange) => watching(reminding(remindersOf, firstOfAll), onChange),
    watchPerson: async ({ participantId }, onChange) =>
      watching(
        reminding((now, about) => remindersOfPerson(now, participantId, about), firstOf),
        onChange,
      ),
    watchMarks: async ({ participantId }, onChange) =>
      watching(next => marks.watchHeads(participantId === null ? {} : { owner: participantId }, next), onChange),

    async snooze(data) {
      const told = admit(snoozeSchema, data)
      if (!told.ok) return told
      const on = await today()
      if (!on.ok) return on
      if (told.value.until <= on.value) return fail({ type: "Malformed", what: "a later day" })
      return added(snoozed(newId<ReminderMarkId>(), told.value, on.value))
    },
    async acted(data) {
      const of = admit(remindedOfSchema, data)
      return of.ok ? inTurn("acted", () => markActed(of.value)) : of
    },
    unsnooze: ({ id }) => marks.remove(id),
  }
}
