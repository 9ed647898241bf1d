import { proxy } from "comlink"
import { expect, it } from "vitest"
import type { ParticipantId, SessionId } from "../../../core/base/id.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { goalKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import type { NotHandedOver, Today } from "../../../core/today/api.ts"
import { createToday } from "../../../core/today/service.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const settled = () => new Promise<void>(resolve => setImmediate(resolve))

it("Today and the header follow a session from planned to finished and handed over", async () => {
  const participants = createMemoryCollection(participantKind)
  const goals = createMemoryCollection(goalKind)
  const sessions = createMemoryCollection(sessionKind)
  const clock = { now: () => "2026-03-16T11:00:00.000Z", today: () => "2026-03-16" }
  let tell: (here: ReadonlySet<string> | null) => void = () => {}
  const unsent: Parameters<typeof createToday>[0]["unsent"] = next => {
    tell = here => next({ ok: true, value: here })
    tell(null)
    return () => {}
  }
  const room = createToday({ participants, goals, sessions, clock, nextCard: () => null, unsent })
  const days: Today[] = []
  const headers: NotHandedOver[] = []
  await room.watch(
    null,
    proxy(result => result.ok && days.push(result.value)),
  )
  await room.watchNotHandedOver(
    null,
    proxy(result => result.ok && headers.push(result.value)),
  )
  await settled()
  expect(days.at(-1)).toEqual({ on: "2026-03-16", people: [], unsigned: [], caseload: 0 })

  const id = "00000000-0000-7000-8000-000000000001" as ParticipantId
  const sessionId = "00000000-0000-7000-8000-000000000002" as SessionId
  const told = { chosenName: "Amara", pronoun: "she", startedOn: "2026-03-02", place: "" } as const
  await participants.add({ ...newPerson(id, told), next: { on: "2026-03-16", at: "10:00" } })
  await settled()
  expect(days.at(-1)?.people).toMatchObject([{ why: "today", sessionId: null }])

  await sessions.add(newSession({ id: sessionId, participantId: id, topicId: null, place: "", now: clock.now() }))
  await settled()
  expect(days.at(-1)?.people).toMatchObject([{ why: "running", sessionId }])

  await sessions.change(sessionId, session => ({ ...session, endedAt: clock.now() }))
  await settled()
  expect(days.at(-1)).toMatchObject({ people: [], unsigned: [{ sessionId, chosenName: "Amara" }] })
  expect(headers.at(-1)).toEqual({ count: 0, oldestDays: null })

  await sessions.change(sessionId, session => ({ ...session, status: "finished" }))
  await settled()
  expect(days.at(-1)).toMatchObject({ people: [], unsigned: [] })
  expect(headers.at(-1)).toEqual({ count: 1, oldestDays: 0 })

  tell(new Set([sessionId]))
  expect(headers.at(-1)).toEqual({ count: 1, oldestDays: 0 })
  tell(new Set())
  expect(headers.at(-1)).toEqual({ count: 0, oldestDays: null })
})
