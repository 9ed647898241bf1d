import type { Bundle, FhirResource, QuestionnaireItem } from "fhir/r4"
import { beforeEach, describe, expect, it } from "vitest"
import type { Instrument } from "../../../content/instrument-schema.ts"
import { type AdministrationId, newId, type SessionId } from "../../../core/base/id.ts"
import { instrumentHeads } from "../../../core/curriculum/instrument-heads.ts"
import { loadInstrument } from "../../../core/curriculum/instruments.ts"
import type { DataChoice } from "../../../core/data-out/api.ts"
import { type Administration, noAnswer } from "../../../core/domain/administration.ts"
import { planOutcomes, type Session } from "../../../core/domain/session.ts"
import { consentOf, contact, goal, person, rating, session } from "../rights/records.ts"
import { all, choiceOf, doctor, must, own, room } from "./room.ts"
import { wrongIn } from "./validate-fhir.ts"

const instruments = async (): Promise<readonly Instrument[]> => {
  const about = instrumentHeads.filter(one => one.about === "participant")
  return (await Promise.all(about.map(({ id }) => loadInstrument(id)))).flatMap(one => one ?? [])
}

/** An answer of each kind to each item, one filling-in for each instrument. */
const filledIn = (scale: Instrument): Administration => ({
  ...rating,
  id: newId<AdministrationId>(),
  instrumentId: scale.id,
  instrumentVersion: scale.version,
  by: scale.by[0] ?? "participant",
  answers: Object.fromEntries(
    scale.items.map((item, i) => {
      const words = i % 2 === 0 ? "as it was said" : ""
      if (item.kind === "words") return [item.id, { ...noAnswer, words: "in words" }]
      if (item.notApplicable !== null) return [item.id, { ...noAnswer, notApplicable: true }]
      const value = item.anchors[i % item.anchors.length]?.value ?? null
      return [item.id, { ...noAnswer, value, words, day: item.kind === "since" ? "2026-03-01" : null }]
    }),
  ),
})

const busy: Session = {
  ...session,
  cards: { "a-goal": { taught: true, handout: true, practised: false } },
  techniques: { reframing: { used: true, at: session.startedAt } },
  goalFollowUp: { followed: true, words: "She rang." },
  feedback: { heard: 5, useful: 4, nextTime: "More about sleep" },
  actionPlan: { ...session.actionPlan, confidence: 8 },
}

let here: ReturnType<typeof room>
beforeEach(async () => {
  const scales = await instruments()
  here = room(scales)
  must(await here.participants.add(person))
  must(await here.goals.add({ ...goal, status: "reached" }))
  must(await here.sessions.add(busy))
  for (const outcome of planOutcomes)
    must(
      await here.sessions.add({
        ...session,
        id: newId<SessionId>(),
        form: "group",
        planReview: { outcome, words: "", barrier: "" },
      }),
    )
  must(await here.ratings.add(...scales.map(filledIn)))
  must(await here.contacts.add({ ...contact, topics: { "recovery-strategies": true } }))
})

const made = async (more: Partial<DataChoice> = {}) => {
  const found = must(await here.dataOut.bundle(choiceOf(more)))
  const text = await found.file.text()
  return { text, bundle: JSON.parse(text) as Bundle, resources: found.resources }
}

describe("a FHIR Bundle", () => {
  it("is valid FHIR R4, as a whole and each resource by itself, with words and names and without", async () => {
    for (const both of [true, false]) {
      const { bundle, resources } = await made({ words: both, names: both })
      expect(bundle.entry).toHaveLength(resources)
      expect(wrongIn(bundle)).toEqual([])
    }
  })

  it("has a resource for each thing there is", async () => {
    const { bundle } = await made({ words: true })
    // What a supporter answers is theirs, and goes to nobody.
    const scales = (await instruments()).filter(({ by }) => by[0] !== "supporter").length
    const counted = (type: FhirResource["resourceType"]) => all(bundle, type).length
    expect(counted("Patient")).toBe(1)
    expect(counted("Encounter")).toBe(4)
    // The long-term goal and its short-term one; its steps, and the plan of each session.
    expect(counted("Goal")).toBe(2)
    expect(counted("CarePlan")).toBe(5)
    expect(counted("QuestionnaireResponse")).toBe(scales)
    expect(counted("Questionnaire")).toBe(scales)
    // What was said in a session, four times, and a contact with a supporter.
    expect(counted("Communication")).toBe(5)
  })

  it("has every answer as an observation that is derived from the answers", async () => {
    const { bundle } = await made()
    for (const response of all(bundle, "QuestionnaireResponse")) {
      const from = all(bundle, "Observation").filter(
        one => one.derivedFrom?.[0]?.reference === `urn:uuid:${response.id}`,
      )
      const codes = from.map(({ code }) => code.coding?.[0]?.code)
      for (const { linkId, answer } of response.item ?? [])
        if (answer) expect(codes, linkId).toContain(`${response.questionnaire?.split(/[/|]/).at(-2)}.${linkId}`)
    }
    const totals = all(bundle, "Observation").filter(({ code }) => code.coding?.[0]?.code?.endsWith(".total"))
    expect(totals.length).toBeGreaterThan(0)
  })

  it("asks what it has answers to: each answer is among the options of its question", async () => {
    const { bundle } = await made({ words: true })
    const itemsOf = (items: readonly QuestionnaireItem[] = []): readonly QuestionnaireItem[] =>
      items.flatMap(item => [item, ...itemsOf(item.item)])
    for (const response of all(bundle, "QuestionnaireResponse")) {
      const asked = all(bundle, "Questionnaire").find(one => `${one.url}|${one.version}` === response.questionnaire)
      const byLink = new Map(itemsOf(asked?.item).map(item => [item.linkId, item]))
      for (const { linkId, answer, item } of response.item ?? []) {
        const options = byLink.get(linkId)?.answerOption?.map(({ valueCoding }) => valueCoding?.code)
        const code = answer?.[0]?.valueCoding?.code
        if (code) expect(options, linkId).toContain(code)
        for (const inside of [...(item ?? []), ...(answer?.[0]?.item ?? [])])
          expect(byLink.has(inside.linkId), inside.linkId).toBe(true)
      }
    }
  })

  it("names nobody and quotes nobody unless that is asked for", async () => {
    const secrets = ["Ana", "plants", "fern", "garden", "Luz", "beers", "sleep", "as it was said"]
    const { text } = await made()
    expect(secrets.filter(word => text.includes(word))).toEqual([])
    const { text: told, bundle } = await made({ names: true, words: true })
    expect(["Ana", "plants", "fern", "garden", "beers", "sleep"].filter(word => !told.includes(word))).toEqual([])
    expect(all(bundle, "Patient")[0]?.name).toEqual([{ use: "usual", text: "Ana" }])
    expect(told).not.toContain("looked tired")
  })

  it("gives the same thing the same address in every file", async () => {
    const addresses = async () => (await made()).bundle.entry?.map(({ fullUrl }) => fullUrl)
    expect(await addresses()).toEqual(await addresses())
  })

  it("assumes no code of LOINC or SNOMED for items that have none", async () => {
    expect((await made()).text).not.toMatch(/loinc\.org|snomed\.info/)
  })

  it("says to machines where something about alcohol or drugs may be in it", async () => {
    expect((await made()).bundle.meta).toBeUndefined()
    must(await here.consents.add(consentOf({ recipient: own, what: { ...consentOf().what, substanceUse: true } })))
    const { bundle } = await made()
    expect(bundle.meta?.security?.[0]?.code).toBe("42CFRPart2")
    expect(wrongIn(bundle)).toEqual([])
  })

  it("has the plan alone where a consent allows no more, and leads nowhere else", async () => {
    const what = { ...consentOf().what, goals: false, sessions: false }
    must(await here.consents.add(consentOf({ what })))
    const { bundle, text } = await made({ to: doctor, words: true })
    expect(wrongIn(bundle)).toEqual([])
    expect(all(bundle, "Encounter")).toEqual([])
    expect(text).not.toMatch(/beers|urn:uuid:undefined/)
    expect(text).toContain("Water the fern")
  })
})

describe("the validators", () => {
  it("see what they are there for", async () => {
    const { bundle } = await made()
    const broken = (change: (copy: Bundle) => void) => {
      const copy = structuredClone(bundle)
      change(copy)
      return wrongIn(copy).length
    }
    const first = (copy: Bundle, type: FhirResource["resourceType"]) =>
      all(copy, type)[0] as never as Record<string, unknown>
    expect(broken(copy => delete first(copy, "Observation").status)).toBeGreaterThan(0)
    expect(broken(copy => Object.assign(first(copy, "Encounter"), { status: "over" }))).toBeGreaterThan(0)
    expect(broken(copy => Object.assign(first(copy, "Goal"), { why: "x" }))).toBeGreaterThan(0)
    expect(broken(copy => Object.assign(first(copy, "CarePlan"), { created: "02.03.2026" }))).toBeGreaterThan(0)
    expect(broken(copy => copy.entry?.shift())).toBeGreaterThan(0)
  })
})
