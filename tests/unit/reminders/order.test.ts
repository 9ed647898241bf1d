import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { newId, type ParticipantId, type ReminderMarkId } from "../../../core/base/id.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import type { ReminderMark } from "../../../core/domain/reminder-mark.ts"
import type { Reminder } from "../../../core/reminders/reminder.ts"
import { remindersOf, remindersOfPerson } from "../../../core/reminders/reminders-of.ts"
import { firstOf, firstOfAll, notPutOff } from "../../../core/reminders/shown.ts"
import {
  aboutOf,
  at,
  contactFact,
  daysAgo,
  goalFact,
  held,
  meetingFact,
  personFact,
  ratingFact,
  sheetFact,
  today,
  wren,
} from "./facts.ts"

const pick = <T>(...all: readonly T[]) => fc.constantFrom(...all)
const someDay = fc.integer({ min: 0, max: 200 }).map(daysAgo)
const few = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most })

/** One person's facts, whatever they may be. */
const factsOf = (id: ParticipantId): fc.Arbitrary<Facts> =>
  fc
    .record({
      person: fc.record({
        startedOn: someDay,
        nextOn: fc.option(someDay),
        supportersAllowed: pick(0, 1),
        supportersNotAsked: pick(0, 1),
        active: pick(true, true, false),
      }),
      session: few(
        fc.record({
          on: someDay,
          status: pick("draft" as const, "finished" as const),
          topicId: pick("recovery-strategies", "using-medication-effectively", "reducing-relapses", null),
          taught: pick<readonly string[]>([], ["hope"], ["b", "a"]),
          techniques: pick<readonly string[]>([], ["review"], ["hope", "role-play"]),
          planAgreed: fc.boolean(),
          planReviewed: fc.boolean(),
          goalFollowed: fc.boolean(),
          supporter: fc.boolean(),
        }),
        12,
      ),
      goal: few(fc.record({ chosenOn: someDay, openSteps: pick(0, 2) }), 3),
      sheet: few(fc.record({ tool: pick("relapse-plan", "coping-cycle"), startedOn: someDay, kept: fc.boolean() }), 4),
      contact: few(someDay, 3),
      rating: few(someDay, 3),
    })
    .map(({ person, session, goal, sheet, contact, rating }) => ({
      ...noFacts,
      participant: [personFact({ ...person, id })],
      session: session.map(({ on, ...more }) => held(on, { ...more, participantId: id })),
      "group-session": session
        .slice(0, 2)
        .map(({ on }) => meetingFact(on, [id, ...Array.from({ length: 8 }, () => newId<ParticipantId>())])),
      goal: goal.map(more => goalFact({ ...more, participantId: id })),
      "tool-sheet": sheet.map(({ tool, startedOn, kept }) =>
        sheetFact(tool, {
          participantId: id,
          startedOn,
          status: kept ? "kept" : "open",
          keptOn: kept ? startedOn : null,
          filled: ["problem", "signs", "try"],
        }),
      ),
      contact: contact.map(on => contactFact(on, { participantId: id })),
      administration: rating.map(on => ratingFact(on, { participantId: id })),
    }))

const both = fc.tuple(factsOf(wren), factsOf(newId<ParticipantId>())).map(([one, other]) => joined(one, other))
const names = Object.keys(noFacts) as readonly (keyof Facts)[]
const madeOf = (of: (name: keyof Facts) => readonly unknown[]): Facts =>
  Object.fromEntries(names.map(name => [name, of(name)])) as unknown as Facts
const joined = (...all: readonly Facts[]): Facts => madeOf(name => all.flatMap(facts => [...facts[name]]))

/** As they may come from other devices: in another order, some of them twice. */
const shuffled = (facts: Facts, turn: number): Facts =>
  madeOf(name => {
    const all: readonly unknown[] = facts[name]
    const from = all.length === 0 ? 0 : turn % all.length
    return [...all.slice(from), ...all.slice(0, from)].reverse().concat(all.slice(0, turn % 3))
  })

describe("the same facts", () => {
  const about = aboutOf({ supervisedOn: daysAgo(20), reviewDueOn: daysAgo(3) })

  it("give the same reminders, whatever order they came in, and however often", () => {
    fc.assert(
      fc.property(both, fc.nat(50), (facts, turn) => {
        expect(remindersOf(shuffled(facts, turn), about)).toEqual(remindersOf(facts, about))
      }),
    )
  })
  it("give everyone what their own give alone", () => {
    fc.assert(
      fc.property(both, facts => {
        const all = remindersOf(facts, about)
        for (const { id } of facts.participant)
          expect(remindersOfPerson(facts, id, about)).toEqual(all.filter(({ participantId }) => participantId === id))
      }),
    )
  })
  it("a session shortly before midnight, or after, has the day of the program's zone", () => {
    const on = (hours: number) => {
      const startedAt = at(daysAgo(7), hours)
      const session = [held(daysAgo(7), { startedAt, endedAt: startedAt + 60_000 })]
      return remindersOf(joined({ ...noFacts, participant: [personFact()], session }), about).find(
        ({ rule }) => rule === "goal-missing",
      )?.since
    }
    expect([on(-0.01), on(0), on(23.99), on(24)]).toEqual([daysAgo(8), daysAgo(7), daysAgo(7), daysAgo(6)])
  })
  it("come by priority, then by age; three at the most, of everybody and of one", () => {
    fc.assert(
      fc.property(both, facts => {
        const all = remindersOf(facts, about)
        const places = all.map(({ priority, since }) => `${priority} ${since}`)
        expect([...places].sort()).toEqual(places)
        expect(firstOf(all)).toEqual(all.slice(0, 3))
        expect(firstOfAll(all).length).toBe(Math.min(3, all.length))
        expect(all.filter(one => firstOfAll(all).includes(one))).toEqual(firstOfAll(all))
      }),
    )
  })
})

describe("over everybody", () => {
  const one = (rule: Reminder["rule"], participantId: ParticipantId, priority: number): Reminder => ({
    rule,
    participantId,
    subject: participantId,
    item: { scale: "fidelity", number: "1" },
    priority,
    since: today,
    evidence: {},
    action: { do: "reviews" },
    records: [],
  })
  const [ana, bo, cy] = [newId<ParticipantId>(), newId<ParticipantId>(), newId<ParticipantId>()]

  it("each rule and each person is told once, before anything is told twice", () => {
    const unsigned = [ana, bo, cy].map(id => one("note-unsigned", id, 10))
    const rest = [one("goal-missing", ana, 22), one("practice", bo, 50), one("handout-missing", cy, 64)]
    expect(firstOfAll([...unsigned, ...rest])).toEqual([unsigned[0], rest[1], rest[2]])
    expect(firstOfAll(unsigned)).toEqual(unsigned)
    expect(firstOfAll([...unsigned, one("goal-missing", ana, 22)])).toEqual(unsigned)
  })

  it("what was put off is out until its day; what was acted on is not, and no other subject", () => {
    const mark = (more: Partial<ReminderMark>): ReminderMark => ({
      id: newId<ReminderMarkId>(),
      rule: "practice",
      participantId: ana,
      subject: ana,
      how: "snoozed",
      on: daysAgo(3),
      until: "2026-06-16",
      reason: "planned",
      words: "",
      ...more,
    })
    const all = [one("practice", ana, 50), one("practice", bo, 50)]
    expect(notPutOff(all, [mark({})], today)).toEqual(all.slice(1))
    expect(notPutOff(all, [mark({})], "2026-06-16")).toEqual(all)
    expect(notPutOff(all, [mark({ how: "acted", until: null })], today)).toEqual(all)
    expect(notPutOff(all, [mark({ subject: bo })], today)).toEqual(all)
    expect(notPutOff(all, [mark({ rule: "action-plan" })], today)).toEqual(all)
  })
})
