import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import type { SessionId } from "../../../core/base/id.ts"
import { zoned } from "../../../core/base/zoned.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import type { Board } from "../../../core/fidelity/api.ts"
import { boardOf } from "../../../core/fidelity/board.ts"
import {
  around,
  contact,
  facts,
  goal,
  instrument,
  look,
  meeting,
  person,
  program,
  scaleOf,
  session,
  sheet,
  today,
} from "./records.ts"

/** A day, and hours after its midnight: 0 is midnight itself; 22 is there on the day of 23 hours too. */
type Met = { readonly daysAgo: number; readonly hour: number; readonly mark: number }
const met: fc.Arbitrary<Met> = fc.record({
  daysAgo: fc.integer({ min: -3, max: 420 }),
  hour: fc.constantFrom(0, 2, 3, 12, 22),
  mark: fc.nat(31),
})
const lives = fc.array(
  fc.record({ began: fc.integer({ min: -5, max: 500 }), active: fc.boolean(), met: fc.array(met, { maxLength: 12 }) }),
  { minLength: 1, maxLength: 6 },
)
type Lives = typeof lives extends fc.Arbitrary<infer T> ? T : never

const techniques = ["hope", "check-back", "role-play", "coping-skills", "review"]

/** Records of made-up lives, as they would be written where the clocks of this zone hang. */
const recordsOf = (some: Lives, zone: string, on = today): Facts => {
  const { startOf } = zoned(zone)
  const day = (ago: number) => addDays(on, -ago)
  const all = some.map(life => ({ life, who: person({ startedOn: day(life.began), active: life.active }) }))
  const group = meeting(
    all.slice(0, 3).map(({ who }) => who),
    on,
  )
  const startedAt = startOf(day(5)) + 3_600_000
  const own = all.flatMap(({ life, who }) =>
    life.met.map(({ daysAgo, hour, mark }) =>
      session(who, on, {
        startedAt: startOf(day(daysAgo)) + hour * 3_600_000,
        endedAt: mark === 31 ? null : startOf(day(daysAgo)) + (hour + 1) * 3_600_000,
        techniques: mark % 2 ? [techniques[mark % 5] ?? ""] : [],
        handouts: mark % 3 ? ["10"] : [],
        goalFollowed: mark % 5 === 0,
        supporter: mark % 7 === 0,
      }),
    ),
  )
  return facts({
    participant: all.map(({ who }) => who),
    session: [...own, ...group.sessions.map(one => ({ ...one, startedAt }))],
    "group-session": [{ ...group.group, startedAt }],
    goal: all.flatMap(({ life, who }, i) =>
      i % 2 ? [goal(who, { chosenOn: day(life.began), followedOn: life.met.map(one => day(one.daysAgo)).sort() })] : [],
    ),
    contact: all.flatMap(({ life, who }) => (life.began % 3 ? [] : [contact(who, day(life.began % 60))])),
    "tool-sheet": all.map(({ who }) =>
      sheet(who, "coping-cycle", { filled: ["now", "try"], rehearsedOn: [day(3)], reviewedOn: [day(1)] }),
    ),
    administration: all.flatMap(({ life, who }) => life.met.slice(0, 3).map(one => scaleOf(who, day(one.daysAgo)))),
  })
}

/** What a board says, and all that lies behind it, without the ids of this making. */
const told = (some: Facts, zone = "America/New_York", on = today): Board =>
  boardOf(some, { ...program, zone, eligible: 10 }, null, { ...around, today: on })
const shuffled = (some: Facts, seed: number): Facts =>
  Object.fromEntries(
    Object.entries(some).map(([name, all]) => [
      name,
      [...all].sort((a, b) => ((hash(a.id) ^ seed) >>> 0) - ((hash(b.id) ^ seed) >>> 0)),
    ]),
  ) as unknown as Facts
const hash = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
const runs = { numRuns: 25 }

const itemIds = [
  ...instrument("imr-fid-2009").items.map(({ id }) => id),
  ...["penetration", "plan", "outcome-monitoring"].map(id => `goi/${id}`),
]

describe("the same records have the same board", () => {
  it("in whatever order they come, down to the records behind each number", () => {
    fc.assert(
      fc.property(lives, fc.integer(), (some, seed) => {
        const records = recordsOf(some, "America/New_York")
        const other = shuffled(records, seed)
        expect(told(other)).toEqual(told(records))
        for (const id of itemIds) expect(look(id, other)).toEqual(look(id, records))
      }),
      runs,
    )
  })

  it("when a fact of each kind is there twice", () => {
    fc.assert(
      fc.property(lives, some => {
        const records = recordsOf(some, "America/New_York")
        const twice = Object.fromEntries(Object.entries(records).map(([name, all]) => [name, [...all, ...all]]))
        expect(told(twice as unknown as Facts)).toEqual(told(records))
      }),
      runs,
    )
  })

  it("whichever part of the world they were written in, on days of 23 and 25 hours and at midnight too", () => {
    const zones = [
      "America/New_York",
      "Europe/Amsterdam",
      "Pacific/Kiritimati",
      "America/Santiago",
      "Australia/Lord_Howe",
    ]
    // The window ends soon after the clocks were changed, here or there.
    const days = fc.constantFrom("2026-03-09", "2026-03-30", "2025-11-03", "2025-04-07", "2025-09-08")
    fc.assert(
      fc.property(lives, days, (some, on) => {
        const [first, ...others] = zones.map(zone => told(recordsOf(some, zone, on), zone, on))
        for (const other of others) expect(other).toEqual(first)
      }),
      runs,
    )
  })

  it("in a leap year as in another, and over the end of a year", () => {
    // Far enough from where months begin, whose lengths differ: in the last month or before it, begun long ago.
    const apart = fc.array(
      fc.record({
        began: fc.constantFrom(200, 250, 285, 300),
        active: fc.boolean(),
        met: fc.array(
          fc.record({ daysAgo: fc.constantFrom(0, 10, 25, 40, 80), hour: fc.constant(0), mark: fc.nat(31) }),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(apart, some => {
        const of = (on: string) => {
          const { items, goi } = told(recordsOf(some, "UTC", on), "UTC", on)
          return { items, goi }
        }
        const [first, ...others] = ["2028-02-29", "2027-02-28", "2028-03-01", "2028-05-31", "2027-12-31"].map(of)
        for (const other of others) expect(other).toEqual(first)
      }),
      runs,
    )
  })
})

describe("a window", () => {
  it("of three months that ends on a leap day begins after 29 November", () => {
    const board = boardOf(facts({}), program, null, { ...around, today: "2028-02-29" })
    expect(board.window).toEqual({ from: "2027-11-30", to: "2028-02-29" })
    const after = boardOf(facts({}), program, null, { ...around, today: "2028-05-29" })
    expect(after.window).toEqual({ from: "2028-03-01", to: "2028-05-29" })
  })

  it("holds a session at the midnight it begins with, and none at the midnight it ends with", () => {
    const one = person()
    const { from, before } = zoned("America/New_York").momentsOf({ from: "2025-12-17", to: today })
    const sessionsAt = (startedAt: number) =>
      told(facts({ participant: [one], session: [session(one, today, { startedAt })] })).sessions
    expect([from - 1, from, before - 1, before].map(sessionsAt)).toEqual([0, 1, 1, 0])
  })

  it("is that of the program's zone: a session late in the evening is of that day there", () => {
    const one = person()
    const late = facts({
      participant: [one],
      session: [session(one, today, { startedAt: Date.parse("2026-03-17T03:30:00Z") })],
    })
    expect(told(late, "America/New_York").sessions).toBe(1)
    expect(told(late, "Europe/Amsterdam").sessions).toBe(0)
    const [behind] = look("educational", late).missing
    expect(behind?.on).toBe(today)
  })
})

describe("what does not concern a number does not change it", () => {
  it("sessions deleted outside of the window change nothing but item 2 and the year's quarters", () => {
    fc.assert(
      fc.property(lives, some => {
        const records = recordsOf(some, "America/New_York")
        const { from, before } = zoned("America/New_York").momentsOf({ from: "2025-12-17", to: today })
        const kept = records.session.filter(({ startedAt }) => startedAt >= from && startedAt < before)
        const without = (board: Board) => ({
          ...board,
          items: board.items.filter(({ number }) => number !== "2"),
          goi: board.goi.filter(({ number }) => number !== "G10"),
          total: null,
        })
        expect(without(told({ ...records, session: kept }))).toEqual(without(told(records)))
      }),
      runs,
    )
  })

  it("a session deleted in the window is in no number, and none of its records is shown", () => {
    fc.assert(
      fc.property(lives, fc.nat(), (some, pick) => {
        const records = recordsOf(some, "America/New_York")
        const gone = records.session[pick % records.session.length]?.id
        const session = records.session.filter(({ id }) => id !== gone)
        for (const item of itemIds) {
          const { counted, missing, left } = look(item, { ...records, session })
          const ids: readonly (SessionId | string)[] = [...counted, ...missing, ...left.map(({ ref }) => ref)].map(
            ({ id }) => id,
          )
          expect(ids).not.toContain(gone)
        }
      }),
      runs,
    )
  })

  it("two records of a person that became one are one person, who began with the first and is active in either", () => {
    fc.assert(
      fc.property(lives, fc.boolean(), fc.boolean(), (some, first, swap) => {
        const records = recordsOf(some, "America/New_York")
        const [one, ...others] = records.participant
        if (!one) return
        const pair = [
          { ...one, active: first, startedOn: "2025-01-01" },
          { ...one, active: !first, startedOn: "2026-01-01" },
        ]
        const merged = { ...one, active: true, startedOn: "2025-01-01" }
        const participant = [...others, ...(swap ? [...pair].reverse() : pair)]
        expect(told({ ...records, participant })).toEqual(told({ ...records, participant: [...others, merged] }))
      }),
      runs,
    )
  })

  it("another zone changes no number where everything happened at noon", () => {
    const noon: fc.Arbitrary<Lives> = lives.map(some =>
      some.map(life => ({ ...life, met: life.met.map(one => ({ ...one, hour: 12 })) })),
    )
    fc.assert(
      fc.property(noon, some => {
        const records = recordsOf(some, "America/New_York")
        const counted = ({ items, goi }: Board) => [...items, ...goi]
        expect(counted(told(records, "America/Los_Angeles"))).toEqual(counted(told(records, "America/New_York")))
      }),
      runs,
    )
  })
})

describe("as many records lie behind each number as it says", () => {
  it("in the numerator and the denominator, and each excluded one has a reason", () => {
    const counts = new Set(["group-size", "curriculum", "goi/penetration", "goi/outcome-monitoring"])
    fc.assert(
      fc.property(lives, some => {
        const records = recordsOf(some, "America/New_York")
        const board = told(records)
        for (const id of itemIds) {
          const item = look(id, records, { program: { ...program, eligible: 10 } })
          const { counted, missing, left, numerator, denominator, excluded } = item
          expect(left).toHaveLength(excluded)
          expect(new Set(counted.map(one => `${one.kind} ${one.id}`)).size).toBe(counted.length)
          if (!counts.has(id))
            expect([counted.length, counted.length + missing.length]).toEqual([numerator, denominator])
          const shown = [...board.items, ...board.goi.map(one => ({ ...one, itemId: `goi/${one.itemId}` }))]
          const { window: _, counted: __, missing: ___, left: ____, ...evidence } = item
          expect(shown).toContainEqual({ ...evidence, itemId: id })
        }
      }),
      runs,
    )
  })
})
