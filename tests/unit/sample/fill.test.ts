import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import { createSample } from "../../../core/sample/service.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { contactKind } from "../../../core/store/contact-kind.ts"
import { groupKind } from "../../../core/store/group-kind.ts"
import { groupSessionKind } from "../../../core/store/group-session-kind.ts"
import {
  consentKind,
  goalKind,
  noteKind,
  participantKind,
  profileKind,
  sessionKind,
} from "../../../core/store/kinds.ts"
import { programKind } from "../../../core/store/program-kind.ts"
import { reviewKind } from "../../../core/store/review-kind.ts"
import { supervisionKind } from "../../../core/store/supervision-kind.ts"
import { toolSheetKind } from "../../../core/store/tool-sheet-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { topics } from "./topics.ts"

const setUp = () => {
  const participants = createMemoryCollection(participantKind)
  const profiles = createMemoryCollection(profileKind)
  const groups = createMemoryCollection(groupKind)
  const sample = createSample({
    participants,
    profiles,
    goals: createMemoryCollection(goalKind),
    sessions: createMemoryCollection(sessionKind),
    notes: createMemoryCollection(noteKind),
    consents: createMemoryCollection(consentKind),
    ratings: createMemoryCollection(administrationKind),
    groups,
    groupSessions: createMemoryCollection(groupSessionKind),
    sheets: createMemoryCollection(toolSheetKind),
    contacts: createMemoryCollection(contactKind),
    programs: createMemoryCollection(programKind),
    supervisions: createMemoryCollection(supervisionKind),
    reviews: createMemoryCollection(reviewKind),
    clock: { now: () => new Date("2026-03-16T14:00:00").toISOString(), today: () => "2026-03-16" },
    topics,
  })
  const countPeople = async () => {
    const heads = await participants.heads({})
    return heads.ok ? heads.value.length : null
  }
  return { sample, profiles, groups, countPeople }
}

describe("filling a vault with the sample", () => {
  it("keeps everyone, and a profile, and says how far it is", async () => {
    const { sample, profiles, countPeople } = setUp()
    const progress: number[] = []
    const onProgress = proxy((done: number) => void progress.push(done))
    expect(await sample.fill({ participants: 12, seed: 3 }, undefined, onProgress)).toEqual({ ok: true, value: null })
    expect(await countPeople()).toBe(12)
    expect(await profiles.heads({})).toMatchObject({ value: [{ name: "Alex Sample" }] })
    expect(progress).toEqual([5 / 12, 10 / 12, 1])
  })

  it("has a group of six in a caseload that is large enough", async () => {
    const { sample, groups } = setUp()
    await sample.fill({ participants: 14, seed: 3 })
    expect(await groups.heads({})).toMatchObject({ value: [{ name: "Tuesday group", active: true }] })
  })

  it("does not touch a vault that holds people", async () => {
    const { sample, countPeople } = setUp()
    await sample.fill({ participants: 1, seed: 3 })
    expect(await sample.fill({ participants: 12, seed: 4 })).toMatchObject({ error: { type: "Malformed" } })
    expect(await countPeople()).toBe(1)
  })

  it("stops between two batches when asked to", async () => {
    const { sample, countPeople } = setUp()
    const asked = new AbortController()
    const onProgress = proxy(() => asked.abort())
    expect(await sample.fill({ participants: 12, seed: 3 }, asked.signal, onProgress)).toEqual({
      ok: false,
      error: { type: "Aborted" },
    })
    expect(await countPeople()).toBe(5)
  })
})
