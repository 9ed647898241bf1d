import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import { newId, type ParticipantId, type ProgramId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import { newProgram } from "../../../core/domain/program.ts"
import type { RemindedOf, ReminderMark } from "../../../core/domain/reminder-mark.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import type { Reminding } from "../../../core/reminders/api.ts"
import { createReminders } from "../../../core/reminders/service.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { programKind } from "../../../core/store/program-kind.ts"
import { reminderMarkKind } from "../../../core/store/reminder-mark-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { aboutOf, daysAgo, factsWith, goalFact, held, personFact, ratingFact, zone } from "./facts.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const wren = newPerson(newId<ParticipantId>(), {
  chosenName: "Wren",
  pronoun: "they",
  startedOn: daysAgo(10),
  place: "",
})
const resting = goalFact({ participantId: wren.id, openSteps: 0, chosenOn: daysAgo(3) })
const stepless = factsWith({
  participant: [personFact({ id: wren.id })],
  session: [held(daysAgo(2), { participantId: wren.id })],
  goal: [resting],
  administration: ["participant", "facilitator"].map(by =>
    by === "participant"
      ? ratingFact(daysAgo(2), { participantId: wren.id })
      : ratingFact(daysAgo(2), { participantId: wren.id, by: "facilitator", instrumentId: "imrs-practitioner" }),
  ),
})

const setUp = () => {
  const participants = createMemoryCollection(participantKind)
  const marks = createMemoryCollection(reminderMarkKind)
  const programs = createMemoryCollection(programKind)
  let facts = stepless
  const hearers = new Set<() => void>()
  const still =
    <T>(value: T) =>
    (next: (result: Result<T, never>) => void) => {
      next(ok(value))
      return () => {}
    }
  const { topics, families, everyMonths } = aboutOf()
  const room = createReminders({
    facts: {
      watch: (_, next) => {
        const tell = () => next(ok(facts))
        hearers.add(tell)
        tell()
        return () => hearers.delete(tell)
      },
    },
    marks,
    participants,
    programs,
    // Three in the morning in London, and still the day before in the program's zone.
    clock: { now: () => "2026-06-16T02:00:00.000Z", today: () => "2026-06-16" },
    topics: topics.map(topic => ({ ...topic, title: topic.id, substanceUse: false, cards: [] })),
    everyMonths,
    loadFamilies: async () => families,
    supervisedOn: still<string | null>(null),
    reviewDueOn: still<string | null>(null),
  })
  const become = (next: Facts) => {
    facts = next
    for (const tell of hearers) tell()
  }
  /** What a watch tells once all has come together. */
  const first = (watch: typeof room.watchToday | null = null) =>
    new Promise<Reminding>(resolve => {
      const hear = proxy((result: Result<Reminding, unknown>) => resolve(must(result)))
      void (watch ? watch(null, hear) : room.watchPerson({ participantId: wren.id }, hear))
    })
  const told = () =>
    new Promise<readonly ReminderMark[]>(resolve => {
      const hear = proxy((result: Result<readonly ReminderMark[], unknown>) => resolve(must(result)))
      void room.watchMarks({ participantId: wren.id }, hear)
    })
  return { room, participants, marks, programs, become, first, told }
}

let here = setUp()
const about: RemindedOf = { rule: "goal-step", participantId: wren.id, subject: resting.id }

beforeEach(async () => {
  here = setUp()
  must(await here.participants.add(wren))
  must(await here.programs.add({ ...newProgram(newId<ProgramId>()), zone }))
})

describe("the room of reminders", () => {
  it("says of whom, on the program's day, with the person and over everybody", async () => {
    const one = await here.first()
    expect(one).toMatchObject({ today: "2026-06-15", reminders: [{ rule: "goal-step", chosenName: "Wren" }] })
    expect(await here.first(here.room.watchToday)).toEqual(one)
  })

  it("a reminder goes by itself when its facts change", async () => {
    here.become({ ...stepless, goal: [{ ...resting, openSteps: 1 }] })
    expect((await here.first()).reminders).toEqual([])
  })

  it("put off with a reason it is out until its day, and back when that is undone", async () => {
    const until = "2026-06-22"
    const id = must(await here.room.snooze({ ...about, until, reason: "planned", words: " on Monday " }))
    expect((await here.first()).reminders).toEqual([])
    expect(await here.told()).toEqual([
      { id, ...about, how: "snoozed", on: "2026-06-15", until, reason: "planned", words: "on Monday" },
    ])
    must(await here.room.unsnooze({ id }))
    expect((await here.first()).reminders).toHaveLength(1)
  })

  it("is not put off without a reason, nor until today", async () => {
    const malformed = { ok: false, error: { type: "Malformed" } }
    const snooze = { ...about, until: "2026-06-22", reason: null, words: "  " }
    expect(await here.room.snooze(snooze)).toMatchObject(malformed)
    expect(await here.room.snooze({ ...snooze, words: "Later" })).toMatchObject({ ok: true })
    expect(await here.room.snooze({ ...snooze, words: "Later", until: "2026-06-15" })).toMatchObject(malformed)
  })

  it("acted on, it stays until it is done, and that is told once a day", async () => {
    const [one, other] = await Promise.all([here.room.acted(about), here.room.acted(about)])
    expect(one).toEqual(other)
    expect((await here.first()).reminders).toHaveLength(1)
    expect(await here.told()).toMatchObject([{ ...about, how: "acted", until: null, reason: null }])
  })
})
