import { describe, expect, it } from "vitest"
import type { MemberId, ParticipantId } from "../../../core/base/id.ts"
import type { CaseloadLine } from "../../../core/team/api.ts"
import { findable, findServed } from "../../../core/ui/team/find-served.ts"

const [jo, sam] = ["jo", "sam"] as readonly string[] as readonly [MemberId, MemberId]
const nameOf = (id: MemberId) => (id === jo ? "Jo Rivera" : "Sam Lee")
const line = (chosenName: string, servedBy: readonly MemberId[], active = true): CaseloadLine => ({
  participantId: chosenName as ParticipantId,
  chosenName,
  active,
  servedBy: servedBy.map(memberId => ({ memberId, from: "2026-05-04", words: "" })),
})
const all = findable(
  [
    line("Amara", [jo]),
    line("Renée Joubert", [sam]),
    line("Tobias", []),
    line("Wen", [], false),
    line("Ida", [jo, sam]),
  ],
  nameOf,
)
const names = (query: string, whose: Parameters<typeof findServed>[2] = "all") =>
  findServed(all, query, whose).map(({ chosenName }) => chosenName)

describe("looking through a caseload", () => {
  it("finds by a person's name and by who serves them, without accents", () => {
    expect(names("jo")).toEqual(["Amara", "Renée Joubert", "Ida"])
    expect(names("renee")).toEqual(["Renée Joubert"])
    expect(names("lee ida")).toEqual(["Ida"])
    expect(names("mara")).toEqual([])
  })

  it("keeps to one member's people, or to those whom nobody serves and who are active", () => {
    expect(names("", sam)).toEqual(["Renée Joubert", "Ida"])
    expect(names("", "nobody")).toEqual(["Tobias"])
    expect(names("ida", jo)).toEqual(["Ida"])
    expect(names("")).toHaveLength(5)
  })
})
