import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import { newId, type ParticipantId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { createChartLinks } from "../../../core/chart-links/service.ts"
import type { FoundChart } from "../../../core/domain/chart-warning.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { chartLinkKind } from "../../../core/store/chart-link-kind.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { digestOf } from "./keyed.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const digest = await digestOf(7)
const wren = newId<ParticipantId>()
const ash = newId<ParticipantId>()
const address = "https://record.example.org/patients/5/notes"

const setUp = () => {
  let open = true
  let minute = 0
  const listeners = new Set<() => void>()
  const locking = {
    locked: () => !open,
    onLockChange: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const participants = createMemoryCollection(participantKind, locking)
  const links = createMemoryCollection(chartLinkKind, locking)
  const room = () =>
    createChartLinks({
      links,
      participants,
      clock: { now: () => `2026-11-20T14:${String(minute++).padStart(2, "0")}:00.000Z` },
      digest: () => (open ? digest : null),
    })
  const setOpen = (next: boolean) => {
    open = next
    for (const listener of listeners) listener()
  }
  return { participants, links, here: room(), elsewhere: room(), setOpen }
}
let at = setUp()

const chosen = async (from = address) => must(await at.here.partsOf({ address: from })).filter(({ likely }) => likely)
const link = async (participantId: ParticipantId, from = address, more: { readonly alsoTo?: boolean } = {}) =>
  at.here.link({ participantId, address: from, chosen: await chosen(from), ...more })
const inFront = async (from = address) => must(await at.here.find({ addresses: [from] })).participantIds
const settled = () => new Promise(resolve => setTimeout(resolve))

beforeEach(async () => {
  at = setUp()
  const asked = { pronoun: "they", startedOn: "2026-01-05", place: "" } as const
  must(await at.participants.add(newPerson(wren, { chosenName: "Wren", ...asked })))
  must(await at.participants.add(newPerson(ash, { chosenName: "Ash", ...asked })))
})

describe("the room of charts", () => {
  it("knows a person by their chart once it is linked, and not after it is unlinked", async () => {
    expect(await inFront()).toEqual([])
    const id = must(await link(wren))
    expect(await inFront("https://record.example.org/patients/5/meds")).toEqual([wren])
    must(await at.here.unlink({ id }))
    expect(await inFront()).toEqual([])
  })

  it("linking the same chart to the same person again is the link that is there, also by a double tap", async () => {
    const [one, other] = await Promise.all([link(wren), link(wren)])
    expect(must(other)).toBe(must(one))
    expect(must(await link(wren, "https://record.example.org/patients/5"))).toBe(must(one))
    expect(must(await at.links.heads({}))).toHaveLength(1)
  })

  it("the same address in another record system is another chart", async () => {
    must(await link(wren))
    const other = address.replace("record", "register")
    expect(await inFront(other)).toEqual([])
    must(await link(wren, other))
    expect(await inFront(other)).toEqual([wren])
    expect(await inFront()).toEqual([wren])
  })

  it("a chart of someone else is linked only when that is meant", async () => {
    must(await link(wren))
    expect(await link(ash)).toEqual({ ok: false, error: { type: "ChartTaken", participantIds: [wren] } })
    expect(await inFront()).toEqual([wren])
    must(await link(ash, address, { alsoTo: true }))
    expect((await inFront()).toSorted()).toEqual([wren, ash].toSorted())
  })

  it("a chart of someone else is known as theirs, whichever parts were chosen", async () => {
    must(await link(wren))
    const parts = [
      { in: "path", key: "1" },
      { in: "path", key: "2" },
    ] as const
    expect(await at.here.link({ participantId: ash, address, chosen: parts })).toMatchObject({
      error: { type: "ChartTaken" },
    })
  })

  it("tells a person's links, newest first, and nothing else of them", async () => {
    const first = must(await link(wren))
    const second = must(await link(wren, "https://other.example.org/?pid=9"))
    const told = await new Promise(resolve => {
      void at.here.watchOf(
        { participantId: wren },
        proxy((result: Result<unknown, unknown>) => resolve(must(result))),
      )
    })
    expect(told).toEqual([
      { id: second, linkedAt: "2026-11-20T14:01:00.000Z" },
      { id: first, linkedAt: "2026-11-20T14:00:00.000Z" },
    ])
  })

  it("a link made in one window is seen in another, until that one stops looking", async () => {
    const told: Result<FoundChart, unknown>[] = []
    const stop = await at.elsewhere.watchFound(
      { addresses: ["about:blank", address] },
      proxy((result: Result<FoundChart, unknown>) => void told.push(result)),
    )
    await settled()
    const id = must(await link(wren))
    await settled()
    expect(told.map(result => must(result).participantIds)).toEqual([[], [wren]])
    stop()
    must(await at.here.unlink({ id }))
    await settled()
    expect(told).toHaveLength(2)
  })

  it("knows nobody while the vault is locked, and says so", async () => {
    must(await link(wren))
    const told: string[] = []
    await at.elsewhere.watchFound(
      { addresses: [address] },
      proxy(
        (result: Result<FoundChart, { readonly type: string }>) =>
          void told.push(result.ok ? `${result.value.participantIds.length}` : result.error.type),
      ),
    )
    await settled()
    const parts = await chosen()
    at.setOpen(false)
    await settled()
    const locked = { ok: false, error: { type: "VaultLocked" } }
    expect(await at.here.find({ addresses: [address] })).toEqual(locked)
    expect(await at.here.link({ participantId: wren, address, chosen: parts })).toEqual(locked)
    at.setOpen(true)
    await settled()
    expect(told).toEqual(["1", "VaultLocked", "1"])
  })

  it("links nothing that is no address of the web, no part of it, or nobody's", async () => {
    const parts = [{ in: "path", key: "1" }] as const
    const malformed = { ok: false, error: { type: "Malformed" } }
    const tried = [
      { participantId: wren, address: "file:///patients/5", chosen: parts },
      { participantId: wren, address: "https://record.example.org/", chosen: parts },
      { participantId: wren, address, chosen: [] },
      { participantId: wren, address, chosen: [{ in: "host", key: "1" }] },
      { participantId: "wren", address, chosen: parts },
    ]
    for (const data of tried) expect(await at.here.link(data as never)).toMatchObject(malformed)
    expect(await at.here.link({ participantId: newId(), address, chosen: parts })).toMatchObject({
      error: { type: "NotFound" },
    })
    expect(must(await at.links.heads({}))).toEqual([])
    expect(await at.here.find({ addresses: [5] } as never)).toMatchObject(malformed)
    expect(await at.here.partsOf({ address: null } as never)).toMatchObject(malformed)
  })
})
