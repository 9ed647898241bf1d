import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Answers, scoreOf, subscoresOf } from "../../../core/curriculum/score.ts"
import { answering, integrity, leavingOpen, participantScale, practitionerScale } from "./instruments.ts"

const scored = (answers: Answers, scale = participantScale) => {
  const score = scoreOf(scale, answers)
  if (score?.is !== "scored") throw new Error("there should be a total")
  return score
}

describe("imr.md 3.1: the total of an IMR Scale", () => {
  it("is the mean of its items, and their sum from 15 to 75", () => {
    expect(scored(answering(participantScale, 1))).toMatchObject({ mean: 1, sum: 15, prorated: false })
    expect(scored(answering(participantScale, 5))).toMatchObject({ mean: 5, sum: 75, prorated: false })
    expect(scored(answering(participantScale, 3, { coping: 5, drugs: 4 }))).toMatchObject({ mean: 48 / 15, sum: 48 })
  })

  it("has no item turned round: 5 is best in all, in both versions", () => {
    for (const scale of [participantScale, practitionerScale])
      for (const { id } of scale.items) expect(scored(answering(scale, 3, { [id]: 5 }), scale).mean).toBeGreaterThan(3)
  })

  it("is there with 12 of 15, and not with 11", () => {
    expect(scoreOf(participantScale, answering(participantScale, 4, leavingOpen(participantScale, 3)))).toMatchObject({
      is: "scored",
      answered: 12,
      applicable: 15,
      mean: 4,
    })
    expect(scoreOf(participantScale, answering(participantScale, 4, leavingOpen(participantScale, 4)))).toEqual({
      is: "incomplete",
      items: 15,
      applicable: 15,
      answered: 11,
      needed: 12,
    })
  })

  it("does not miss item 13 where no medication is prescribed: 14 answers are a whole form", () => {
    const none = { medication: "not-applicable" } as const
    const whole = scored(answering(participantScale, 4, none))
    expect(whole).toMatchObject({ applicable: 14, answered: 14, mean: 4 })
    const twelve = answering(participantScale, 4, { ...none, ...leavingOpen(participantScale, 2) })
    expect(scored(twelve)).toMatchObject({ applicable: 14, answered: 12 })
    const eleven = answering(participantScale, 4, { ...none, ...leavingOpen(participantScale, 3) })
    expect(scoreOf(participantScale, eleven)).toMatchObject({ is: "incomplete", answered: 11, needed: 12 })
  })

  it("has a prorated sum, and says so, when an item is missing or does not apply", () => {
    expect(scored(answering(participantScale, 3, { coping: null }))).toMatchObject({ sum: 45, prorated: true })
    expect(scored(answering(participantScale, 4, { medication: "not-applicable" }))).toMatchObject({
      sum: 60,
      prorated: true,
    })
  })

  it("has no words of its own: there is no clinical cut-off", () => {
    expect(scored(answering(participantScale, 1)).band).toBeNull()
    expect(participantScale.scoring?.bands).toEqual([])
  })

  it("takes an answer that the scale has no anchor for as none, so item 4 is open until a neighbor is chosen", () => {
    expect(scored({ ...answering(participantScale, 3), contact: 3.5 })).toMatchObject({ answered: 14, mean: 3 })
    expect(scored({ ...answering(participantScale, 3), stranger: 5 })).toMatchObject({ answered: 15, mean: 3 })
  })

  it("lies between the lowest and the highest answer, and does not depend on their order", () => {
    const ids = participantScale.items.map(({ id }) => id)
    const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 15, maxLength: 15 })
    fc.assert(
      fc.property(values, given => {
        const entries = ids.map((id, i) => [id, given[i] ?? 1] as const)
        const { mean } = scored(Object.fromEntries(entries))
        expect(mean).toBeGreaterThanOrEqual(Math.min(...given))
        expect(mean).toBeLessThanOrEqual(Math.max(...given))
        expect(scored(Object.fromEntries([...entries].reverse())).mean).toBe(mean)
      }),
      { numRuns: 60 },
    )
  })
})

describe("imr.md 3.3: subscales", () => {
  it("are one key from memory, experimental and not checked, and hold each of the 15 items once", () => {
    const subscales = participantScale.scoring?.subscales ?? []
    expect(subscales.map(({ items }) => items.length)).toEqual([7, 5, 3])
    expect(subscales.every(({ status, verified }) => status === "experimental" && !verified)).toBe(true)
    expect(subscales.flatMap(({ items }) => items).sort()).toEqual(participantScale.items.map(({ id }) => id).sort())
    expect(practitionerScale.scoring?.subscales).toEqual(subscales)
  })

  it("are counted by the same rules, each for itself", () => {
    const scores = subscoresOf(
      participantScale,
      answering(participantScale, 2, { medication: "not-applicable", drugs: 5 }),
    )
    expect(scores.recovery).toMatchObject({ is: "scored", mean: 2 })
    expect(scores.biology).toMatchObject({ is: "scored", mean: 3.5, applicable: 2, sum: 10.5, prorated: true })
    expect(subscoresOf(participantScale, { drugs: 5 }).biology).toMatchObject({ is: "incomplete", needed: 3 })
  })
})

describe("imr.md 4: Treatment Integrity", () => {
  const alone = { "all-members": "not-applicable", "mutual-support": "not-applicable" } as const
  const required = { "coping-skills": null, "relapse-prevention": null, "behavioral-tailoring": null }
  const bandOf = (value: number, but = {}) => scored(answering(integrity, value, but), integrity).band?.words

  it("is the mean of 11 items one to one, when nothing optional was attempted", () => {
    const score = scored(answering(integrity, 4, { ...alone, ...required, goals: 3 }), integrity)
    expect(score).toMatchObject({ items: 16, applicable: 11, answered: 11, mean: 43 / 11 })
  })

  it("counts an optional item where it was attempted", () => {
    const score = scored(answering(integrity, 4, { ...alone, ...required, "coping-skills": 1 }), integrity)
    expect(score).toMatchObject({ applicable: 12, mean: 45 / 12 })
  })

  it("waits for the items of a group that nobody said it was not", () => {
    const open = { ...required, "all-members": null, "mutual-support": null, goals: null }
    expect(scoreOf(integrity, answering(integrity, 4, open))).toMatchObject({
      is: "incomplete",
      applicable: 13,
      needed: 11,
    })
  })

  it("is called by its bands, each of which begins with its number", () => {
    expect([1, 2, 3, 4, 5].map(value => bandOf(value))).toEqual([
      "Unsatisfactory",
      "Needs improvement",
      "Satisfactory",
      "Very good",
      "Excellent",
    ])
    expect(bandOf(5, { goals: 4 })).toBe("Very good")
    expect(bandOf(2, { goals: 1 })).toBe("Unsatisfactory")
  })
})
