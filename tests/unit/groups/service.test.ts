import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import { type GroupId, type GroupSessionId, newId, type ParticipantId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { createAlone } from "../../../core/groups/alone.ts"
import type { GroupSessionView } from "../../../core/groups/api.ts"
import { createForget } from "../../../core/groups/forget.ts"
import { createOthersOf } from "../../../core/groups/others.ts"
import { createGroups } from "../../../core/groups/service.ts"
import { groupKind } from "../../../core/store/group-kind.ts"
import { groupSessionKind } from "../../../core/store/group-session-kind.ts"
import { goalKind, noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { goal, person } from "../notes/material-of.ts"
import { at } from "./group-of.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const room = () => {
  let minutes = 0
  const records = {
    groups: createMemoryCollection(groupKind),
    groupSessions: createMemoryCollection(groupSessionKind),
    participants: createMemoryCollection(participantKind),
    goals: createMemoryCollection(goalKind),
    sessions: createMemoryCollection(sessionKind),
    notes: createMemoryCollection(noteKind),
  }
  const clock = { now: () => at(minutes), today: () => at(minutes).slice(0, 10) }
  const upNext = () => ({ topicId: "recovery-strategies", cardId: "what-helps" })
  return {
    ...records,
    core: createGroups({ ...records, clock, upNext }),
    /** As after a kill: nothing but what is on disk. */
    anew: () => createGroups({ ...records, clock, upNext }),
    pass: (more: number) => {
      minutes += more
    },
  }
}

const [ana, joe, mei] = ["Ana", "Joe", "Mei"].map(chosenName => ({
  ...person,
  id: newId<ParticipantId>(),
  chosenName,
  supporters: {},
})) as [typeof person, typeof person, typeof person]

let here = room()
let groupId: GroupId
let id: GroupSessionId

const seen = async (): Promise<GroupSessionView> => {
  let last: Result<GroupSessionView, unknown> | null = null
  const stop = await here.core.watchSession(
    { id },
    proxy(result => {
      last = result
    }),
  )
  await expect.poll(() => last).not.toBeNull()
  stop()
  if (last === null) throw new Error("nothing was told")
  return must(last as Result<GroupSessionView, unknown>)
}
const line = async (of: { readonly id: string }) => (await seen()).members.find(one => one.participantId === of.id)
const own = async (of: { readonly id: string }) => {
  const sessionId = must(await here.groupSessions.get(id)).attendance[of.id]?.sessionId ?? ""
  return here.sessions.get(sessionId)
}
const comes = async (of: typeof person, late = false) =>
  must(await here.core.setHere({ id, participantId: of.id, here: true, late }))

beforeEach(async () => {
  here = room()
  await here.participants.add(ana, joe, mei)
  groupId = must(await here.core.add({ name: " Tuesday group ", place: "The day room" }))
  for (const one of [ana, joe, mei])
    must(await here.core.setMember({ id: groupId, participantId: one.id, member: true }))
  must(await here.core.change({ id: groupId, fields: { next: { on: "2026-03-10", at: "15:00" } } }))
  id = must(await here.core.start({ groupId }))
})

describe("a group", () => {
  it("needs a name, and people there are", async () => {
    expect(await here.core.add({ name: "  ", place: "" })).toMatchObject({ error: { type: "Malformed" } })
    const nobody = { id: groupId, participantId: newId<ParticipantId>(), member: true }
    expect(await here.core.setMember(nobody)).toMatchObject({ error: { type: "NotFound" } })
    expect(must(await here.groups.get(groupId)).name).toBe("Tuesday group")
  })

  it("takes a ninth member", async () => {
    for (let i = 0; i < 6; i++) {
      const more = { ...person, id: newId<ParticipantId>() }
      await here.participants.add(more)
      must(await here.core.setMember({ id: groupId, participantId: more.id, member: true }))
    }
    expect(Object.keys(must(await here.groups.get(groupId)).roster)).toHaveLength(9)
  })
})

describe("starting", () => {
  it("opens where the group goes on, and means that the meeting planned has come about", async () => {
    expect(must(await here.groupSessions.get(id))).toMatchObject({
      topicId: "recovery-strategies",
      place: "The day room",
      step: "settle-in",
    })
    expect(must(await here.groups.get(groupId)).next).toBeNull()
  })

  it("answers the session that runs already, also to a double tap", async () => {
    const taps = await Promise.all([1, 2].map(() => here.core.start({ groupId })))
    expect(taps.map(must)).toEqual([id, id])
  })

  it("can be taken back, with what the members have of it, and brought back", async () => {
    await comes(ana)
    must(await here.core.openMember({ id, participantId: ana.id }))
    must(await here.core.discard({ id }))
    expect(must(await here.sessions.heads({}))).toEqual([])
    expect(must(await here.groups.get(groupId)).next).toEqual({ on: "2026-03-10", at: "15:00" })
    must(await here.core.restore({ id }))
    expect(must(await here.sessions.heads({ owner: ana.id }))).toHaveLength(1)
    expect(must(await here.groups.get(groupId)).next).toBeNull()
  })
})

describe("a group's session", () => {
  it("gives everyone who was there a session of their own, and nobody else", async () => {
    await comes(ana)
    await comes(joe)
    here.pass(10)
    must(await here.core.markTechnique({ id, techniqueId: "hope", used: true }))
    here.pass(40)
    must(await here.core.wrapUp({ id }))
    expect(must(await own(ana))).toMatchObject({ form: "group", groupSessionId: id, endedAt: at(50), status: "draft" })
    expect(must(await own(joe)).techniques).toEqual({ hope: { used: true, at: at(10) } })
    expect(must(await here.sessions.heads({ owner: mei.id }))).toEqual([])
    expect(must(await here.groups.get(groupId)).topicId).toBe("recovery-strategies")
  })

  it("loses nothing when it is killed in the middle, and goes on", async () => {
    await comes(ana)
    const sessionId = must(await here.core.openMember({ id, participantId: ana.id }))
    await here.sessions.change(sessionId, s => ({ ...s, actionPlan: { ...s.actionPlan, what: "One short walk" } }))
    must(await here.core.markCard({ id, cardId: "what-helps", marks: { taught: true } }))
    here.pass(5)
    const anew = here.anew()
    expect(must(await anew.start({ groupId }))).toBe(id)
    expect(must(await anew.openMember({ id, participantId: ana.id }))).toBe(sessionId)
    must(await anew.wrapUp({ id }))
    const hers = must(await own(ana))
    expect(hers.actionPlan.what).toBe("One short walk")
    expect(hers.cards["what-helps"]?.taught).toBe(true)
    expect(must(await here.sessions.heads({ owner: ana.id }))).toHaveLength(1)
  })

  it("is wrapped up whole although that was broken off half-way", async () => {
    for (const one of [ana, joe]) await comes(one)
    here.pass(50)
    const add = here.sessions.add
    let added = 0
    const failing = createGroups({
      ...here,
      sessions: {
        ...here.sessions,
        add: async (...all) => (++added > 1 ? { ok: false, error: { type: "QuotaExceeded" } } : add(...all)),
      },
      clock: { now: () => at(50), today: () => "2026-03-10" },
      upNext: () => null,
    })
    expect(await failing.wrapUp({ id })).toMatchObject({ error: { type: "QuotaExceeded" } })
    expect(must(await here.groupSessions.get(id)).endedAt).toBeNull()
    here.pass(1)
    must(await here.core.wrapUp({ id }))
    expect([must(await own(ana)).endedAt, must(await own(joe)).endedAt]).toEqual([at(51), at(51)])
  })

  it("opens no session for someone who was not there", async () => {
    expect(await here.core.openMember({ id, participantId: mei.id })).toMatchObject({ error: { type: "Malformed" } })
  })

  it("takes away and brings back what was theirs with the tick that they were there", async () => {
    await comes(ana)
    const sessionId = must(await here.core.openMember({ id, participantId: ana.id }))
    must(await here.core.setHere({ id, participantId: ana.id, here: false, late: false }))
    expect(await own(ana)).toMatchObject({ error: { type: "NotFound" } })
    await comes(ana)
    expect(must(await own(ana)).id).toBe(sessionId)
  })

  it("carries what is tapped after wrapping up, and goes on when it is opened again", async () => {
    await comes(ana)
    here.pass(50)
    must(await here.core.wrapUp({ id }))
    must(await here.core.markTechnique({ id, techniqueId: "hope", used: true }))
    expect(must(await own(ana)).techniques.hope?.used).toBe(true)
    must(await here.core.reopen({ id }))
    expect(must(await own(ana)).endedAt).toBeNull()
    must(await here.core.markTechnique({ id, techniqueId: "check-back", used: true }))
    must(await here.core.wrapUp({ id }))
    expect(must(await own(ana)).techniques["check-back"]?.used).toBe(true)
  })

  it("leaves a signed session as it is", async () => {
    await comes(ana)
    must(await here.core.wrapUp({ id }))
    const before = must(await own(ana))
    await here.sessions.change(before.id, s => ({ ...s, status: "finished" }))
    must(await here.core.reopen({ id }))
    must(await here.core.write({ id, field: "agenda", was: "", text: "Something else" }))
    must(await here.core.wrapUp({ id }))
    expect(must(await own(ana))).toEqual({ ...before, status: "finished" })
    expect(await here.core.discard({ id })).toMatchObject({ error: { type: "Malformed" } })
    expect(await here.core.setHere({ id, participantId: ana.id, here: false, late: false })).toMatchObject({
      ok: false,
    })
  })
})

describe("what is shown of the members", () => {
  it("is who is there, their goal, their last plan, and what is theirs by now", async () => {
    await here.goals.add({ ...goal, id: newId(), participantId: ana.id })
    await comes(ana)
    here.pass(8)
    await comes(joe, true)
    must(await here.core.goTo({ id, step: "goals", skipping: false }))
    const sessionId = must(await here.core.openMember({ id, participantId: ana.id }))
    await here.sessions.change(sessionId, s => ({ ...s, planReview: { ...s.planReview, outcome: "partly" } }))
    expect((await seen()).members.map(one => [one.chosenName, one.here])).toEqual([
      ["Ana", true],
      ["Joe", true],
      ["Mei", false],
    ])
    expect(await line(ana)).toMatchObject({ goal: goal.words, up: true, cameAt: null, own: { outcome: "partly" } })
    expect(await line(joe)).toMatchObject({ goal: null, up: true, cameAt: at(8), own: null })
  })

  it("still has whoever left the roster since, if they were there", async () => {
    await comes(ana)
    must(await here.core.setMember({ id: groupId, participantId: ana.id, member: false }))
    must(await here.core.setMember({ id: groupId, participantId: mei.id, member: false }))
    expect((await seen()).members.map(one => [one.chosenName, one.onRoster])).toEqual([
      ["Ana", false],
      ["Joe", true],
    ])
  })

  it("has the plan of the last time, alone or in a group", async () => {
    await comes(ana)
    const sessionId = must(await here.core.openMember({ id, participantId: ana.id }))
    await here.sessions.change(sessionId, s => ({ ...s, actionPlan: { ...s.actionPlan, what: "One short walk" } }))
    must(await here.core.wrapUp({ id }))
    here.pass(7 * 24 * 60)
    id = must(await here.core.start({ groupId }))
    expect(await line(ana)).toMatchObject({ lastPlan: "One short walk", own: null })
    expect(await seen()).toMatchObject({ number: 2, last: { on: "2026-03-10", taught: [] } })
  })
})

describe("a group on Today", () => {
  const today = async () => {
    let told: readonly { readonly why: string; readonly name: string }[] = []
    const stop = await here.core.watchToday(
      null,
      proxy(result => {
        told = result.ok ? result.value : []
      }),
    )
    await new Promise<void>(resolve => queueMicrotask(resolve))
    stop()
    return told.map(({ why, name }) => [why, name])
  }

  it("is there while it runs, on its day, and when that has passed", async () => {
    expect(await today()).toEqual([["running", "Tuesday group"]])
    must(await here.core.planNext({ id, next: { on: "2026-03-17", at: null } }))
    must(await here.core.wrapUp({ id }))
    expect(await today()).toEqual([])
    here.pass(7 * 24 * 60)
    expect(await today()).toEqual([["today", "Tuesday group"]])
    here.pass(24 * 60)
    expect(await today()).toEqual([["overdue", "Tuesday group"]])
    must(await here.core.change({ id: groupId, fields: { active: false } }))
    expect(await today()).toEqual([])
  })
})

describe("a member's record", () => {
  const forSession = async () => {
    for (const one of [ana, joe]) await comes(one)
    must(await here.core.write({ id, field: "agenda", was: "", text: "Joe's idea, and Mei's" }))
    const sessionId = must(await here.core.openMember({ id, participantId: ana.id }))
    const followed = { on: "2026-03-10", sessionId, words: "Joe knows the place." }
    await here.goals.add({ ...goal, id: newId(), participantId: ana.id, followUps: { [newId()]: followed } })
    must(await here.core.wrapUp({ id }))
  }
  const goalOf = async (of: typeof person) =>
    must(await here.goals.getMany(must(await here.goals.heads({ owner: of.id })).map(one => one.id)))

  it("is copied without the names of those it was shared with", async () => {
    await forSession()
    const alone = createAlone({ othersOf: createOthersOf(here), instead: async () => "another member" })
    const copied = must(await alone({ sessions: [must(await own(ana))], goals: await goalOf(ana) }, "Ana"))
    expect(copied.sessions[0]?.agenda).toBe("another member's idea, and another member's")
    expect(JSON.stringify(copied)).not.toMatch(/Joe|Mei/)
    const held = { ...must(await own(ana)), groupSessionId: null }
    expect(must(await alone({ sessions: [held], goals: [] }, "Ana")).sessions).toEqual([held])
  })

  it("knows the others also of those who left the roster, and their notes of that session", async () => {
    await forSession()
    must(await here.core.setMember({ id: groupId, participantId: mei.id, member: false }))
    await here.sessions.change(must(await own(joe)).id, s => ({ ...s, noteId: newId() }))
    const others = must(await createOthersOf(here)(must(await own(ana))))
    expect([...(others?.names ?? [])].sort()).toEqual(["Joe", "Mei"])
    expect(others?.noteIds).toEqual([must(await own(joe)).noteId])
  })

  it("leaves nothing in any group when they are erased, and can be erased again", async () => {
    await forSession()
    const forget = createForget(here)
    for (let i = 0; i < 2; i++) must(await forget(joe.id, "another member"))
    const kept = [must(await here.groups.get(groupId)), must(await here.groupSessions.get(id))]
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${joe.id}|Joe`))
    expect(JSON.stringify(kept)).toContain(ana.id)
  })
})
