import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import { addMonths } from "../../../core/domain/rating-due.ts"
import {
  around,
  before,
  contact,
  goal,
  idsOf,
  inLastMonth,
  instrument,
  inWindow,
  look,
  meeting,
  numbers,
  people,
  person,
  session,
  sheet,
  side,
  today,
  whys,
} from "./records.ts"

describe("item 1, people in a session or group", () => {
  it("imr.md 1.5: takes the largest attendance in the window, however small the others were", () => {
    const members = people(9)
    const [large, small] = [meeting(members, inWindow), meeting(members.slice(0, 4), inLastMonth)]
    const all = {
      participant: members,
      "group-session": [large.group, small.group],
      session: [...large.sessions, ...small.sessions, session(members[0] ?? person(), inWindow)],
    }
    const found = look("group-size", all)
    expect(numbers(found)).toEqual({ numerator: 9, denominator: null, rating: 4, excluded: 0 })
    expect(idsOf(found.counted)).toEqual([large.group.id])
    expect(found.missing).toHaveLength(2)
    expect(side(found, "over-eight")).toBe("1/3")
  })

  it("imr.md 1.5: staff, co-leaders and guests are no participants, so eight with two leaders are eight", () => {
    const members = people(8)
    const { group, sessions } = meeting(members, inWindow)
    expect(look("group-size", { participant: members, "group-session": [group], session: sessions }).rating).toBe(5)
  })

  it("an individual session is one; a group out of the window, running or of other people is none", () => {
    const one = person()
    const [old, other] = [meeting(people(12), before), meeting(people(12), inWindow)]
    const running = meeting([one, ...people(12)], today)
    const found = look("group-size", {
      participant: [one],
      session: [session(one, inWindow)],
      "group-session": [old.group, other.group, { ...running.group, endedAt: null }],
    })
    expect(numbers(found)).toEqual({ numerator: 1, denominator: null, rating: 5, excluded: 2 })
    expect(whys(found)).toEqual(["not-in-sample", "still-running"])
  })

  it("whoever was left out of the sample still was in the room", () => {
    const [one, ...others] = people(10)
    if (!one) throw new Error("nobody")
    const { group, sessions } = meeting([one, ...others], inWindow)
    const found = look("group-size", { participant: [one], "group-session": [group], session: sessions })
    expect(found.numerator).toBe(10)
  })

  it("a group whose own record is gone has as many as have a session of it", () => {
    const members = people(11)
    const { sessions } = meeting(members, inWindow)
    const found = look("group-size", { participant: members, session: sessions })
    expect(numbers(found)).toMatchObject({ numerator: 11, rating: 3 })
    expect(found.counted).toMatchObject([{ kind: "session" }])
  })

  it("imr.md 1.5: of no session nothing is rated", () => {
    expect(numbers(look("group-size", { participant: people(3) }))).toMatchObject({ numerator: 0, rating: null })
  })
})

describe("item 2, program length", () => {
  const every = (days: number, count: number) =>
    Array.from({ length: count }, (_, i) => addDays(today, -days * (count - 1 - i)))
  const long = person({ startedOn: "2024-01-01" })
  const held = (days: readonly string[], who = long) =>
    look("length", { participant: [who], session: days.map(day => session(who, day)) })

  it("imr.md 1.7: weekly sessions over at least 26 weeks", () => {
    expect(numbers(held(every(7, 27)))).toEqual({ numerator: 1, denominator: 1, rating: 5, excluded: 0 })
    expect(held(every(7, 26)).numerator).toBe(0)
    expect(side(held(every(7, 27)), "weekly")).toBe("1/1")
  })

  it("imr.md 1.7: or fortnightly sessions over at least 52 weeks", () => {
    expect(held(every(14, 27)).numerator).toBe(1)
    expect(held(every(14, 26)).numerator).toBe(0)
    expect(side(held(every(14, 27)), "fortnightly")).toBe("1/1")
    expect(side(held(every(14, 27)), "weekly")).toBe("0/1")
  })

  it("three of four weeks are a weekly rhythm, two of three are none", () => {
    const days = every(7, 41)
    expect(held(days.filter((_, i) => i % 4 !== 3)).numerator).toBe(1)
    expect(held(days.filter((_, i) => i % 3 !== 2)).numerator).toBe(0)
  })

  it("many sessions in few weeks make up for no week that was missed", () => {
    const twice = every(14, 14).flatMap(day => [day, addDays(day, 1), addDays(day, 2)])
    expect(held(twice).numerator).toBe(0)
  })

  it("a long break does not take away the half-year before it, and does not count as weeks met", () => {
    const early = every(7, 27).map(day => addDays(day, -300))
    expect(held([...early, ...every(7, 3)]).numerator).toBe(1)
    expect(held([...early.slice(-10), ...every(7, 10)]).numerator).toBe(0)
  })

  it("sessions after the window do not count for it", () => {
    const window = { from: "2025-06-01", to: "2025-08-31" }
    const all = { participant: [long], session: every(7, 27).map(day => session(long, day)) }
    expect(look("length", all, { window }).numerator).toBe(0)
    expect(look("length", all).numerator).toBe(1)
  })

  it("imr.md 1.5: counts those who began six months before the window's end or earlier, and reports the others", () => {
    const sixMonths = addMonths(today, -6)
    const [enough, lately] = [person({ startedOn: sixMonths }), person({ startedOn: addDays(sixMonths, 1) })]
    const found = look("length", { participant: [enough, lately] })
    expect(numbers(found)).toEqual({ numerator: 0, denominator: 1, rating: 1, excluded: 1 })
    expect(idsOf(found.missing)).toEqual([enough.id])
    expect(found.left).toMatchObject([{ ref: { id: lately.id }, why: "started-lately" }])
  })

  it("imr.md 1.5: completers, drop-outs and active people are all in the denominator", () => {
    const days = every(7, 27).map(day => addDays(day, -365))
    const completer = person({ startedOn: "2024-06-01", active: false })
    const dropOut = person({ startedOn: "2024-06-01", active: false })
    const active = person({ startedOn: "2025-06-01" })
    const found = look("length", {
      participant: [completer, dropOut, active],
      session: [...days.map(day => session(completer, day)), session(dropOut, days[0] ?? before)],
    })
    expect(numbers(found)).toEqual({ numerator: 1, denominator: 3, rating: 2, excluded: 0 })
    expect(idsOf(found.counted)).toEqual([completer.id])
  })

  it("imr.md 1.5: of nobody who could have had six months, nothing is rated", () => {
    expect(look("length", { participant: people(4, { startedOn: "2026-01-01" }) })).toMatchObject({
      denominator: 0,
      rating: null,
      excluded: 4,
    })
  })
})

describe("item 3, the curriculum", () => {
  it("imr.md 1.4: counts the topics that the scale lists and the curriculum has: nine in 2005, ten in 2009", () => {
    const in2005 = { around: { scale: instrument("imr-fid-2005") } }
    expect(numbers(look("curriculum", {}, in2005))).toMatchObject({ numerator: 9, denominator: 9, rating: 5 })
    expect(numbers(look("curriculum", {}))).toMatchObject({ numerator: 10, denominator: 10, rating: 5 })
    const few = { around: { topicIds: around.topicIds.slice(0, 4) } }
    const listed = around.topicIds.slice(0, 4).length
    const found = look("curriculum", {}, few)
    expect(found.numerator).toBe(listed)
    expect(found.counted.every(({ kind, on }) => kind === "topic" && on === today)).toBe(true)
    expect(found.missing).toHaveLength(10 - listed)
  })

  it("does not count a topic that the scale does not list", () => {
    const found = look("curriculum", {}, { around: { topicIds: ["healthy-lifestyles", "recovery-strategies"] } })
    expect(numbers(found)).toMatchObject({ numerator: 1, denominator: 10, rating: 1 })
  })
})

describe("item 4, handouts", () => {
  it("imr.md 1.7: people with at least one handout in the window; beside it the share of sessions with one", () => {
    const [one, other] = [person(), person()]
    const given = session(one, inWindow, { handouts: ["10", "20"] })
    const found = look("handouts", {
      participant: [one, other],
      session: [
        given,
        session(one, inLastMonth),
        session(other, inWindow),
        session(other, before, { handouts: ["10"] }),
      ],
    })
    expect(numbers(found)).toEqual({ numerator: 1, denominator: 2, rating: 3, excluded: 0 })
    expect(idsOf(found.counted)).toEqual([given.id])
    expect(found.missing).toMatchObject([{ kind: "participant", id: other.id }])
    expect(side(found, "sessions-with-handout")).toBe("1/3")
  })

  it("imr.md 1.7: counts a person once, however many sessions, and shows the newest record of it", () => {
    const one = person()
    const [early, late] = [inWindow, inLastMonth].map(day => session(one, day, { handouts: ["10"] }))
    const found = look("handouts", { participant: [one], session: [early, late].flatMap(s => s ?? []) })
    expect(found).toMatchObject({ numerator: 1, counted: [{ kind: "session", id: late?.id, on: inLastMonth }] })
  })

  it("imr.md 1.7: of a group's meeting each person counts once, and the meeting once", () => {
    const members = people(6)
    const { group, sessions } = meeting(members, inWindow, { handouts: ["10"] })
    const found = look("handouts", { participant: members, "group-session": [group], session: sessions })
    expect(found).toMatchObject({ numerator: 6, denominator: 6 })
    expect(side(found, "sessions-with-handout")).toBe("1/1")
  })

  it("imr.md 1.5: of nobody nothing is rated", () => {
    expect(numbers(look("handouts", {}))).toEqual({ numerator: 0, denominator: 0, rating: null, excluded: 0 })
  })
})

describe("item 5, significant others", () => {
  const one = person({ supportersAllowed: 1 })
  const found = (some: Parameters<typeof look>[1]) => look("significant-others", { participant: [one], ...some })

  it("imr.md 1.4: a contact in the last month, and not in the month before it", () => {
    expect(found({}).window).toEqual({ from: "2026-02-17", to: today })
    expect(found({ contact: [contact(one, "2026-02-17")] })).toMatchObject({ numerator: 1, rating: 5 })
    expect(found({ contact: [contact(one, "2026-02-16")] })).toMatchObject({ numerator: 0, rating: 1 })
    expect(found({ contact: [contact(one, "2026-03-17")] })).toMatchObject({ numerator: 0, rating: 1 })
  })

  it("imr.md 1.4: or home practice with a helper, a supporter who took part, or a step of a current goal with one", () => {
    const withHelper = { planAgreed: true, planHelper: true }
    expect(found({ session: [session(one, inLastMonth, withHelper)] }).numerator).toBe(1)
    expect(found({ session: [session(one, inLastMonth, { planHelper: true })] }).numerator).toBe(0)
    expect(found({ session: [session(one, inWindow, withHelper)] }).numerator).toBe(0)
    expect(found({ session: [session(one, inLastMonth, { supporter: true })] }).numerator).toBe(1)
    expect(found({ goal: [goal(one, { helped: true })] }).numerator).toBe(1)
    expect(found({ goal: [goal(one, { helped: true, status: "reached" })] }).numerator).toBe(0)
  })

  it("shows the contact before the session and the session before the goal, and says how many of each", () => {
    const [call, met, aim] = [
      contact(one, inLastMonth),
      session(one, inLastMonth, { supporter: true }),
      goal(one, { helped: true }),
    ]
    const all = found({ contact: [call], session: [met], goal: [aim] })
    expect(all.counted).toMatchObject([{ kind: "contact", id: call.id, on: inLastMonth }])
    expect(["contacted", "helped", "allowed"].map(id => side(all, id))).toEqual(["1/1", "1/1", "1/1"])
    expect(found({ session: [met], goal: [aim] }).counted).toMatchObject([{ kind: "session", id: met.id }])
  })

  it("in a window shorter than a month, all of it", () => {
    const window = { from: "2026-03-10", to: today }
    const of = (day: string) =>
      look("significant-others", { participant: [one], contact: [contact(one, day)] }, { window })
    expect([of("2026-03-09").numerator, of("2026-03-10").numerator]).toEqual([0, 1])
  })
})

describe("items 6 and 7, goals", () => {
  it("imr.md 1.7, item 6: people with at least one current goal; beside it how many goals are broken down", () => {
    const [one, two, none, set] = [person(), person(), person(), person()]
    const goals = [
      goal(one, { brokenDown: true }),
      goal(one),
      goal(two),
      goal(none, { status: "reached" }),
      goal(set, { status: "set-aside" }),
    ]
    const found = look("goal-setting", { participant: [one, two, none, set], goal: goals })
    expect(numbers(found)).toEqual({ numerator: 2, denominator: 4, rating: 3, excluded: 0 })
    expect(side(found, "broken-down")).toBe("1/3")
    expect(found.counted.every(({ kind }) => kind === "goal")).toBe(true)
  })

  it("item 6: a goal chosen after the window is none of it", () => {
    const one = person()
    const window = { from: "2025-06-01", to: "2025-08-31" }
    expect(
      look(
        "goal-setting",
        { participant: [person({ ...one, startedOn: "2025-01-01" })], goal: [goal(one)] },
        { window },
      ).numerator,
    ).toBe(0)
  })

  it("imr.md 1.7, item 7: people with at least one documented review of a goal in the window", () => {
    const [sheetOnly, sessionOnly, early, none] = [person(), person(), person(), person()]
    const found = look("goal-follow-up", {
      participant: [sheetOnly, sessionOnly, early, none],
      goal: [
        goal(sheetOnly, { followedOn: ["2025-10-01", inWindow, inWindow] }),
        goal(early, { followedOn: ["2025-10-01"] }),
        goal(none),
      ],
      session: [session(sessionOnly, inWindow, { goalFollowed: true }), session(none, inWindow)],
    })
    expect(numbers(found)).toEqual({ numerator: 2, denominator: 4, rating: 3, excluded: 0 })
    expect(side(found, "sessions-with-follow-up")).toBe("1/2")
    expect(found.counted.map(({ kind, on }) => [kind, on]).sort()).toEqual([
      ["goal", inWindow],
      ["session", inWindow],
    ])
  })

  it("item 7: a review of a goal that was reached since counts", () => {
    const one = person()
    const reached = goal(one, { status: "reached", followedOn: [inWindow] })
    expect(look("goal-follow-up", { participant: [one], goal: [reached] }).numerator).toBe(1)
  })
})

describe("items 8 to 10, techniques", () => {
  const one = person()

  it.each([
    ["motivational", ["link-to-goal", "hope", "pros-and-cons", "reframe", "confidence"]],
    ["educational", ["interactive-teaching", "check-back", "small-pieces", "review", "own-words"]],
    ["cognitive-behavioral", ["reinforcement", "shaping", "modelling", "role-play", "thought-check", "relaxation"]],
  ])("imr.md 1.4: %s needs one technique of its family a session", (item, techniques) => {
    for (const used of techniques) {
      const all = { participant: [one], session: [session(one, inWindow, { techniques: [used] })] }
      for (const other of ["motivational", "educational", "cognitive-behavioral"])
        expect(look(other, all).numerator).toBe(other === item ? 1 : 0)
    }
  })

  it("a skill sequence is of none of the three families", () => {
    const all = { participant: [one], session: [session(one, inWindow, { techniques: ["coping-skills"] })] }
    for (const item of ["motivational", "educational", "cognitive-behavioral"])
      expect(look(item, all)).toMatchObject({ numerator: 0, denominator: 1 })
  })

  it("imr.md 1.7: a meeting attended by many has many notes and counts once, whosever note names the technique", () => {
    const members = people(7)
    const { group, sessions } = meeting(members, inWindow)
    const [first, ...others] = sessions
    if (!first) throw new Error("nobody came")
    const found = look("motivational", {
      participant: members,
      "group-session": [group],
      session: [{ ...first, techniques: ["hope"] }, ...others],
    })
    expect(numbers(found)).toEqual({ numerator: 1, denominator: 1, rating: 5, excluded: 0 })
    expect(found.counted).toMatchObject([{ kind: "group-session", id: group.id, participantId: null, on: inWindow }])
  })
})

describe("items 11 to 13, judged by people", () => {
  const one = person()
  const of = (item: string, ...sheets: readonly ReturnType<typeof sheet>[]) =>
    look(item, { participant: [one, person()], "tool-sheet": sheets })

  it("imr.md 1.5: show evidence, and are never rated", () => {
    for (const item of ["coping-skills", "relapse-prevention", "behavioral-tailoring"])
      expect(of(item)).toMatchObject({ numerator: 0, denominator: 2, rating: null, judgement: true })
    expect(look("handouts", { participant: [one] }).judgement).toBe(false)
  })

  it("imr.md 1.4, item 11: a full cycle is coping now, something to try, rehearsed, its effect looked at", () => {
    const full = { filled: ["now", "problem", "try"], rehearsedOn: [inWindow], reviewedOn: [inLastMonth] }
    expect(of("coping-skills", sheet(one, "coping-cycle", full))).toMatchObject({ numerator: 1 })
    for (const lacks of [{ filled: ["now"] }, { filled: ["try"] }, { rehearsedOn: [] }, { reviewedOn: [] }])
      expect(of("coping-skills", sheet(one, "coping-cycle", { ...full, ...lacks })).numerator).toBe(0)
    const tried = { ...full, filled: ["learned", "now", "try"], rehearsedOn: [] }
    expect(of("coping-skills", sheet(one, "coping-cycle", tried)).numerator).toBe(1)
    expect(of("coping-skills", sheet(one, "coping-cycle", { ...full, reviewedOn: ["2026-03-17"] })).numerator).toBe(0)
    expect(side(of("coping-skills", sheet(one, "coping-cycle")), "begun")).toBe("1/2")
  })

  it("imr.md 6.7, item 12: a plan with its five parts, rehearsed and shared", () => {
    const filled = ["emergency", "helps", "people", "signs", "triggers"]
    const whole = { filled, rehearsedOn: [inWindow], sharedOn: [inWindow] }
    const plan = (fields: Partial<typeof whole>) => of("relapse-prevention", sheet(one, "relapse-plan", fields))
    const shares = (found: ReturnType<typeof plan>) => ["complete", "rehearsed", "shared"].map(id => side(found, id))
    expect(plan(whole).numerator).toBe(1)
    expect(shares(plan(whole))).toEqual(["1/2", "1/2", "1/2"])
    for (const part of filled) expect(plan({ ...whole, filled: filled.filter(one => one !== part) }).numerator).toBe(0)
    expect(shares(plan({ ...whole, rehearsedOn: [] }))).toEqual(["1/2", "0/2", "1/2"])
    expect(shares(plan({ ...whole, sharedOn: [] }))).toEqual(["1/2", "1/2", "0/2"])
    expect(plan({ ...whole, sharedOn: [] }).numerator).toBe(0)
  })

  it("item 12: what holds is the last version kept, with all that was done with the plan before", () => {
    const filled = ["emergency", "helps", "people", "signs", "triggers"]
    const first = sheet(one, "relapse-plan", { filled, rehearsedOn: [inWindow], sharedOn: [inWindow] })
    const second = sheet(one, "relapse-plan", { filled, follows: first.id, keptOn: inLastMonth })
    const emptied = { ...second, filled: ["signs"] }
    const open = { ...emptied, status: "open" as const, keptOn: null }
    expect(of("relapse-prevention", second, first).numerator).toBe(1)
    expect(of("relapse-prevention", emptied, first).numerator).toBe(0)
    expect(of("relapse-prevention", open, first).numerator).toBe(1)
    // Of two kept on one day the one that follows the other holds, whatever their ids.
    const [early, late] = [first.id, second.id].sort()
    if (!early || !late) throw new Error("no ids")
    const whole = { ...first, id: late }
    const next = { ...emptied, id: early, follows: late, keptOn: first.keptOn }
    expect(of("relapse-prevention", whole, next).numerator).toBe(0)
  })

  it("item 13: a routine with its times, kept", () => {
    expect(of("behavioral-tailoring", sheet(one, "medication-routine", { filled: ["times"] })).numerator).toBe(1)
    expect(of("behavioral-tailoring", sheet(one, "medication-routine", { filled: ["reasons"] })).numerator).toBe(0)
    const open = { filled: ["times"], status: "open", keptOn: null } as const
    expect(of("behavioral-tailoring", sheet(one, "medication-routine", open)).numerator).toBe(0)
  })

  it("imr.md 1.7: beside it the sessions in which the sequence was used, and whether the facilitator has", () => {
    const used = session(one, inWindow, { techniques: ["relapse-prevention"] })
    const all = { participant: [one], session: [used, session(one, inLastMonth)] }
    const found = look("relapse-prevention", all)
    expect([side(found, "sequence-sessions"), side(found, "facilitators")]).toEqual(["1/2", "1/1"])
    expect(side(look("coping-skills", all), "facilitators")).toBe("0/1")
    expect(side(look("coping-skills", { participant: [one] }), "facilitators")).toBe("0/0")
  })
})
