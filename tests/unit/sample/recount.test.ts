import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import type { Day } from "../../../core/base/clock.ts"
import { factOfAdministration } from "../../../core/domain/facts/administration-fact.ts"
import { factOfContact } from "../../../core/domain/facts/contact-fact.ts"
import { factOfGoal } from "../../../core/domain/facts/goal-fact.ts"
import { factOfGroupSession } from "../../../core/domain/facts/group-session-fact.ts"
import { factOfNote } from "../../../core/domain/facts/note-fact.ts"
import { factOfParticipant } from "../../../core/domain/facts/participant-fact.ts"
import { factOfSession } from "../../../core/domain/facts/session-fact.ts"
import { factOfToolSheet } from "../../../core/domain/facts/tool-sheet-fact.ts"
import type { Program } from "../../../core/domain/program.ts"
import type { Session } from "../../../core/domain/session.ts"
import type { ToolSheet } from "../../../core/domain/tool-sheet.ts"
import { boardOf } from "../../../core/fidelity/board.ts"
import { finishedReview } from "../../../core/fidelity/monitoring.ts"
import { supervisedWeeks } from "../../../core/fidelity/staff.ts"
import { generateCaseload, generateLife } from "../../../core/sample/generate.ts"
import { groupMembers, makeGroup } from "../../../core/sample/groups.ts"
import { makeProgram, makeSupervision } from "../../../core/sample/program.ts"
import { makeReviews } from "../../../core/sample/reviews.ts"
import { topics } from "./topics.ts"

/*
 * The sample program, counted a second time: by brute force, over whole records and not over facts, person by person and
 * with days of words, as somebody would with a pile of charts. Nothing here is shared with what it checks.
 */
const today = "2026-03-16"
const now = new Date(`${today}T18:00:00`).toISOString()
const wish = { seed: 7, today, now, topics }
const caseload = generateCaseload({ ...wish, participants: 30 })
const group = makeGroup(
  groupMembers.map(index => generateLife(index, wish)),
  wish,
)
const { participants, goals, contacts, sheets, ratings } = caseload
const sessions: readonly Session[] = [...caseload.sessions, ...group.sessions]

const { content } = compileContent(resolve("content/en"))
const instrument = (id: string) => {
  const found = content.instruments.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const family = (id: string) =>
  content.tables.techniques?.families.find(one => one.id === id)?.techniques.map(one => one.id) ?? []

const one = participants[3]
if (!one) throw new Error("nobody")
const made = makeProgram(wish)
const program: Program = {
  ...made,
  sample: { ...made.sample, leftOut: { [one.id]: { out: true, reason: "Moved to another program" } } },
}
const { meetings: supervision } = makeSupervision(program, wish)
const { reviews } = makeReviews(program, wish)

const board = boardOf(
  {
    participant: participants.map(factOfParticipant),
    session: sessions.map(factOfSession),
    "group-session": group.groupSessions.map(factOfGroupSession),
    goal: goals.map(factOfGoal),
    note: [...caseload.notes, ...group.notes].map(factOfNote),
    "tool-sheet": sheets.map(factOfToolSheet),
    contact: contacts.map(factOfContact),
    administration: ratings.map(factOfAdministration),
  },
  program,
  null,
  {
    today,
    scale: instrument("imr-fid-2009"),
    index: instrument("goi"),
    families: Object.fromEntries(
      (content.tables.techniques?.families ?? []).map(({ id, techniques }) => [
        id,
        new Set(techniques.map(technique => technique.id)),
      ]),
    ),
    topicIds: content.topics.map(({ id }) => id),
    outcomeIds: ["imrs-participant", "imrs-practitioner"],
    reviews: reviews.map(finishedReview),
    supervised: supervisedWeeks(supervision),
  },
)

/** The device's own day of an instant, from its date in words. */
const dayOf = (at: string): Day => {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, "0")
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
const within = (from: Day, to: Day) => (on: Day) => on >= from && on <= to
const [quarter, month] = [within("2025-12-17", today), within("2026-02-17", today)]
const days = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const there = <E extends { readonly removed?: boolean | undefined }>(entries: Readonly<Record<string, E>>) =>
  Object.values(entries).filter(entry => !entry.removed)

const held = (id: string) => sessions.filter(s => s.participantId === id && s.endedAt !== null)
const lately = (id: string) => held(id).filter(s => quarter(dayOf(s.startedAt)))
const inSample = participants.filter(
  ({ id, active, startedOn }) => id !== one.id && startedOn <= today && (active || lately(id).length > 0),
)
/** What counts once: an individual session, or a group's meeting with all its members' sessions. */
const meetings = (of: readonly Session[]): readonly (readonly Session[])[] => [
  ...of.filter(s => s.groupSessionId === null).map(s => [s]),
  ...group.groupSessions.map(({ id }) => of.filter(s => s.groupSessionId === id)).filter(some => some.length > 0),
]
const all = meetings(inSample.flatMap(({ id }) => lately(id)))
const latestFive = (id: string) =>
  lately(id)
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .slice(0, 5)
const read = new Set(inSample.flatMap(({ id }) => latestFive(id).map(s => s.id)))
const noted = all.filter(meeting => meeting.some(s => read.has(s.id)))
const uses = (s: Session, ids: readonly string[]) => ids.some(id => s.techniques[id]?.used)
const people = (holds: (id: string) => boolean) => inSample.filter(({ id }) => holds(id)).length

const expected = (id: string) => {
  const found = [...board.items, ...board.goi].find(({ itemId }) => itemId === id)
  if (!found) throw new Error(id)
  return found
}
const line = (id: string, lineId: string) => {
  const found = expected(id).side.find(side => side.id === lineId)
  return [found?.numerator, found?.denominator]
}
const counts = (id: string) => [expected(id).numerator, expected(id).denominator]

/** The published bands, read off the page. */
const p90 = (n: number, d: number) => (n / d < 0.2 ? 1 : n / d < 0.4 ? 2 : n / d < 0.7 ? 3 : n / d < 0.9 ? 4 : 5)
const p50 = (n: number, d: number) => (n / d < 0.2 ? 1 : n / d < 0.3 ? 2 : n / d < 0.4 ? 3 : n / d < 0.5 ? 4 : 5)
const upTo = (share: number) => (share <= 0.2 ? 1 : share <= 0.4 ? 2 : share <= 0.6 ? 3 : share <= 0.8 ? 4 : 5)

describe("the numbers of the sample program, recounted over its records", () => {
  it("the sample and its sessions: someone is left out, someone's session runs, and a group met in the window", () => {
    expect([board.participants, board.sessions]).toEqual([inSample.length, all.length])
    expect(inSample).toHaveLength(29)
    expect(sessions.some(s => s.endedAt === null)).toBe(true)
    expect(all.filter(meeting => meeting.length > 1).length).toBeGreaterThan(0)
  })

  it("item 1: the largest attendance", () => {
    const sizes = group.groupSessions.map(s => Object.values(s.attendance).filter(({ here }) => here).length)
    expect(counts("group-size")).toEqual([Math.max(1, ...sizes), null])
    expect(expected("group-size").rating).toBe(5)
  })

  it("item 2: who was met week by week for half a year", () => {
    const long = participants.filter(({ id, startedOn }) => id !== one.id && startedOn <= "2025-09-16")
    const steady = (id: string, every: number, span: number) => {
      const met = [...new Set(held(id).map(s => dayOf(s.startedAt)))].sort()
      // Every pair of sessions far enough apart: of the weeks between them, which had one?
      return met.some(first =>
        met.some(last => {
          if (days(first, last) < span) return false
          const weeks = Math.floor(days(first, last) / every) + 1
          const had = new Set(met.filter(within(first, last)).map(on => Math.floor(days(first, on) / every)))
          return had.size / weeks >= 0.75
        }),
      )
    }
    const whole = long.filter(({ id }) => steady(id, 7, 182) || steady(id, 14, 364))
    expect(counts("length")).toEqual([whole.length, long.length])
    expect(expected("length").rating).toBe(p90(whole.length, long.length))
    expect(expected("length").excluded).toBe(participants.length - long.length)
    expect(long.length).toBeGreaterThan(3)
  })

  it("item 3: the topics of the scale that are written", () => {
    // The eleventh of ours is no topic of the scale.
    const written = readdirSync("content/en/topics").filter(id => id !== "healthy-lifestyles")
    expect(counts("curriculum")).toEqual([written.length, 10])
    expect(expected("curriculum").rating).toBe(5)
  })

  it("item 4: who was given a handout, and in how many meetings one was", () => {
    const given = (s: Session) => Object.values(s.cards).some(({ handout }) => handout)
    const got = people(id => lately(id).some(given))
    expect(counts("handouts")).toEqual([got, inSample.length])
    expect(expected("handouts").rating).toBe(p90(got, inSample.length))
    expect(line("handouts", "sessions-with-handout")).toEqual([
      all.filter(meeting => meeting.some(given)).length,
      all.length,
    ])
  })

  it("item 5: whose supporter was there in the last month, or helps", () => {
    const called = (id: string) => contacts.some(c => c.participantId === id && month(c.on))
    const took = (s: Session) =>
      Object.values(s.supporters).some(({ involved }) => involved) ||
      (s.actionPlan.what !== "" && s.actionPlan.helper !== "")
    const met = (id: string) => held(id).some(s => month(dayOf(s.startedAt)) && took(s))
    const steps = (id: string) =>
      goals.some(
        g =>
          g.participantId === id &&
          g.status === "current" &&
          there(g.steps).some(step => step.status !== "dropped" && step.helper !== ""),
      )
    const number = people(id => called(id) || met(id) || steps(id))
    expect(counts("significant-others")).toEqual([number, inSample.length])
    expect(expected("significant-others").rating).toBe(p50(number, inSample.length))
    expect(line("significant-others", "contacted")).toEqual([people(called), inSample.length])
    expect(line("significant-others", "helped")).toEqual([people(id => met(id) || steps(id)), inSample.length])
    expect(people(called)).toBeLessThan(number)
    expect(number).toBeLessThan(inSample.length)
  })

  it("items 6 and 7: who has a goal, and with whom it was looked at", () => {
    const current = goals.filter(g => g.status === "current" && inSample.some(({ id }) => id === g.participantId))
    const has = people(id => current.some(g => g.participantId === id))
    expect(counts("goal-setting")).toEqual([has, inSample.length])
    expect(has).toBe(inSample.length - 1)
    const broken = current.filter(
      g => there(g.shortTerm).length > 0 && there(g.steps).some(({ status }) => status !== "dropped"),
    )
    expect(line("goal-setting", "broken-down")).toEqual([broken.length, current.length])
    const looked = people(
      id =>
        goals.some(g => g.participantId === id && there(g.followUps).some(({ on }) => quarter(on))) ||
        lately(id).some(s => s.goalFollowUp.followed),
    )
    expect(counts("goal-follow-up")).toEqual([looked, inSample.length])
    expect(expected("goal-follow-up").rating).toBe(p90(looked, inSample.length))
    expect(line("goal-follow-up", "sessions-with-follow-up")).toEqual([
      all.filter(meeting => meeting.some(s => s.goalFollowUp.followed)).length,
      all.length,
    ])
  })

  it.each([
    ["motivational", "motivational", p50],
    ["educational", "educational", p90],
    ["cognitive-behavioral", "cognitive-behavioural", p50],
  ] as const)("items 8 to 10: %s techniques in the five latest sessions of each", (item, familyId, ladder) => {
    const with_ = noted.filter(meeting => meeting.some(s => uses(s, family(familyId)))).length
    expect(counts(item)).toEqual([with_, noted.length])
    expect(expected(item).rating).toBe(ladder(with_, noted.length))
    const out = lately(one.id).length
    const running = sessions.filter(s => s.endedAt === null).length
    expect(expected(item).excluded).toBe(all.length - noted.length + out + running)
  })

  it("items 11 to 13: who has gone through a whole sequence, and in how many meetings it was used", () => {
    const of = (id: string, tool: string) => sheets.filter(s => s.participantId === id && s.toolId === tool)
    const filled = (s: ToolSheet, part: string) => (s.texts[part] ?? "") !== "" || there(s.rows[part] ?? {}).length > 0
    const parts = ["triggers", "signs", "helps", "people", "emergency"]
    const complete = (id: string) =>
      of(id, "relapse-plan").some(s => s.status === "kept" && parts.every(part => filled(s, part)))
    const rehearsed = (id: string) => of(id, "relapse-plan").some(s => there(s.rehearsals).length > 0)
    const shared = (id: string) => of(id, "relapse-plan").some(s => there(s.shares).length > 0)
    const whole = people(id => complete(id) && rehearsed(id) && shared(id))
    expect(counts("relapse-prevention")).toEqual([whole, inSample.length])
    expect(line("relapse-prevention", "complete")).toEqual([people(complete), inSample.length])
    expect(line("relapse-prevention", "rehearsed")).toEqual([people(rehearsed), inSample.length])
    expect(line("relapse-prevention", "shared")).toEqual([people(shared), inSample.length])
    const cycle = (s: ToolSheet) =>
      filled(s, "now") &&
      filled(s, "try") &&
      (there(s.rehearsals).length > 0 || filled(s, "learned")) &&
      there(s.reviews).length > 0
    expect(counts("coping-skills")).toEqual([people(id => of(id, "coping-cycle").some(cycle)), inSample.length])
    expect(line("coping-skills", "begun")).toEqual([people(id => of(id, "coping-cycle").length > 0), inSample.length])
    expect(counts("behavioral-tailoring")).toEqual([people(id => of(id, "medication-routine").length > 0), 29])
    for (const [item, technique] of [
      ["coping-skills", "coping-skills"],
      ["relapse-prevention", "relapse-prevention"],
      ["behavioral-tailoring", "behavioural-tailoring"],
    ] as const)
      expect(line(item, "sequence-sessions")).toEqual([
        all.filter(meeting => meeting.some(s => uses(s, [technique]))).length,
        all.length,
      ])
    expect(whole).toBeGreaterThan(0)
  })

  it("G3, G5 and G10 of the index", () => {
    const met = people(id => lately(id).length > 0)
    const eligible = (program.served ?? 0) * 0.8
    expect(counts("penetration")).toEqual([met, eligible])
    expect(expected("penetration").rating).toBe(upTo(met / eligible))

    const seen = (from: Day) =>
      people(id =>
        goals.some(
          g =>
            g.participantId === id &&
            g.status === "current" &&
            [g.chosenOn, ...there(g.followUps).map(({ on }) => on)].some(within(from, today)),
        ),
      )
    expect(counts("plan")).toEqual([seen("2025-12-17"), inSample.length])
    expect(line("plan", "looked-at-half-year")).toEqual([seen("2025-09-17"), inSample.length])

    const quarters = [
      within("2025-12-17", today),
      within("2025-09-17", "2025-12-16"),
      within("2025-06-17", "2025-09-16"),
      within("2025-03-17", "2025-06-16"),
    ].map(isIn => {
      const there = participants.filter(({ id }) => id !== one.id && held(id).some(s => isIn(dayOf(s.startedAt))))
      const measured = there.filter(({ id }) => ratings.some(r => r.participantId === id && isIn(r.on)))
      return [measured.length, there.length] as const
    })
    const lived = quarters.filter(([, of]) => of > 0)
    expect(counts("outcome-monitoring")).toEqual([lived.filter(([n, of]) => n > of / 2).length, lived.length])
    expect(line("outcome-monitoring", "measured-lately")).toEqual(quarters[0])
  })

  it("G7 to G9 and G11 of the index, from what is kept of the program", () => {
    const staff = Object.entries(program.staff).map(([id, { hiredOn }]) => ({ id, hiredOn: hiredOn ?? "" }))
    const trained = staff.filter(({ id, hiredOn }) => {
      const own = Object.values(program.trainings).filter(t => t.staffId === id)
      if (hiredOn < "2025-03-16") return own.some(t => t.on > "2025-03-16")
      return own.some(t => t.days >= 2 && days(hiredOn, t.on) <= 59)
    })
    expect(counts("training")).toEqual([trained.length, staff.length])
    expect(expected("training").rating).toBe(upTo(trained.length / staff.length))

    // Wednesdays of the twelve whole weeks of the window, Monday 22 December to Sunday 15 March.
    const held = supervision.filter(s => s.on >= "2025-12-22" && s.on <= "2026-03-15" && s.form === "group")
    const times = staff.map(({ id }) => held.filter(s => s.present[id]).length)
    expect(line("supervision", "supervised-weeks")).toEqual([times.reduce((a, b) => a + b, 0), 12 * staff.length])
    const steady = times.filter(n => n / 12 >= 10 / 13).length
    expect(counts("supervision")).toEqual([steady, staff.length])
    const [twice, monthly] = [times.every(n => n >= 6), times.every(n => n >= 3)]
    expect(expected("supervision").rating).toBe(Math.max(upTo(steady / staff.length), twice ? 4 : monthly ? 3 : 1))

    expect(reviews.map(({ on }) => on)).toEqual(["2025-03-02", "2025-09-25"])
    expect(counts("process-monitoring")).toEqual([3, 3])
    expect(expected("process-monitoring").rating).toBe(5)
    expect(Object.values(program.qualityMeetings).map(({ on }) => on)).toEqual(["2025-05-16", "2025-11-16"])
    expect(counts("quality-assurance")).toEqual([2, 2])
    expect(expected("quality-assurance").rating).toBe(5)
    expect(board.reviewDue).toMatchObject({ month: 12, on: "2026-03-02" })
  })
})
