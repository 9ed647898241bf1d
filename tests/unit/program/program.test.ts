import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { EntryId, ParticipantId } from "../../../core/base/id.ts"
import type { Program } from "../../../core/domain/program.ts"
import { createProgram } from "../../../core/program/service.ts"
import { programKind } from "../../../core/store/program-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const settled = () => new Promise<void>(resolve => setImmediate(resolve))
const someone = "0195f0a0-1111-7000-8000-000000000001" as ParticipantId

const setUp = () => {
  const programs = createMemoryCollection(programKind)
  const program = createProgram({ programs })
  const now = async (): Promise<Program | undefined> => {
    const heads = await programs.heads({})
    return heads.ok ? heads.value[0] : undefined
  }
  return { programs, program, now }
}

const put = async (putting: ReturnType<ReturnType<typeof setUp>["program"]["putStaff"]>): Promise<EntryId> => {
  const result = await putting
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe("what is kept of the program", () => {
  it("has its defaults before anything was told, and imr.md 1.1: five latest sessions a person", async () => {
    const { program, now } = setUp()
    const told: (Program | null)[] = []
    await program.watch(
      null,
      proxy(result => told.push(result.ok ? result.value : null)),
    )
    await settled()
    expect(told[0]).toMatchObject({ name: "", zone: null, sample: { latestSessions: 5 }, smallestCell: 5 })
    expect(await now()).toBeUndefined()
  })

  it("keeps the fields that were told, and what was not named stays", async () => {
    const { program, now } = setUp()
    await program.change({ fields: { name: "Lantern House", zone: "America/New_York", served: 40 } })
    await program.change({
      fields: { startedOn: "2026-01-05", sampleWords: "All who meet with us", latestSessions: null },
    })
    expect(await now()).toMatchObject({
      name: "Lantern House",
      zone: "America/New_York",
      served: 40,
      startedOn: "2026-01-05",
      sample: { words: "All who meet with us", latestSessions: null, leftOut: {} },
    })
  })

  it("stays one, however many keep it for the first time at once", async () => {
    const { program, programs, now } = setUp()
    await Promise.all([
      program.change({ fields: { name: "Lantern House" } }),
      program.putStaff({ entryId: null, fields: { name: "R. Ames" } }),
      program.leaveOut({ participantId: someone, out: true, reason: "Moved away" }),
    ])
    const heads = await programs.heads({})
    expect(heads.ok && heads.value.length).toBe(1)
    expect(await now()).toMatchObject({
      name: "Lantern House",
      sample: { leftOut: { [someone]: { out: true, reason: "Moved away" } } },
    })
  })

  it("refuses the whole of what does not fit, and keeps nothing of it", async () => {
    const { program, now } = setUp()
    const refused = [
      program.change({ fields: { name: "Lantern House", zone: "Nowhere/At-all" } }),
      program.change({ fields: { eligible: -1 } }),
      program.change({ fields: { smallestCell: 0 } }),
      program.putStaff({ entryId: null, fields: { name: "  " } }),
      program.putTraining({ entryId: null, fields: { kind: "workshop", days: 2 } }),
      program.putQualityMeeting({ entryId: null, fields: { on: "soon" } }),
      program.setChange({ instrumentId: "imrs-participant", change: { sd: 0, r: 0.8, source: "" } }),
      program.setChange({ instrumentId: "imrs-participant", change: { sd: 0.5, r: 1, source: "" } }),
    ]
    for (const one of await Promise.all(refused)) expect(one).toMatchObject({ error: { type: "Malformed" } })
    expect(await now()).toBeUndefined()
  })

  it("puts, changes, takes away and brings back entries", async () => {
    const { program, now } = setUp()
    const id = await put(program.putStaff({ entryId: null, fields: { name: "R. Ames", hiredOn: "2025-12-01" } }))
    await program.putStaff({ entryId: id, fields: { leftOn: "2026-05-01" } })
    expect((await now())?.staff[id]).toEqual({ name: "R. Ames", hiredOn: "2025-12-01", leftOn: "2026-05-01" })
    await program.setRemoved({ list: "staff", entryId: id, removed: true })
    expect((await now())?.staff[id]?.removed).toBe(true)
    await program.setRemoved({ list: "staff", entryId: id, removed: false })
    expect((await now())?.staff[id]?.removed).toBe(false)
    const none = "0195f0a0-6666-7000-8000-0000000000ff" as EntryId
    const unknown = [
      program.setRemoved({ list: "trainings", entryId: none, removed: true }),
      program.putStaff({ entryId: none, fields: { name: "K. Osei" } }),
    ]
    for (const one of await Promise.all(unknown)) expect(one).toMatchObject({ error: { type: "NotFound" } })
  })

  it("takes its own figures for reliable change, and the instrument's own again", async () => {
    const { program, now } = setUp()
    const figures = { sd: 0.5, r: 0.79, source: "Our own 40 people" }
    await program.setChange({ instrumentId: "imrs-participant", change: figures })
    expect((await now())?.change).toEqual({ "imrs-participant": figures })
    await program.setChange({ instrumentId: "imrs-participant", change: null })
    expect((await now())?.change).toEqual({ "imrs-participant": null })
  })
})
