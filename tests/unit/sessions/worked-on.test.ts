import { describe, expect, it } from "vitest"
import { newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Session } from "../../../core/domain/session.ts"
import { createWorkedOn } from "../../../core/sessions/worked-on.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { untouched } from "../notes/material-of.ts"

const wren = newId<ParticipantId>()
const noon = (day: string) => new Date(`${day}T12:00:00`).toISOString()
const sessionOf = (day: string, more: Partial<Session> = {}): Session => ({
  ...untouched,
  id: newId<SessionId>(),
  participantId: wren,
  startedAt: noon(day),
  endedAt: null,
  ...more,
})

const setUp = async (...held: readonly Session[]) => {
  const sessions = createMemoryCollection(sessionKind)
  await sessions.add(...held)
  const clock = { now: () => noon("2026-03-09"), today: () => "2026-03-09" }
  return { sessions, ...createWorkedOn({ sessions, clock }) }
}

describe("the session that runs", () => {
  it("is the one begun today that has not ended", async () => {
    const now = sessionOf("2026-03-09")
    const { running } = await setUp(sessionOf("2026-03-09", { endedAt: noon("2026-03-09") }), now)
    expect(await running(wren)).toEqual({ ok: true, value: now.id })
  })

  it("is none that was left open on another day, or of someone else", async () => {
    const { running } = await setUp(
      sessionOf("2026-03-02"),
      sessionOf("2026-03-09", { participantId: newId<ParticipantId>() }),
    )
    expect(await running(wren)).toEqual({ ok: true, value: null })
  })

  it("has a tool's techniques marked, but not those that someone tapped off", async () => {
    const off = { "role-play": { used: false, at: noon("2026-03-09") } }
    const now = sessionOf("2026-03-09", { techniques: off })
    const { sessions, usedIn } = await setUp(now)
    await usedIn(now.id, ["role-play", "coping-skills"])
    const kept = await sessions.get(now.id)
    expect(kept.ok && kept.value.techniques).toMatchObject({
      "role-play": { used: false },
      "coping-skills": { used: true },
    })
  })

  it("does not change once it is finished", async () => {
    const done = sessionOf("2026-03-09", { status: "finished", endedAt: noon("2026-03-09") })
    const { sessions, usedIn } = await setUp(done)
    await usedIn(done.id, ["coping-skills"])
    expect(await sessions.get(done.id)).toMatchObject({ value: { techniques: done.techniques } })
  })
})
