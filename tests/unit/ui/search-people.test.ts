import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ParticipantId } from "../../../core/base/id.ts"
import type { PersonLine } from "../../../core/people/api.ts"
import { searchable, searchPeople } from "../../../core/ui/people/search-people.ts"

const person = (chosenName: string, goal: string | null = null): PersonLine => ({
  id: `id of ${chosenName}` as ParticipantId,
  chosenName,
  pronoun: "they",
  condition: null,
  startedOn: "2026-01-05",
  place: "",
  next: null,
  active: true,
  legalHold: null,
  cardChoices: {},
  goal,
  lastMetOn: null,
  sessions: 0,
})

const found = (people: readonly PersonLine[], query: string) =>
  searchPeople(searchable(people), query).map(({ chosenName }) => chosenName)

describe("searching the caseload", () => {
  const caseload = [
    person("Anahí", "Cook for my sister again"),
    person("Óscar", "Play my guitar in front of people"),
    person("Łukasz", "Sleep through the night"),
    person("Miss Pearl"),
    person("Sister Agnes", "Walk to the market"),
  ]

  it("finds a name without its accents, and with them", () => {
    expect(found(caseload, "oscar")).toEqual(["Óscar"])
    expect(found(caseload, "ÓSCAR")).toEqual(["Óscar"])
    expect(found(caseload, "anahi")).toEqual(["Anahí"])
    expect(found(caseload, "lukasz")).toEqual(["Łukasz"])
  })

  it("finds by the goal, names first", () => {
    expect(found(caseload, "sister")).toEqual(["Sister Agnes", "Anahí"])
    expect(found(caseload, "guitar")).toEqual(["Óscar"])
  })

  it("takes several words in any order, some from the name and some from the goal", () => {
    expect(found(caseload, "pearl miss")).toEqual(["Miss Pearl"])
    expect(found(caseload, "cook ana")).toEqual(["Anahí"])
    expect(found(caseload, "cook pearl")).toEqual([])
  })

  it("looks at beginnings of words, so that one letter does not find everyone", () => {
    expect(found(caseload, "p")).toEqual(["Miss Pearl", "Óscar"])
    expect(found(caseload, "earl")).toEqual([])
  })

  it("shows everyone in order when nothing is looked for", () => {
    expect(found(caseload, "  ")).toEqual(caseload.map(({ chosenName }) => chosenName))
  })

  it("always finds someone by the beginning of their own name", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}$/), fc.nat(11), (name, at) => {
        expect(found([person(name)], name.slice(0, at + 1))).toEqual([name])
      }),
    )
  })
})
