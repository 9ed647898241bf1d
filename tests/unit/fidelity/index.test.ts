import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import type { ReviewId } from "../../../core/base/id.ts"
import type { Program } from "../../../core/domain/program.ts"
import { addMonths } from "../../../core/domain/rating-due.ts"
import { boardOf } from "../../../core/fidelity/board.ts"
import type { Around } from "../../../core/fidelity/counting.ts"
import {
  around,
  before,
  entryId,
  facts,
  goal,
  idsOf,
  inLastMonth,
  inWindow,
  look,
  numbers,
  people,
  person,
  program,
  scaleOf,
  session,
  side,
  today,
  whys,
} from "./records.ts"

type Staff = Program["staff"][string]
type Training = Program["trainings"][string]
const member = (fields: Partial<Staff> = {}): Staff => ({ name: "A", hiredOn: "2020-01-01", leftOn: null, ...fields })
const listed = <E>(...entries: readonly E[]): Record<string, E> =>
  Object.fromEntries(entries.map(entry => [entryId(), entry]))

it("imr.md 2: of the index, seven items are computed and no other", () => {
  const { goi } = boardOf(facts({}), program, null, around)
  expect(goi.map(({ number }) => number)).toEqual(["G3", "G5", "G7", "G8", "G9", "G10", "G11"])
  expect(goi.every(({ rating }) => rating === null)).toBe(true)
})

describe("G3, penetration", () => {
  const [met, other, notMet] = [person(), person({ active: false }), person()]
  const all = { participant: [met, other, notMet], session: [session(met, inWindow), session(other, inLastMonth)] }
  const of = (fields: Partial<Program>) => look("goi/penetration", all, { program: { ...program, ...fields } })

  it("imr.md 2: people with a session in the window, of those eligible", () => {
    expect(numbers(of({ eligible: 10 }))).toEqual({ numerator: 2, denominator: 10, rating: 1, excluded: 0 })
    expect(of({ eligible: 4 }).rating).toBe(3)
    expect(of({ eligible: 2 }).rating).toBe(5)
  })

  it("imr.md 2: or of 80 % of the people served, where eligibility is not tracked", () => {
    expect(of({ served: 5 })).toMatchObject({ numerator: 2, denominator: 4, rating: 3 })
    expect(side(of({ served: 5 }), "served")).toBe("5/null")
    // 2 of 80 % of 3 are .83, and of 3 were .67.
    expect(of({ served: 3 })).toMatchObject({ denominator: 2.4, rating: 5 })
    expect(of({ eligible: 10, served: 3 })).toMatchObject({ denominator: 10, rating: 1 })
  })

  it("imr.md 2: exactly .80 of those eligible is a 4", () => {
    const many = people(8)
    const some = { participant: many, session: many.map(one => session(one, inWindow)) }
    const at = (eligible: number) => look("goi/penetration", some, { program: { ...program, eligible } }).rating
    expect([at(10), at(9), at(20), at(40)]).toEqual([4, 5, 2, 1])
  })

  it("imr.md 1.5: without a number to compare with, or with none eligible, nothing is rated", () => {
    expect(numbers(of({}))).toEqual({ numerator: 2, denominator: 0, rating: null, excluded: 0 })
    expect(of({ eligible: 0 }).rating).toBeNull()
  })
})

describe("G5, the individual plan", () => {
  const of = (...goals: readonly Partial<Parameters<typeof goal>[1]>[]) => {
    const all = goals.map(fields => ({ who: person(), fields }))
    return look("goi/plan", {
      participant: all.map(({ who }) => who),
      goal: all.map(({ who, fields }) => goal(who, fields)),
    })
  }
  const day = (months: number, days = 1) => addDays(addMonths(today, -months), days)

  it("imr.md 2: people whose goal plan was made or looked at in the last three months", () => {
    const old = { chosenOn: "2025-01-01" }
    const found = of({ ...old, followedOn: [day(3)] }, { ...old, followedOn: [day(3, 0)] }, { chosenOn: day(1) }, old)
    expect(numbers(found)).toEqual({ numerator: 2, denominator: 4, rating: 3, excluded: 0 })
    expect(side(found, "looked-at-half-year")).toBe("3/4")
  })

  it("imr.md 2: 'or all updated every six months' is a 3", () => {
    const late = { chosenOn: "2025-01-01", followedOn: [day(6)] }
    expect(of(late, late)).toMatchObject({ numerator: 0, rating: 3 })
    expect(of(late, { ...late, followedOn: [day(6, 0)] })).toMatchObject({ numerator: 0, rating: 1 })
  })

  it("a goal chosen anew counts from then, whatever was looked at before", () => {
    expect(of({ chosenOn: day(1), followedOn: ["2025-01-01"] }).numerator).toBe(1)
  })

  it("a goal that was reached is no plan any more", () => {
    expect(of({ status: "reached", followedOn: [inWindow] })).toMatchObject({ numerator: 0, denominator: 1 })
  })

  it("imr.md 2: exactly .80 is a 4", () => {
    const seen = { followedOn: [inWindow] }
    const not = { chosenOn: "2025-01-01" }
    expect(of(seen, seen, seen, seen, not).rating).toBe(4)
    expect(of(seen, seen, seen, seen, seen).rating).toBe(5)
  })
})

describe("G7, training", () => {
  const [old, fresh, newest, gone] = [entryId(), entryId(), entryId(), entryId()]
  const staff = {
    [old]: member(),
    [fresh]: member({ hiredOn: "2025-10-01" }),
    [newest]: member({ hiredOn: "2026-03-01" }),
    [gone]: member({ leftOn: "2026-02-01" }),
  }
  const of = (trainings: Program["trainings"]) =>
    look("goi/training", {}, { program: { ...program, staff, trainings } })
  const workshop: Training = { staffId: fresh, on: "2025-11-20", kind: "workshop", days: 2, words: "" }
  const refresher: Training = { staffId: old, on: "2025-06-01", kind: "refresher", days: 1, words: "" }

  it("imr.md 2: a workshop of two days within two months of hire, or a day of refreshing within a year", () => {
    const found = of(listed(workshop, refresher))
    expect(numbers(found)).toEqual({ numerator: 2, denominator: 2, rating: 5, excluded: 1 })
    expect(found.left).toMatchObject([{ ref: { kind: "staff", id: newest }, why: "started-lately" }])
    expect(of(listed(workshop, { ...refresher, on: "2025-03-01" }))).toMatchObject({ numerator: 1, rating: 3 })
    expect(of(listed({ ...workshop, on: "2025-12-20" }, refresher)).numerator).toBe(1)
    expect(of(listed({ ...workshop, days: 1 }, refresher)).numerator).toBe(1)
  })

  it("imr.md 1.5: a log in which nothing stands is no data", () => {
    expect(of({})).toMatchObject({ numerator: 0, denominator: 2, rating: null })
    expect(look("goi/training", {}, { program: { ...program, trainings: listed(refresher) } }).rating).toBeNull()
  })
})

describe("G8, supervision", () => {
  const [one, other] = [entryId(), entryId()]
  // The window has the twelve whole weeks from 22 December to 15 March.
  const weeks = Array.from({ length: 12 }, (_, i) => addDays("2025-12-22", 7 * i))
  const of = (staff: Program["staff"], ...had: readonly (readonly [string, readonly string[]])[]) =>
    look(
      "goi/supervision",
      {},
      {
        program: { ...program, staff },
        around: { supervised: had.flatMap(([staffId, some]) => some.map(week => ({ staffId, week }))) },
      },
    )
  const two = { [one]: member(), [other]: member() }

  it("imr.md 2: those with weekly supervision, of those who provide IMR", () => {
    const found = of(two, [one, weeks], [other, weeks.slice(0, 3)])
    expect(numbers(found)).toEqual({ numerator: 1, denominator: 2, rating: 3, excluded: 0 })
    expect(idsOf(found.counted)).toEqual([one])
    expect(side(found, "supervised-weeks")).toBe("15/24")
  })

  it("weekly is at least ten of thirteen weeks, as weeks fall out", () => {
    expect(of({ [one]: member() }, [one, weeks.slice(0, 10)]).numerator).toBe(1)
    expect(of({ [one]: member() }, [one, weeks.slice(0, 9)]).numerator).toBe(0)
  })

  it("imr.md 2: 'or all twice a month' is a 4, 'or all monthly' a 3", () => {
    expect(of(two, [one, weeks.slice(0, 6)], [other, weeks.slice(6)])).toMatchObject({ numerator: 0, rating: 4 })
    expect(of(two, [one, weeks.slice(0, 3)], [other, weeks.slice(9)])).toMatchObject({ numerator: 0, rating: 3 })
    expect(of(two, [one, weeks.slice(0, 3)], [other, weeks.slice(10)])).toMatchObject({ numerator: 0, rating: 1 })
  })

  it("counts only the whole weeks in which somebody worked, and two meetings of a week once", () => {
    const late = { [one]: member({ hiredOn: weeks[8] ?? "" }), [other]: member({ hiredOn: "2026-03-12" }) }
    const found = of(late, [one, [...weeks, ...weeks]])
    expect(numbers(found)).toEqual({ numerator: 1, denominator: 1, rating: 5, excluded: 1 })
    expect(side(found, "supervised-weeks")).toBe("4/4")
    expect(whys(found)).toEqual(["started-lately"])
  })

  it("imr.md 1.5: without any supervision on record nothing is rated; with some of another time it is", () => {
    expect(of(two)).toMatchObject({ numerator: 0, denominator: 2, rating: null })
    expect(of(two, [one, ["2025-06-02"]])).toMatchObject({ numerator: 0, denominator: 2, rating: 1 })
  })
})

describe("G9, process monitoring", () => {
  const review = (on: string, nextSteps = true): Around["reviews"][number] => ({
    id: entryId() as string as ReviewId,
    on,
    month: null,
    instrumentId: "imr-fid-2009",
    ratings: {},
    nextSteps,
  })
  const of = (reviews: Around["reviews"], fields: Partial<Program> = {}) =>
    look("goi/process-monitoring", {}, { program: { ...program, ...fields }, around: { reviews } })
  const things = (found: ReturnType<typeof of>) =>
    ["standardized", "every-six-months", "used"].map(id => side(found, id)[0])

  it("imr.md 2: of three things: a standardized measure, every six months, used to improve", () => {
    const twice = of([review("2025-06-10"), review("2025-12-10")])
    expect(numbers(twice)).toEqual({ numerator: 3, denominator: 3, rating: 5, excluded: 0 })
    expect(twice.counted.map(({ kind, on }) => [kind, on])).toEqual([
      ["review", "2025-12-10"],
      ["review", "2025-06-10"],
    ])
    const unused = of([review("2025-06-10"), review("2025-12-10", false)])
    expect([things(unused).join(""), unused.rating]).toEqual(["110", 4])
    const rare = of([review("2024-11-10"), review("2025-12-10", false)])
    expect([things(rare).join(""), rare.rating]).toEqual(["100", 3])
  })

  it("a quality meeting with a plan after the last review is a use of it", () => {
    const meetings = (on: string, withPlan = true) => ({ qualityMeetings: listed({ on, withPlan, words: "" }) })
    const reviews = [review("2025-06-10"), review("2025-12-10", false)]
    expect(of(reviews, meetings("2026-01-10")).numerator).toBe(3)
    expect(of(reviews, meetings("2025-12-09")).numerator).toBe(2)
    expect(of(reviews, meetings("2026-01-10", false)).numerator).toBe(2)
  })

  it("a review may be a month late, and not more; the program's start counts where it lies in the year", () => {
    const often = (...days: readonly string[]) => side(of(days.map(day => review(day))), "every-six-months")
    expect(often("2025-05-10", "2025-12-10")).toBe("1/1")
    expect(often("2025-05-10", "2025-12-11")).toBe("0/1")
    expect(often("2025-08-16")).toBe("1/1")
    expect(often("2025-08-15")).toBe("0/1")
    const began = (startedOn: string) => side(of([review("2026-01-10")], { startedOn }), "every-six-months")
    expect([began("2026-01-01"), began("2025-06-10"), began("2025-06-09"), began("2020-01-01")]).toEqual([
      "1/1",
      "1/1",
      "0/1",
      "0/1",
    ])
  })

  it("imr.md 1.5: without a review in the last year nothing is rated", () => {
    expect(of([])).toMatchObject({ numerator: 0, denominator: 3, rating: null })
    expect(of([review("2025-03-16")])).toMatchObject({ numerator: 0, rating: null, counted: [] })
    expect(of([review("2025-03-17")]).rating).not.toBeNull()
  })
})

describe("G10, outcome monitoring", () => {
  // A day in each quarter of the year, the latest first.
  const days = ["2026-01-20", "2025-10-20", "2025-07-20", "2025-04-20"]
  const three = people(3, { startedOn: "2024-01-01" })
  const all = days.flatMap(day => three.map(one => session(one, day)))
  const measured = (quarters: readonly number[], count = 3, fields = {}) =>
    look("goi/outcome-monitoring", {
      participant: three,
      session: all,
      administration: quarters.flatMap(q => three.slice(0, count).map(one => scaleOf(one, days[q] ?? "", fields))),
    })

  it("imr.md 2: every three months is a 5, twice a year a 4, once a year a 3", () => {
    expect(numbers(measured([0, 1, 2, 3]))).toEqual({ numerator: 4, denominator: 4, rating: 5, excluded: 0 })
    expect(measured([0, 2])).toMatchObject({ numerator: 2, rating: 4 })
    expect(measured([1])).toMatchObject({ numerator: 1, rating: 3 })
  })

  it("a quarter counts when more than half of those met in it have a scale from it", () => {
    expect(measured([0, 1, 2, 3], 2)).toMatchObject({ numerator: 4 })
    expect(measured([0, 1, 2, 3], 1)).toMatchObject({ numerator: 0, rating: 1 })
    expect(side(measured([0], 1), "measured-lately")).toBe("1/3")
  })

  it("a quarter in which nobody was met is none", () => {
    const one = person({ startedOn: "2026-01-01" })
    const found = look("goi/outcome-monitoring", {
      participant: [one],
      session: [session(one, inWindow)],
      administration: [scaleOf(one, inLastMonth)],
    })
    expect(numbers(found)).toMatchObject({ numerator: 1, denominator: 1, rating: 5 })
  })

  it("a scale of somebody who was not met in the quarter stands for nobody who was", () => {
    const absent = people(3, { startedOn: "2024-01-01" })
    const found = look("goi/outcome-monitoring", {
      participant: [...three, ...absent],
      session: three.map(one => session(one, inWindow)),
      administration: absent.map(one => scaleOf(one, inWindow)),
    })
    expect(numbers(found)).toMatchObject({ numerator: 0, denominator: 1, rating: 1 })
  })

  it("only finished scales of what IMR aims at count, of people in the sample", () => {
    for (const fields of [{ status: "open" }, { instrumentId: "caregiver-check-in" }, { participantId: null }])
      expect(measured([0, 1, 2, 3], 3, fields)).toMatchObject({ numerator: 0, rating: null, counted: [] })
  })

  it("imr.md 1.5: without any scale on record nothing is rated", () => {
    expect(measured([])).toMatchObject({ numerator: 0, denominator: 4, rating: null })
    expect(look("goi/outcome-monitoring", {})).toMatchObject({ denominator: 0, rating: null })
  })
})

describe("G11, quality assurance", () => {
  const of = (...meetings: readonly (readonly [string, boolean])[]) =>
    look(
      "goi/quality-assurance",
      {},
      {
        program: {
          ...program,
          qualityMeetings: listed(...meetings.map(([on, withPlan]) => ({ on, withPlan, words: "" }))),
        },
      },
    )

  it("imr.md 2: with an explicit plan every six months is a 5, once a year a 4, without a plan a 3", () => {
    expect(of(["2025-06-01", true], ["2025-12-01", true])).toMatchObject({ numerator: 2, denominator: 2, rating: 5 })
    expect(of(["2025-06-01", true])).toMatchObject({ numerator: 1, rating: 4 })
    const bare = of(["2025-06-01", false], ["2025-12-01", false])
    expect(bare).toMatchObject({ numerator: 0, rating: 3 })
    expect([side(bare, "meetings"), side(bare, "meetings-with-plan")]).toEqual(["2/null", "0/2"])
    expect(of([before, true], ["2025-01-01", true], [inWindow, false]).counted).toHaveLength(1)
  })

  it("imr.md 2: less often than once a year is a 3; imr.md 1.5: a log in which nothing stands is no data", () => {
    expect(of(["2024-06-01", true])).toMatchObject({ numerator: 0, rating: 3 })
    expect(of()).toMatchObject({ numerator: 0, rating: null })
    expect(of(["2026-04-01", true]).rating).toBeNull()
  })
})
