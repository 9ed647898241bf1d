import { beforeEach, describe, expect, it } from "vitest"
import {
  type AdministrationId,
  type GoalId,
  type GroupSessionId,
  newId,
  type ParticipantId,
  type SessionId,
} from "../../../core/base/id.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { Session } from "../../../core/domain/session.ts"
import { consentOf, goal, person, rating, session, today } from "../rights/records.ts"
import { choiceOf, doctor, must, room } from "./room.ts"

let here: ReturnType<typeof room>
beforeEach(async () => {
  here = room()
  must(await here.participants.add(person))
  must(await here.sessions.add(session))
})

describe("what was asked for", () => {
  it("is a time, both days with it", async () => {
    const counted = async (from: string | null, to: string) =>
      must(await here.dataOut.look(choiceOf({ period: { from, to } }))).sessions
    expect(await counted("2026-03-09", "2026-03-09")).toBe(1)
    expect(await counted("2026-03-10", today)).toBe(0)
    expect(await counted(null, "2026-03-08")).toBe(0)
    const backwards = choiceOf({ period: { from: "2026-03-09", to: "2026-03-08" } })
    expect(await here.dataOut.look(backwards)).toMatchObject({ error: { type: "Malformed" } })
  })

  it("takes a goal in when it was chosen or looked at in that time", async () => {
    const looked = { on: "2026-03-09", sessionId: null, words: "" }
    must(await here.goals.add(goal, { ...goal, id: newId<GoalId>(), followUps: { f: looked } }))
    const march = choiceOf({ period: { from: "2026-03-01", to: today } })
    expect(must(await here.dataOut.look(march)).goals).toBe(1)
  })

  it("is some people, or those seen now", async () => {
    const gone = { ...person, id: newId<ParticipantId>(), active: false }
    must(await here.participants.add(gone))
    must(await here.sessions.add({ ...session, id: newId<SessionId>(), participantId: gone.id }))
    const counted = async (people: "all" | "active" | ParticipantId[]) =>
      must(await here.dataOut.look(choiceOf({ people }))).people
    expect(await counted("all")).toBe(2)
    expect(await counted("active")).toBe(1)
    expect(await counted([gone.id])).toBe(1)
    expect(await counted([])).toBe(0)
  })

  it("has neither a session that still runs nor a rating that a later one corrects", async () => {
    const running: Session = { ...session, id: newId<SessionId>(), endedAt: null, status: "draft" }
    const right = { ...rating, id: newId<AdministrationId>(), corrects: rating.id }
    must(await here.sessions.add(running))
    must(await here.ratings.add(rating, right))
    expect(must(await here.dataOut.look(choiceOf()))).toMatchObject({ sessions: 1, ratings: 1 })
  })
})

describe("the log", () => {
  it("has an entry with the number of entries for each file made, and none for a look", async () => {
    must(await here.dataOut.look(choiceOf()))
    expect(here.told).toEqual([])
    must(await here.dataOut.tables(choiceOf()))
    must(await here.dataOut.bundle(choiceOf()))
    must(await here.dataOut.calendar({ summary: "Session" }))
    const entry = { act: "copied", kind: "data-out", id: "", owner: "", count: 2 }
    expect(here.told).toEqual([entry, entry, { ...entry, kind: "calendar", count: 0 }])
  })

  it("says of each person under which consent something of theirs was handed to someone", async () => {
    const consent = consentOf()
    must(await here.consents.add(consent))
    must(await here.dataOut.bundle(choiceOf({ to: doctor })))
    expect(here.told).toEqual([{ act: "copied", kind: "data-out", id: consent.id, owner: person.id, count: 2 }])
  })

  it("comes first: without an entry there is no file", async () => {
    const silent = room()
    must(await silent.participants.add(person))
    must(await silent.sessions.add(session))
    silent.failing({ type: "QuotaExceeded" })
    expect(await silent.dataOut.tables(choiceOf())).toMatchObject({ error: { type: "QuotaExceeded" } })
    expect(await silent.dataOut.bundle(choiceOf())).toMatchObject({ error: { type: "QuotaExceeded" } })
    expect(await silent.dataOut.calendar({ summary: "" })).toMatchObject({ error: { type: "QuotaExceeded" } })
  })
})

describe("the names of files", () => {
  it("say what is in them and the day, and nothing of anyone", async () => {
    const named = room([], "elm")
    must(await named.participants.add(person))
    must(await named.sessions.add(session))
    expect(must(await named.dataOut.tables(choiceOf())).tables.map(({ name }) => name)).toEqual([
      `handrail-elm-people-${today}`,
      `handrail-elm-sessions-${today}`,
      `handrail-elm-plans-${today}`,
    ])
    expect(must(await here.dataOut.bundle(choiceOf())).name).toBe(`handrail-data-fhir-${today}`)
    expect(must(await here.dataOut.calendar({ summary: "" })).name).toBe(`handrail-data-calendar-${today}`)
  })
})

describe("recipients", () => {
  it("are those of consents that hold, with how many people allow them", async () => {
    const another = newId<ParticipantId>()
    must(
      await here.consents.add(
        consentOf({ recipient: { kind: "payer", name: "Elm Mutual" } }),
        consentOf(),
        consentOf({ participantId: another, recipient: { kind: "care", name: "dr. lee " } }),
        consentOf({ recipient: { kind: "program", name: "us" } }),
        consentOf({ recipient: { kind: "legal", name: "Court" }, until: "2026-03-01" }),
      ),
    )
    const found = must(await here.dataOut.recipients(null))
    expect(found.map(({ recipient, people }) => [recipient.kind, people])).toEqual([
      ["care", 2],
      ["payer", 1],
    ])
  })
})

describe("ten thousand sessions", () => {
  const many = async () => {
    const people: Participant[] = Array.from({ length: 250 }, () => ({ ...person, id: newId<ParticipantId>() }))
    const big = room()
    must(await big.participants.add(...people))
    must(
      await big.sessions.add(
        ...people.flatMap(({ id: participantId }) =>
          Array.from({ length: 40 }, (_, i): Session => {
            const on = `2025-${String((i % 12) + 1).padStart(2, "0")}-10`
            const [startedAt, endedAt] = [`${on}T14:00:00.000Z`, `${on}T14:50:00.000Z`]
            return { ...session, id: newId<SessionId>(), participantId, startedAt, endedAt }
          }),
        ),
      ),
    )
    return big
  }

  it("become tables and a Bundle, and say how far they are; whoever stops them has nothing", async () => {
    const big = await many()
    const parts: number[] = []
    const onProgress = Object.assign((part: number) => parts.push(part), {}) as never
    const tables = must(await big.dataOut.tables(choiceOf({ words: true }), undefined, onProgress))
    expect(tables.tables.find(({ id }) => id === "sessions")?.rows).toBe(10_000)
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
    expect(parts.length).toBeGreaterThanOrEqual(50)
    expect(parts.at(-1)).toBe(1)
    expect(must(await big.dataOut.bundle(choiceOf())).resources).toBeGreaterThan(20_000)

    const stop = new AbortController()
    const told = big.told.length
    const stopping = Object.assign((part: number) => part > 0.3 && stop.abort(), {}) as never
    const stopped = await big.dataOut.tables(choiceOf(), stop.signal, stopping)
    expect(stopped).toEqual({ ok: false, error: { type: "Aborted" } })
    expect(big.told).toHaveLength(told)
  })
})

describe("someone's words from a group", () => {
  it("name no other member, be it what was said in the session or of a goal", async () => {
    const other = { ...person, id: newId<ParticipantId>(), chosenName: "Bruno" }
    const groupSessionId = newId<GroupSessionId>()
    const together = { form: "group" as const, groupSessionId }
    const mine = { ...session, ...together, id: newId<SessionId>(), agenda: "Bruno and Ana cook" }
    must(await here.participants.add(other))
    must(await here.sessions.add(mine, { ...session, ...together, id: newId<SessionId>(), participantId: other.id }))
    const followUps = { f: { on: "2026-03-09", sessionId: mine.id, words: "Bruno will come along" } }
    must(await here.goals.add({ ...goal, followUps }))
    const choice = choiceOf({ words: true, people: [person.id] })
    const tables = must(await here.dataOut.tables(choice)).tables
    const texts = await Promise.all(tables.map(({ file }) => file.text()))
    expect(texts.join("")).toContain("another member and Ana cook")
    expect(`${texts.join("")}${await must(await here.dataOut.bundle(choice)).file.text()}`).not.toContain("Bruno")
  })
})
