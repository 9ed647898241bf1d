import { describe, expect, it } from "vitest"
import type { Administration } from "../../../core/domain/administration.ts"
import { factOfAdministration } from "../../../core/domain/facts/administration-fact.ts"
import { personOutcomes } from "../../../core/outcomes/person.ts"
import { programOutcomes } from "../../../core/outcomes/program.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { topics } from "../sample/topics.ts"
import { both } from "./filled.ts"

const today = "2026-03-09"
const { ratings } = generateCaseload({ seed: 1, participants: 60, sessionsEach: 40, today, topics })
const facts = ratings.map(factOfAdministration)

/** As a person would with the papers in a heap: read each, add up, divide. */
const meanByHand = ({ answers }: Administration): number | null => {
  const all = Object.values(answers).filter(({ notApplicable }) => !notApplicable)
  const said = all.flatMap(({ value }) => (value === null ? [] : [value]))
  return said.length < Math.ceil((all.length * 4) / 5) ? null : said.reduce((a, b) => a + b, 0) / said.length
}
const meansOf = (id: string) => {
  const byPerson = new Map<string, { on: string; mean: number }[]>()
  for (const one of ratings) {
    const mean = one.instrumentId === id ? meanByHand(one) : null
    if (mean === null) continue
    const key = String(one.participantId)
    byPerson.set(
      key,
      [...(byPerson.get(key) ?? []), { on: one.on, mean }].sort((a, b) => (a.on < b.on ? -1 : 1)),
    )
  }
  return byPerson
}
const average = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length

describe("the sample's outcomes, counted again from its records", () => {
  const { versions } = programOutcomes(both, facts, { change: {}, smallestCell: 1 }, null)

  it.each([
    ["imrs-participant", 0.49537],
    ["imrs-practitioner", 0.45634],
  ])("agree for %s: people, means, bands, changes, quarters", (id, noise) => {
    const version = versions.find(one => one.instrumentId === id)
    const people = [...meansOf(id).values()]
    const last = people.flatMap(all => all.at(-1)?.mean ?? [])
    expect(last.length).toBeGreaterThan(20)
    expect(version?.people).toBe(last.length)
    expect(version?.mean).toBeCloseTo(average(last))
    expect(version?.bands.map(one => one.people)).toEqual(
      [1, 2, 3, 4, 5].map(nearest => last.filter(mean => Math.floor(mean + 0.5) === nearest).length),
    )
    const twice = people.flatMap(all => (all.length > 1 ? [(all.at(-1)?.mean ?? 0) - (all[0]?.mean ?? 0)] : []))
    expect(version?.change).toMatchObject({
      people: twice.length,
      sizes: {
        up: twice.filter(by => by > noise).length,
        within: twice.filter(by => Math.abs(by) <= noise).length,
        down: twice.filter(by => by < -noise).length,
      },
    })
    expect(version?.change.mean).toBeCloseTo(average(twice))
    for (const quarter of version?.quarters ?? []) {
      const inIt = people.flatMap(
        all => all.filter(({ on }) => quarter.from <= on && on <= quarter.to).at(-1)?.mean ?? [],
      )
      expect(quarter.people).toBe(inIt.length)
      if (inIt.length > 0) expect(quarter.mean).toBeCloseTo(average(inIt))
    }
  })

  it("agree for each person, version by version", () => {
    for (const id of new Set(ratings.flatMap(({ participantId }) => participantId ?? [])))
      for (const line of personOutcomes(both, facts, id, { change: {} }).lines) {
        const byHand = meansOf(line.instrumentId).get(id) ?? []
        const totals = line.points.flatMap(({ score }) => (score.is === "scored" ? [score.mean] : []))
        expect(totals).toHaveLength(byHand.length)
        for (const [i, { mean }] of byHand.entries()) expect(totals[i]).toBeCloseTo(mean)
      }
  })
})
