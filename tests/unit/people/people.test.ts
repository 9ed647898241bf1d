import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { EntryId, GoalId, ParticipantId, SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import type { Goal } from "../../../core/domain/goal.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import { newGoal } from "../../../core/goals/goal-sheet.ts"
import type { PersonLine } from "../../../core/people/api.ts"
import { createPeople } from "../../../core/people/service.ts"
import { goalKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const expectOk = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const settled = () => new Promise<void>(resolve => setImmediate(resolve))
const someId = "00000000-0000-7000-8000-00000000000f" as EntryId

const setUp = () => {
  const participants = createMemoryCollection(participantKind)
  const goals = createMemoryCollection(goalKind)
  const sessions = createMemoryCollection(sessionKind)
  const people = createPeople({ participants, goals, sessions, locale: "en" })
  const told: (readonly PersonLine[])[] = []
  const add = async (chosenName: string) =>
    expectOk(await people.add({ chosenName, pronoun: "they", startedOn: "2026-03-02", place: "" }))
  return {
    participants,
    people,
    add,
    addGoal: (participantId: ParticipantId, n: number, more: Partial<Goal>) =>
      goals.add({
        ...newGoal(
          `00000000-0000-7000-8000-${String(n).padStart(12, "0")}` as GoalId,
          { participantId, words: "", why: "", area: null },
          "2026-03-02",
        ),
        ...more,
      }),
    addSession: (participantId: ParticipantId, n: number, now: string) =>
      sessions.add(
        newSession({
          id: `00000000-0000-7000-8000-${String(n).padStart(12, "0")}` as SessionId,
          participantId,
          topicId: null,
          place: "",
          now,
        }),
      ),
    told,
    watchAll: () =>
      people.watchAll(
        null,
        proxy(result => told.push(expectOk(result))),
      ),
  }
}

describe("the caseload", () => {
  it("lists everyone by chosen name, whatever the letters look like", async () => {
    const { add, told, watchAll } = setUp()
    for (const name of ["Zofia", "óscar", "Amara", "Óscar 10", "Óscar 9"]) await add(name)
    await watchAll()
    await settled()
    expect(told.at(-1)?.map(line => line.chosenName)).toEqual(["Amara", "óscar", "Óscar 9", "Óscar 10", "Zofia"])
  })

  it("says of each person the goal chosen last, how often one met, and when last", async () => {
    const { add, addGoal, addSession, told, watchAll } = setUp()
    const [amara, wren] = [await add("Amara"), await add("Wren")]
    await addGoal(amara, 1, { words: "Sing again", chosenOn: "2026-03-09" })
    await addGoal(amara, 2, { words: "Have my own place", chosenOn: "2026-04-09" })
    await addGoal(amara, 3, { words: "Done already", chosenOn: "2026-05-09", status: "reached" })
    await addSession(amara, 4, new Date("2026-03-16T12:00:00").toISOString())
    await addSession(amara, 5, new Date("2026-03-09T12:00:00").toISOString())
    await watchAll()
    await settled()
    expect(told.at(-1)).toMatchObject([
      { id: amara, goal: "Have my own place", sessions: 2, lastMetOn: "2026-03-16" },
      { id: wren, goal: null, sessions: 0, lastMetOn: null },
    ])
  })

  it("follows changes, and keeps those who are not active", async () => {
    const { add, people, addSession, told, watchAll } = setUp()
    const amara = await add("Amara")
    const stop = await watchAll()
    await people.change({ id: amara, fields: { active: false } })
    await addSession(amara, 1, new Date("2026-03-16T12:00:00").toISOString())
    await settled()
    expect(told.at(-1)).toMatchObject([{ active: false, sessions: 1 }])
    stop()
    const before = told.length
    await people.change({ id: amara, fields: { active: true } })
    await settled()
    expect(told.length).toBe(before)
  })
})

describe("a person's record", () => {
  it("takes a name without the spaces around it, and no blank one", async () => {
    const { add, people, participants } = setUp()
    const id = await add("  Amara ")
    expect(expectOk(await participants.get(id)).chosenName).toBe("Amara")
    expect(await people.change({ id, fields: { chosenName: "  " } })).toMatchObject({
      ok: false,
      error: { type: "Malformed", what: "chosenName" },
    })
    expect(expectOk(await participants.get(id)).chosenName).toBe("Amara")
  })

  it("never says in a failure what was typed", async () => {
    const { add, people } = setUp()
    const id = await add("Amara")
    const answer = await people.planNext({ id, next: { on: "a secret", at: null } })
    expect(answer.ok).toBe(false)
    expect(JSON.stringify(answer)).not.toContain("secret")
  })

  it("changes only the fields given", async () => {
    const { add, people, participants } = setUp()
    const id = await add("Amara")
    await people.change({ id, fields: { ownWord: "the fog", place: undefined } })
    expect(expectOk(await participants.get(id))).toMatchObject({ chosenName: "Amara", ownWord: "the fog", place: "" })
  })

  it("cannot be made another person's by a change", async () => {
    const { add, people, participants } = setUp()
    const id = await add("Amara")
    const smuggled = { id: someId, ownWord: "the fog" }
    expectOk(await people.change({ id, fields: smuggled }))
    expect(expectOk(await participants.get(id)).id).toBe(id)
  })

  it("adds a strength, changes its words, takes it away and brings it back", async () => {
    const { add, people, participants } = setUp()
    const id = await add("Amara")
    const entryId = expectOk(await people.putStrength({ id, entryId: null, words: "Sings" }))
    expectOk(await people.putStrength({ id, entryId, words: "Sings well" }))
    expectOk(await people.setRemoved({ id, list: "strengths", entryId, removed: true }))
    expect(expectOk(await participants.get(id)).strengths).toEqual({
      [entryId]: { words: "Sings well", removed: true },
    })
    expectOk(await people.setRemoved({ id, list: "strengths", entryId, removed: false }))
    expect(expectOk(await participants.get(id)).strengths[entryId]?.removed).toBe(false)
  })

  it("keeps a supporter with permission and its limits", async () => {
    const { add, people, participants } = setUp()
    const id = await add("Amara")
    const supporter = {
      name: "Nadia",
      relation: "sister",
      phone: "",
      permission: "yes",
      scope: "everything",
      topics: {},
      limits: "Not about medication",
    } as const
    const entryId = expectOk(await people.putSupporter({ id, entryId: null, supporter }))
    expect(expectOk(await participants.get(id)).supporters).toEqual({ [entryId]: supporter })
  })

  it("counts a supporter as not asked until told, and changes only what is told, whoever writes at the same moment", async () => {
    const { add, people, participants } = setUp()
    const id = await add("Amara")
    const entryId = expectOk(await people.putSupporter({ id, entryId: null, supporter: { name: "Rosa" } }))
    expect(expectOk(await participants.get(id)).supporters[entryId]).toEqual({
      name: "Rosa",
      relation: "",
      phone: "",
      permission: "not-asked",
      scope: "everything",
      topics: {},
      limits: "",
    })
    await Promise.all([
      people.putSupporter({ id, entryId, supporter: { relation: "sister" } }),
      people.putSupporter({ id, entryId, supporter: { permission: "yes" } }),
      people.putSupporter({ id, entryId, supporter: { limits: "Not about money" } }),
    ])
    expect(expectOk(await participants.get(id)).supporters[entryId]).toEqual({
      name: "Rosa",
      relation: "sister",
      phone: "",
      permission: "yes",
      scope: "everything",
      topics: {},
      limits: "Not about money",
    })
    expect(await people.putSupporter({ id, entryId: null, supporter: {} })).toMatchObject({ ok: false })
  })

  it("says NotFound for an entry or a person that is not there", async () => {
    const { add, people } = setUp()
    const id = await add("Amara")
    const notFound = { ok: false, error: { type: "NotFound", id: someId } }
    expect(await people.putStrength({ id, entryId: someId, words: "Sings" })).toEqual(notFound)
    expect(await people.setRemoved({ id, list: "supporters", entryId: someId, removed: true })).toEqual(notFound)
    const nobody = "00000000-0000-7000-8000-00000000000f" as ParticipantId
    expect(await people.planNext({ id: nobody, next: null })).toEqual(notFound)
  })
})

describe("the areas of a life", () => {
  const sorted = async (...days: readonly (readonly [on: string, pile: "happy" | "so-so" | "different"])[]) => {
    const { participants, people, add } = setUp()
    const id = await add("Amara")
    for (const [on, pile] of days) expectOk(await people.sortArea({ id, areaId: "work", pile, on }))
    return expectOk(await participants.get(id)).areas
  }

  it("are on the pile they were sorted into last", async () => {
    expect(await sorted(["2026-03-02", "different"])).toEqual({
      work: { pile: "different", on: "2026-03-02", was: null },
    })
  })

  it("remember the pile of an earlier day, so that one can see what changed", async () => {
    expect(await sorted(["2026-03-02", "different"], ["2026-06-01", "happy"])).toEqual({
      work: { pile: "happy", on: "2026-06-01", was: "different" },
    })
  })

  it("remember nothing of a tap put right on the same day", async () => {
    expect(await sorted(["2026-03-02", "so-so"], ["2026-06-01", "different"], ["2026-06-01", "happy"])).toEqual({
      work: { pile: "happy", on: "2026-06-01", was: "so-so" },
    })
  })

  it("know three piles only", async () => {
    const { people, add } = setUp()
    const id = await add("Amara")
    const odd = "bad" as "happy"
    expect(await people.sortArea({ id, areaId: "work", pile: odd, on: "2026-03-02" })).toMatchObject({
      error: { type: "Malformed", what: "pile" },
    })
  })
})
