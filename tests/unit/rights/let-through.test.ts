import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AdministrationId, newId } from "../../../core/base/id.ts"
import { type Consent, shareables } from "../../../core/domain/consent.ts"
import { withMark } from "../../../core/domain/sensitive.ts"
import { buildCopy } from "../../../core/rights/build-copy.ts"
import { letThrough } from "../../../core/rights/let-through.ts"
import type { Material } from "../../../core/rights/material.ts"
import { sectionMarks } from "../../../core/rights/section-marks.ts"
import { consentOf, goal, materialOf, note, person, quoteId, rating, session, sheet, titles, today } from "./records.ts"

const copyUnder = (consent: Consent, material: Material) => {
  const { material: through, uncovered, marked } = letThrough(material, consent, titles, today)
  const contains = shareables.flatMap(what => (what !== "substanceUse" && consent.what[what] ? [what] : []))
  const about = { at: `${today}T10:00:00.000Z`, on: today, contains, consent, leftOut: uncovered + marked }
  return { copy: buildCopy(through, titles, about), uncovered, marked }
}
const textOf = (copy: unknown) => JSON.stringify(copy)
const beers = withMark(session, `quotes.${quoteId}`, true)

describe("a copy for someone the person allows to be told", () => {
  it("holds what the consent covers and counts the rest", () => {
    const consent = consentOf({ what: { ...consentOf().what, sessions: false, notes: false } })
    const { copy, uncovered } = copyUnder(consent, materialOf())
    expect(copy).toMatchObject({
      for: "recipient",
      contains: ["goals", "plans", "tools"],
      leftOut: 2,
      sessions: [],
      notes: [],
    })
    expect(copy.goals[0]?.words).toBe("Work with plants again")
    expect(copy.plans[0]?.what).toBe("Water the fern")
    expect(uncovered).toBe(2)
  })

  it("leaves out marked words, the note that was written from them as well, and never says which", () => {
    const { copy, marked } = copyUnder(consentOf(), materialOf({ sessions: [beers] }))
    expect(textOf(copy)).not.toContain("beers")
    expect(copy.notes).toEqual([])
    expect(marked).toBe(3)
    expect(textOf({ ...copy, permission: null })).not.toMatch(/alcohol|drug|substance|marked/i)
  })

  it("holds them where the consent names substance use", () => {
    const consent = consentOf({ what: { ...consentOf().what, substanceUse: true } })
    const { copy, marked } = copyUnder(consent, materialOf({ sessions: [beers] }))
    expect(textOf(copy)).toContain("beers")
    expect(copy.notes).toHaveLength(1)
    expect(marked).toBe(0)
  })

  it("leaves out a whole session under a topic about alcohol and drugs, and its note", () => {
    const taught = { ...session, topicId: "alcohol-and-drugs" }
    const { copy } = copyUnder(consentOf(), materialOf({ sessions: [taught] }))
    expect(copy).toMatchObject({ sessions: [], plans: [], notes: [], leftOut: 3 })
  })

  it("leaves out what is marked in a practice tool, and a tool about alcohol and drugs as a whole", () => {
    const marked = withMark(sheet, "parts.before", true)
    const { copy } = copyUnder(consentOf(), materialOf({ sheets: [marked], notes: [] }))
    expect(copy.tools).toMatchObject([{ parts: [{ id: "first" }], shares: [] }])
    expect(copy.leftOut).toBe(1)
    const plan = { ...sheet, toolId: "substance-plan", sessions: { [session.id]: true } }
    const about = copyUnder(consentOf(), materialOf({ sheets: [plan] }))
    expect(about.copy).toMatchObject({ tools: [], notes: [] })
    const named = consentOf({ what: { ...consentOf().what, substanceUse: true } })
    expect(copyUnder(named, materialOf({ sheets: [plan] })).copy.tools).toHaveLength(1)
  })

  it("has ratings without what is said of alcohol and drugs, what was corrected, and what a supporter said", () => {
    const allowed = consentOf({ what: { ...consentOf().what, ratings: true } })
    const later = { ...rating, id: newId<AdministrationId>(), corrects: rating.id }
    const of = (ratings: Material["ratings"], consent = allowed) => copyUnder(consent, materialOf({ ratings })).copy
    expect(of([rating]).ratings).toMatchObject([{ id: rating.id, answers: [{ itemId: "often" }] }])
    expect(of([rating]).leftOut).toBe(1)
    expect(of([rating, later]).ratings).toMatchObject([{ id: later.id, corrects: null }])
    expect(of([{ ...rating, by: "supporter", supporterId: "s" }]).ratings).toEqual([])
    const named = consentOf({ what: { ...allowed.what, substanceUse: true } })
    expect(of([rating], named).ratings[0]?.answers).toHaveLength(2)
    expect(of([rating], consentOf())).toMatchObject({ ratings: [], leftOut: 1 })
  })

  it("leaves out a note that holds words of a marked part of a tool", () => {
    const told = { ...note, sections: { goal: { text: "We spoke of it: a row about rum.", drafted: "" } } }
    const { copy } = copyUnder(
      consentOf(),
      materialOf({ notes: [told], sheets: [withMark(sheet, "parts.before", true)] }),
    )
    expect(copy.notes).toEqual([])
    expect(copyUnder(consentOf(), materialOf({ notes: [told] })).copy.notes).toHaveLength(1)
    const rated = { ...sheet, texts: {}, rows: { people: { r: { order: 1, cells: { near: 8 } } } } }
    const eight = { ...note, sections: { goal: { text: "Sure: 8 of 10.", drafted: "" } } }
    const kept = copyUnder(consentOf(), materialOf({ notes: [eight], sheets: [withMark(rated, "parts.people", true)] }))
    expect(kept.copy.notes).toHaveLength(1)
  })

  it("leaves out a goal whose own words are marked, with all its steps", () => {
    const { copy } = copyUnder(consentOf(), materialOf({ goals: [withMark(goal, "words", true)] }))
    expect(copy.goals).toEqual([])
    expect(textOf(copy)).not.toContain("Take the bus")
  })

  it("says nothing of strengths, supporters, reminders, other consents, notes to self, drafts or the person's own word", () => {
    const material = materialOf({
      person: { ...person, ownWord: "the fog" },
      notes: [{ ...note, signature: null }],
      consents: [consentOf({ recipient: { name: "The court", kind: "legal" } })],
    })
    const text = textOf(copyUnder(consentOf(), material).copy)
    for (const word of [
      "Sings",
      "not about money",
      "looked tired",
      "the fog",
      "The court",
      "She was glad",
      "After the holidays",
    ])
      expect(text).not.toContain(word)
  })

  it("holds nothing at all under a consent that does not hold", () => {
    const consent = consentOf({ until: "2026-03-01" })
    expect(copyUnder(consent, materialOf()).copy).toMatchObject({ goals: [], plans: [], sessions: [], notes: [] })
  })

  it("never holds a marked word unless substance use is named, whatever is marked and covered", () => {
    const marks = ["agenda", "actionPlan.what", "actionPlan.barrier", `quotes.${quoteId}`] as const
    const words = {
      agenda: session.agenda,
      "actionPlan.what": session.actionPlan.what,
      "actionPlan.barrier": session.actionPlan.barrier,
      [`quotes.${quoteId}`]: "Two beers, not six.",
    }
    fc.assert(
      fc.property(fc.subarray([...marks]), fc.subarray([...shareables]), (marked, allowed) => {
        const what = Object.fromEntries(shareables.map(one => [one, allowed.includes(one)])) as Consent["what"]
        const held = marked.reduce((s, path) => withMark(s, path, true), session)
        const text = textOf(copyUnder(consentOf({ what }), materialOf({ sessions: [held] })).copy)
        for (const path of marked) if (!what.substanceUse) expect(text).not.toContain(words[path])
      }),
    )
  })
})

describe("the sections of a note", () => {
  const marks = (of: Partial<Material>, one = note) => sectionMarks(one, materialOf(of), titles)

  it("are not marked while nothing is", () => {
    expect(marks({})).toEqual({ goal: { marked: false, said: false }, response: { marked: false, said: false } })
  })

  it("all count once anything in their session is marked", () => {
    expect(Object.values(marks({ sessions: [beers] })).every(({ marked }) => marked)).toBe(true)
  })

  it("count where they hold words that are marked somewhere else", () => {
    const elsewhere = withMark({ ...goal, why: "Working towards plants." }, "why", true)
    expect(marks({ goals: [elsewhere] })).toMatchObject({ goal: { marked: true }, response: { marked: false } })
  })

  it("follow what someone said of them, either way", () => {
    const said = { ...note, sensitive: { "sections.goal": false, "sections.response": true } }
    expect(marks({ sessions: [beers] }, said)).toEqual({
      goal: { marked: false, said: true },
      response: { marked: true, said: true },
    })
  })
})
