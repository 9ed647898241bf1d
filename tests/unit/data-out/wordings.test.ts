import type { Bundle, Coding } from "fhir/r4"
import papa from "papaparse"
import { beforeEach, describe, expect, it } from "vitest"
import type { Instrument } from "../../../content/instrument-schema.ts"
import { type AdministrationId, newId } from "../../../core/base/id.ts"
import { type Administration, noAnswer } from "../../../core/domain/administration.ts"
import { aScale } from "../ratings/a-scale.ts"
import { person, rating } from "../rights/records.ts"
import { all, choiceOf, must, room } from "./room.ts"
import { wrongIn } from "./validate-fhir.ts"

const scoring: Instrument["scoring"] = {
  items: ["often"],
  totals: ["mean"],
  leastShare: 1,
  range: [1, 5],
  subscales: [],
  bands: [],
  change: null,
  source: "our own",
  version: "1",
  verified: false,
}
const ours: Instrument = { ...aScale, scoring }

/** As an agency's pack words it, in one version of it after the other. */
const worded = (packVersion: number, title: string, ask: string, never: string): Instrument => ({
  ...ours,
  title,
  version: `1 (lantern-house ${packVersion})`,
  items: ours.items.map(item =>
    item.id === "often" && item.kind === "anchors"
      ? { ...item, ask, anchors: item.anchors.map((one, i) => (i === 0 ? { ...one, words: never } : one)) }
      : item,
  ),
})
const first = worded(1, "How I walked", "Did you walk?", "No walk")
const second = worded(2, "My walks", "Were you out?", "At home")

const filledIn = (version: string): Administration => ({
  ...rating,
  id: newId<AdministrationId>(),
  instrumentVersion: version,
  answers: { often: { ...noAnswer, value: 1 } },
})

let here: ReturnType<typeof room>
beforeEach(async () => {
  here = room([second, first, ours])
  must(await here.participants.add(person))
})

const bundle = async () => JSON.parse(await must(await here.dataOut.bundle(choiceOf())).file.text()) as Bundle
const answerIn = (made: Bundle, id: string): Coding | undefined =>
  all(made, "QuestionnaireResponse").find(one => one.id === id)?.item?.[0]?.answer?.[0]?.valueCoding

describe("an answer goes out with what was asked", () => {
  it("in FHIR: each version of an agency's wording, and ours, is a questionnaire of its own", async () => {
    const [older, newer, plain] = [filledIn(first.version), filledIn(second.version), filledIn(ours.version)]
    must(await here.ratings.add(older, newer, plain))
    const made = await bundle()
    expect(wrongIn(made)).toEqual([])
    const asked = new Map(all(made, "Questionnaire").map(one => [one.version, one]))
    expect([...asked.keys()].sort()).toEqual(["1", "1-lantern-house-1", "1-lantern-house-2"])
    expect(asked.get("1-lantern-house-1")).toMatchObject({
      title: "How I walked",
      item: [{ text: "Did you walk?" }, {}, {}, {}, {}],
    })
    expect(asked.get("1-lantern-house-2")).toMatchObject({ title: "My walks" })
    expect(answerIn(made, older.id)).toMatchObject({ code: "walk-scale.often.1", display: "No walk" })
    expect(answerIn(made, newer.id)).toMatchObject({ code: "walk-scale.often.1", display: "At home" })
    expect(answerIn(made, plain.id)).toMatchObject({ code: "walk-scale.often.1", display: "Never" })
    for (const one of all(made, "QuestionnaireResponse")) {
      const version = one.questionnaire?.split("|")[1] ?? ""
      expect(asked.has(version), version).toBe(true)
    }
  })

  it("in FHIR, where the wording is not here: with codes and what they come to, and no words that were not asked", async () => {
    const other = filledIn("1 (elsewhere 4)")
    must(await here.ratings.add(other))
    const made = await bundle()
    expect(wrongIn(made)).toEqual([])
    expect(all(made, "Questionnaire")).toEqual([])
    expect(all(made, "QuestionnaireResponse")[0]?.questionnaire).toMatch(/\|1-elsewhere-4$/)
    expect(answerIn(made, other.id)).toEqual({ system: expect.any(String), code: "walk-scale.often.1" })
    const observed = all(made, "Observation").map(({ code }) => code.coding?.[0])
    expect(observed.map(one => one?.code)).toEqual(["walk-scale.often", "walk-scale.total"])
    expect(observed.flatMap(one => one?.display ?? [])).toEqual([])
  })

  it("in tables: under the version that it was filled in with, answers and totals alike", async () => {
    must(await here.ratings.add(filledIn(first.version), filledIn("1 (elsewhere 4)")))
    const { tables } = must(await here.dataOut.tables(choiceOf()))
    for (const id of ["ratings", "totals"] as const) {
      const text = (await tables.find(one => one.id === id)?.file.text()) ?? ""
      const rows = papa.parse<Record<string, string>>(text.trim(), { header: true }).data
      expect(rows.map(row => row.instrument_version).sort(), id).toEqual(["1 (elsewhere 4)", first.version])
    }
  })
})
