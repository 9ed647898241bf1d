import { describe, expect, it } from "vitest"
import { newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Session } from "../../../core/domain/session.ts"
import { bytesOfBody, type ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { createFold } from "../../../core/store/blocks/fold.ts"
import { readMoment, recordsOf } from "../../../core/store/blocks/moment.ts"
import { doors } from "../../../core/store/doors.ts"
import { sealEnd } from "../../../core/store/facts/chunk.ts"
import { createChunks } from "../../../core/store/facts/chunks.ts"
import { factNames } from "../../../core/store/facts/fact-kinds.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import { undoUpgrade } from "../../../core/store/undo-upgrade.ts"
import { collecting } from "../../store/collection-suite.ts"
import { type FactsPage, openFacts } from "./open-facts.ts"
import { freshName, testSealer } from "./open-store.ts"

const now = "2026-03-09T14:00:00.000Z"
const make = (participantId = newId<ParticipantId>()) =>
  newSession({ id: newId<SessionId>(), participantId, topicId: "recovery-strategies", place: "", now })

/** A vault with three sessions that were counted. */
const start = async () => {
  const name = freshName()
  const page = await openFacts(name)
  const sessions = page.collectionOf(sessionKind)
  const [a, b, c] = [make(), make(), make()]
  await sessions.add(a, b, c)
  await page.read(factNames)
  return { ...page, name, sessions, a, b, c }
}
const topicsOf = (facts: Facts) => facts.session.map(({ topicId }) => topicId)
const marksOf = ({ database }: FactsPage) => database.unfacted.toArray()
const chunkOf = async ({ database }: FactsPage) => {
  const [chunk] = await database.facts.toArray()
  if (!chunk) throw new Error("no chunk")
  return chunk
}

describe("facts", () => {
  it("are counted from the columns: no record is opened again for what did not change", async () => {
    const { read, database, lock, naive } = await start()
    const before = await naive()
    lock.setLocked(true)
    lock.setLocked(false)
    await database.records.clear()
    expect(await read(factNames)).toEqual(before)
  })

  it("are marked by a change that counts, together with it, and by no other", async () => {
    const page = await start()
    const { sessions, a } = page
    await sessions.change(a.id, noun => ({ ...noun, agenda: "First the week" }))
    expect(await marksOf(page)).toEqual([])
    await sessions.change(a.id, noun => ({ ...noun, topicId: "building-support" }))
    const stamp = (await page.database.records.get(a.id))?.stamp
    expect(await marksOf(page)).toEqual([{ id: a.id, kind: "session", stamp }])
    expect(topicsOf(await page.read(["session"]))).toContain("building-support")
    expect(await marksOf(page)).toEqual([])
  })

  it("are not marked by a write that is broken off", async () => {
    const page = await start()
    page.database.records.hook("creating", () => {
      throw new Error("broken off")
    })
    await expect(page.sessions.add(make())).rejects.toThrow()
    expect(await marksOf(page)).toEqual([])
  })

  it("are marked by a change of a record that lies in a block", async () => {
    const page = await start()
    await page.sessions.change(page.c.id, noun => ({ ...noun, agenda: "Changed last of all" }))
    const rule = { kinds: ["session"], coldBefore: "9", newest: 0, restBefore: "9", together: 1 }
    await createFold({ database: page.database, unlocked: page.lock, rule: () => rule })()
    expect(await page.database.records.get(page.a.id)).toBeUndefined()
    expect(await marksOf(page)).toEqual([])
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "building-support" }))
    expect(topicsOf(await page.read(["session"]))).toContain("building-support")
  })

  it("have what comes by a backup, and what it changes in records that are there", async () => {
    const [from, to] = [await start(), await start()]
    await to.sessions.add(from.a)
    await to.read(factNames)
    await from.sessions.change(from.a.id, noun => ({ ...noun, topicId: "building-support" }))
    const sealer = await testSealer()
    const records: ColdRecord[] = []
    for await (const batch of recordsOf(sealer, await readMoment(from.database)))
      if (batch.ok) records.push(...batch.value)
    await createTakeIn({ ...to, doors })(sealer, records, [])
    const found = await to.read(factNames)
    expect(found.session.map(({ id }) => id)).toContain(from.b.id)
    expect(topicsOf(found)).toContain("building-support")
    expect(found).toEqual(await to.naive())
  })

  it("have all of what comes when so much comes that months are marked instead of records", async () => {
    const to = await start()
    const stamp = "1790000000000-0000-0000000b"
    const comes = (session: Session): ColdRecord => ({
      id: session.id,
      kind: "session",
      owner: sessionKind.owner(session),
      at: sessionKind.at(session),
      version: sessionKind.version,
      stamp,
      headStamp: stamp,
      head: JSON.stringify(sessionKind.head(session)),
      body: bytesOfBody({ ...stampedNew(session, stamp), head: stamp }),
    })
    const many = Array.from({ length: 1001 }, () => make())
    const taken = await createTakeIn({ ...to, doors })(await testSealer(), many.map(comes), [])
    expect(taken).toMatchObject({ ok: true, value: { same: 0 } })
    expect((await marksOf(to)).length).toBeLessThan(10)
    const found = await to.read(factNames)
    expect(found.session.length).toBe(1004)
    expect(found).toEqual(await to.naive())
  })

  it("are not overwritten by a page that made them from what lay there before another page was faster", async () => {
    const page = await start()
    const chunks = createChunks(page.database, page.lock)
    const sealer = await testSealer()
    const earlier = await chunks.standing(sealer, await chunks.look())
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "building-support" }))
    const now = await page.read(factNames)
    expect(await chunks.write(sealer, earlier, [], true)).toBe(false)
    // Nor by one that read what was erased meanwhile.
    const before = await chunks.standing(sealer, await chunks.look())
    await page.sessions.erase([page.b.id])
    expect(await chunks.write(sealer, before, [], true)).toBe(false)
    expect((await page.read(factNames)).session).toEqual(now.session.filter(({ id }) => id !== page.b.id))
  })

  it("are looked for again, and no defect is told, when something was erased between looking and reading", async () => {
    const page = await start()
    const sealer = await testSealer()
    const chunks = createChunks(page.database, page.lock)
    const standing = await chunks.standing(sealer, await chunks.look())
    await page.sessions.erase([page.b.id])
    expect(await chunks.read(sealer, standing, standing.end?.chunks ?? [])).toBeNull()
  })

  it("have nothing of an erased record from the moment it is erased, and of nobody else less", async () => {
    const page = await start()
    const { sessions, a, b, c } = page
    await sessions.erase([a.id])
    expect(await page.database.facts.toArray()).toEqual([])
    const left = await page.read(["session"])
    expect(left.session.map(({ id }) => id)).toEqual([b.id, c.id].sort())
  })

  it("stay with their marks when bringing them up to date is broken off, and the next page goes on", async () => {
    const page = await start()
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "building-support" }))
    page.database.facts.hook("updating", () => {
      throw new Error("killed")
    })
    page.database.facts.hook("creating", () => {
      throw new Error("killed")
    })
    await expect(page.facts.read(["session"])).rejects.toThrow()
    expect(await marksOf(page)).toHaveLength(1)
    const next = await openFacts(page.name)
    expect(await next.read(factNames)).toEqual(await next.naive())
    expect(await marksOf(next)).toEqual([])
  })

  it("are counted also when the disk is too full to keep them", async () => {
    const page = await start()
    const full = () => {
      throw new DOMException("full", "QuotaExceededError")
    }
    page.database.facts.hook("updating", full)
    page.database.facts.hook("creating", full)
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "building-support" }))
    expect(await page.read(factNames)).toEqual(await page.naive())
    expect(await marksOf(page)).toHaveLength(1)
  })

  it("answer that the vault is locked, and nothing else, while it is", async () => {
    const { facts, lock } = await start()
    lock.setLocked(true)
    expect(await facts.read(["session"])).toEqual({ ok: false, error: { type: "VaultLocked" } })
    expect(await facts.rebuild()).toEqual({ ok: false, error: { type: "VaultLocked" } })
  })

  it("are the same lists for as long as nothing in them changed", async () => {
    const { facts, sessions, a } = await start()
    const [first, again] = [await facts.read(["session", "note"]), await facts.read(["session"])]
    expect(first.ok && again.ok && first.value.session === again.value.session).toBe(true)
    await sessions.change(a.id, noun => ({ ...noun, topicId: "building-support" }))
    const changed = await facts.read(["session", "note"])
    expect(first.ok && changed.ok && first.value.session !== changed.value.session).toBe(true)
    expect(first.ok && changed.ok && first.value.note === changed.value.note).toBe(true)
  })

  it("go when the change of the tables is undone, and are made of what is there then", async () => {
    const page = await start()
    const text = JSON.stringify({ from: 1, to: 2, at: now })
    await page.database.meta.put({ key: "migrated", text })
    await undoUpgrade(page.database, await testSealer())
    expect(await page.database.facts.count()).toBe(0)
    expect(topicsOf(await page.read(["session"]))).toEqual([])
    expect(page.defects).toEqual([])
  })
})

describe("facts that something else changed", () => {
  const opened = async (page: FactsPage & { readonly name: string }) => {
    const next = await openFacts(page.name)
    const found = await next.read(factNames)
    expect(found).toEqual(await next.naive())
    return next.defects.length
  }
  const damage: Readonly<Record<string, (page: FactsPage) => Promise<unknown>>> = {
    "a chunk changed": async page => {
      const chunk = await chunkOf(page)
      const sealed = chunk.sealed.slice()
      sealed[40] = (sealed[40] ?? 0) ^ 1
      await page.database.facts.put({ ...chunk, sealed })
    },
    "a chunk deleted": async page => page.database.facts.clear(),
    "a chunk moved to another month": async page => {
      const chunk = await chunkOf(page)
      await page.database.facts.clear()
      await page.database.facts.put({ ...chunk, month: "1999-01" })
    },
    "the end changed": async page =>
      page.database.meta.put({ key: "facts", turn: newId(), sealed: (await chunkOf(page)).sealed }),
  }
  for (const [what, by] of Object.entries(damage))
    it(`are told as a defect, once, and made anew from the records: ${what}`, async () => {
      const page = await start()
      await by(page)
      expect(await opened(page)).toBe(1)
      expect(await opened(page)).toBe(0)
    })

  it("are not the ones of an earlier time, put back", async () => {
    const page = await start()
    const earlier = await chunkOf(page)
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "building-support" }))
    await page.read(factNames)
    await page.database.facts.put(earlier)
    expect(await opened(page)).toBe(1)
  })

  it("are made anew, and that is no defect, when they were made by other rules", async () => {
    const page = await start()
    const chunk = await chunkOf(page)
    const end = { form: "other", chunks: [["", "session", chunk.month, chunk.turn]] } as const
    await page.database.meta.put(await sealEnd(await testSealer(), chunk.turn, end))
    await page.database.facts.clear()
    expect(await opened(page)).toBe(0)
  })
})

describe("counting anew", () => {
  it("says how many were not known as the records have them", async () => {
    const page = await start()
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "building-support" }))
    await page.database.unfacted.clear()
    expect(topicsOf(await page.read(["session"]))).not.toContain("building-support")
    expect(await page.facts.rebuild()).toEqual({ ok: true, value: { records: 3, differed: 1 } })
    expect(await page.read(factNames)).toEqual(await page.naive())
    expect(await page.facts.rebuild()).toEqual({ ok: true, value: { records: 3, differed: 0 } })
  })

  it("tells how far it is, and broken off changes nothing", async () => {
    const page = await start()
    const parts: number[] = []
    await page.facts.rebuild(undefined, part => parts.push(part))
    expect(parts.at(-1)).toBe(1)
    const before = await chunkOf(page)
    const stop = new AbortController()
    stop.abort()
    expect(await page.facts.rebuild(stop.signal)).toEqual({ ok: false, error: { type: "Aborted" } })
    const stopLater = new AbortController()
    await page.sessions.add(...Array.from({ length: 600 }, () => make()))
    await page.read(factNames)
    const full = await page.database.facts.toArray()
    expect(await page.facts.rebuild(stopLater.signal, () => stopLater.abort())).toEqual({
      ok: false,
      error: { type: "Aborted" },
    })
    expect(await page.database.facts.toArray()).toEqual(full)
    expect(full).not.toEqual([before])
  })
})

describe("whoever watches facts", () => {
  const watching = (page: FactsPage) => {
    const seen = collecting<Facts>()
    const end = page.facts.watch(["session"], seen.next)
    const heard = (topic: string) => seen.until(last => last?.ok === true && topicsOf(last.value).includes(topic))
    return { ...seen, end, heard }
  }

  it("hears of each change that counts, also by another page, and of no other", async () => {
    const page = await start()
    const other = await openFacts(page.name)
    const { told, until, heard, end } = watching(page)
    await until(last => last?.ok === true)
    const theirs = other.collectionOf(sessionKind)
    await page.sessions.change(page.a.id, noun => ({ ...noun, agenda: "First the week" }))
    await theirs.change(page.b.id, noun => ({ ...noun, agenda: "Then the card" }))
    await page.sessions.change(page.a.id, noun => ({ ...noun, topicId: "ours" }))
    await heard("ours")
    await theirs.change(page.b.id, noun => ({ ...noun, topicId: "theirs" }))
    await heard("theirs")
    await other.read(["session"])
    const changed = (facts: Facts) => topicsOf(facts).filter(topic => topic !== "recovery-strategies")
    expect(told.map(one => one.ok && changed(one.value).sort())).toEqual([[], ["ours"], ["ours", "theirs"]])
    end()
  })

  it("hears that the vault was locked, and all again when it was unlocked", async () => {
    const page = await start()
    const { told, until, end } = watching(page)
    await until(last => last?.ok === true)
    page.lock.setLocked(true)
    await until(last => last?.ok === false)
    page.lock.setLocked(false)
    await until(last => last?.ok === true)
    expect(told.map(({ ok }) => ok)).toEqual([true, false, true])
    end()
  })
})
