import { describe, expect, it } from "vitest"
import type { Instant } from "../../../core/base/clock.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { type InsertionId, type NoteId, newId } from "../../../core/base/id.ts"
import type { AuditEntry } from "../../../core/store/audit/entry.ts"
import { createAuditLog } from "../../../core/store/audit/log.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { insertionKind } from "../../../core/store/insertion-kind.ts"
import { goalKind, participantKind } from "../../../core/store/kinds.ts"
import { openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { person } from "../../store/collection-suite.ts"
import { createLock, freshName, testSealer } from "./open-store.ts"

const all = { before: null, acts: null, owner: null }
const viewed = { act: "viewed", kind: "participant", id: person(1).id, owner: person(1).id }

/** One page with a log, and a clock that a test can move. */
const openPage = async (name: string, page = "0000000a") => {
  const database = openDatabase(name)
  const lock = createLock(await testSealer())
  let now: Instant | null = null
  const clock = { ...systemClock, now: () => now ?? systemClock.now() }
  const log = createAuditLog({ database, unlocked: lock, clock, device: async () => "0000000d", page })
  const deps = { database, unlocked: lock, clock: openHybridClock(database, clock), audit: log.prepare }
  return {
    database,
    lock,
    log,
    people: createCollection({ ...deps, kind: participantKind }),
    goals: createCollection({ ...deps, kind: goalKind }),
    insertions: createCollection({ ...deps, kind: insertionKind }),
    setNow: (at: Instant) => {
      now = at
    },
    entries: async (): Promise<readonly AuditEntry[]> => {
      const page = await log.read(all)
      if (!page.ok) throw new Error(page.error.type)
      return page.value.lines.flatMap(({ entry }) => entry ?? []).reverse()
    },
  }
}

const whole = (entries: number) => ({ ok: true, value: { state: "whole", entries } })
const actsOf = (entries: readonly AuditEntry[]) => entries.map(({ act, kind }) => `${act} ${kind}`)

describe("the audit log", () => {
  it("has an entry of each thing done to a record, in order, with its id and nothing of what it says", async () => {
    const { people, log, entries } = await openPage(freshName())
    log.opened("passkey")
    const { id } = person(1)
    await people.add(person(1, { chosenName: "Marisol", place: "her flat" }))
    await people.change(id, noun => ({ ...noun, chosenName: "Mari" }))
    await people.remove(id)
    await people.restore(id)
    await log.tell({ act: "printed", kind: "participant", id, owner: id })
    const told = await entries()
    const kept = ["added", "changed", "removed", "brought-back", "printed"].map(act => `${act} participant`)
    expect(actsOf(told)).toEqual(kept)
    for (const entry of told) {
      expect(entry).toMatchObject({ id, owner: id, device: "0000000d", page: "0000000a", way: "passkey" })
      const names = ["act", "at", "device", "id", "kind", "owner", "page", "until", "way"]
      expect(names).toEqual(expect.arrayContaining(Object.keys(entry)))
      expect(JSON.stringify(entry)).not.toMatch(/Mari|flat/)
    }
    expect(await log.verify()).toEqual(whole(5))
  })

  it("tells of a note that was put into a page: which, when and into whose page; and that it was saved there", async () => {
    const { insertions, log, entries } = await openPage(freshName())
    const [id, noteId, origin] = [newId<InsertionId>(), newId<NoteId>(), "https://record.example.org:8443"]
    const at = "2026-11-03T09:00:00.000Z"
    const owner = person(1).id
    await insertions.add({ id, noteId, participantId: owner, part: "plan", origin, at, confirmedAt: null })
    await insertions.change(id, one => ({ ...one, confirmedAt: at }))
    const [inserted, confirmed] = await entries()
    expect(inserted).toMatchObject({ act: "inserted", kind: "note", id: noteId, owner, origin })
    expect(confirmed).toMatchObject({ act: "confirmed", kind: "insertion", id, owner })
    expect(confirmed).not.toHaveProperty("origin")
    expect(await log.verify()).toEqual(whole(2))
  })

  it("counts typing in one entry for five minutes, of each page and record, and begins anew after a lock", async () => {
    const name = freshName()
    const [page, other] = [await openPage(name), await openPage(name, "0000000b")]
    await page.people.add(person(1), person(2))
    const type = ({ people }: typeof page, n: number, letters: number) =>
      people.change(person(n).id, noun => ({ ...noun, place: "x".repeat(letters) }))
    for (const opened of [page, other]) opened.setNow("2026-11-03T09:00:00.000Z")
    await type(page, 1, 1)
    await type(page, 1, 2)
    await type(page, 2, 1)
    await type(other, 1, 3)
    page.setNow("2026-11-03T09:05:00.000Z")
    await type(page, 1, 4)
    expect(actsOf(await page.entries()).filter(act => act.startsWith("changed"))).toHaveLength(3)
    page.setNow("2026-11-03T09:05:00.001Z")
    await type(page, 1, 5)
    page.setNow("2026-11-03T08:00:00.000Z")
    await type(page, 1, 6)
    page.lock.setLocked(true)
    page.lock.setLocked(false)
    await type(page, 1, 7)
    const changes = (await page.entries()).filter(({ act }) => act === "changed")
    expect(changes.map(({ page: by, at, until }) => [by, at, until])).toEqual([
      ["0000000a", "2026-11-03T09:00:00.000Z", "2026-11-03T09:05:00.000Z"],
      ["0000000a", "2026-11-03T09:00:00.000Z", "2026-11-03T09:05:00.000Z"],
      ["0000000b", "2026-11-03T09:00:00.000Z", "2026-11-03T09:05:00.000Z"],
      ["0000000a", "2026-11-03T09:05:00.001Z", "2026-11-03T09:10:00.001Z"],
      ["0000000a", "2026-11-03T08:00:00.000Z", "2026-11-03T08:05:00.000Z"],
      ["0000000a", "2026-11-03T08:00:00.000Z", "2026-11-03T08:05:00.000Z"],
    ])
  })

  it("keeps an entry only together with its change: a write that is broken off leaves neither", async () => {
    const { people, log, entries, database } = await openPage(freshName())
    await people.add(person(1))
    await expect(people.add(person(2), person(1))).rejects.toThrow()
    expect(await people.get(person(2).id)).toMatchObject({ ok: false })
    // No number is left for the next entry, so the write of a change is broken off too.
    const last = await database.audit.get(0)
    if (!last) throw new Error("No entry was kept")
    const taken = [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1]
    await database.audit.bulkPut(taken.map(seq => ({ ...last, seq })))
    await expect(people.change(person(1).id, noun => ({ ...noun, place: "the park" }))).rejects.toThrow()
    await database.audit.bulkDelete(taken)
    expect(await people.get(person(1).id)).toMatchObject({ value: { place: person(1).place } })
    expect(actsOf(await entries())).toEqual(["added participant"])
    await people.change(person(1).id, noun => ({ ...noun, place: "the park" }))
    expect(actsOf(await entries())).toEqual(["added participant", "changed participant"])
    expect(await log.verify()).toEqual(whole(2))
  })

  it("is one chain for pages that write at the same time, and the records' tally goes with it", async () => {
    const name = freshName()
    const pages = await Promise.all(["a", "b", "c"].map(end => openPage(name, `0000000${end}`)))
    const [first] = pages
    if (!first) throw new Error("No page")
    await first.people.add(person(1))
    await Promise.all(
      pages.flatMap(({ people, log }, at) => [
        people.add(person(10 + at), person(20 + at)),
        people.change(person(1).id, noun => ({ ...noun, place: `place ${at}` })),
        log.tell(viewed, { ...viewed, act: "copied" }),
      ]),
    )
    for (const { log, database, lock } of pages) {
      expect(await log.verify()).toEqual(whole(1 + 3 * 5))
      expect(await checkSoundness(database, lock)).toMatchObject({ value: { state: "sound" } })
    }
  })

  it("tells many records added at once as one entry with their number", async () => {
    const { people, entries } = await openPage(freshName())
    await people.add(...Array.from({ length: 30 }, (_, n) => person(n + 1, { startedOn: "2026-01-05" })))
    expect(await entries()).toMatchObject([{ act: "added", kind: "participant", id: "", owner: "", count: 30 }])
  })

  it("is read newest first, page by page, and by act and person", async () => {
    const { log } = await openPage(freshName())
    const deeds = Array.from({ length: 200 }, (_, n) => ({
      act: n % 2 ? "printed" : "copied",
      kind: "note",
      id: `note-${n}`,
      owner: n % 5 ? "one" : "other",
    }))
    await log.tell(...deeds)
    const seqs: number[] = []
    let before: number | null = null
    do {
      const page = await log.read({ ...all, before })
      if (!page.ok) throw new Error(page.error.type)
      expect(page.value.lines.length).toBeLessThanOrEqual(60)
      seqs.push(...page.value.lines.map(({ seq }) => seq))
      before = page.value.next
    } while (before !== null)
    expect(seqs).toEqual(Array.from({ length: 200 }, (_, n) => 199 - n))
    const printed = await log.read({ ...all, acts: ["printed"], owner: "other" })
    const wanted = deeds.filter(({ act, owner }) => act === "printed" && owner === "other").map(({ id }) => id)
    expect(printed.ok && printed.value.lines.map(({ entry }) => entry?.id)).toEqual(wanted.reverse())
  })

  it("tells nothing while the vault is locked, and opens nothing", async () => {
    const { log, lock, database } = await openPage(freshName())
    await log.tell(viewed)
    lock.setLocked(true)
    const locked = { ok: false, error: { type: "VaultLocked" } }
    expect(await log.tell({ ...viewed, act: "printed" })).toEqual(locked)
    expect(await log.read(all)).toEqual(locked)
    expect(await log.verify()).toEqual(locked)
    expect(await database.audit.count()).toBe(1)
  })

  it("says what was altered on disk, and what is missing, while entries go on", async () => {
    const { log, people, database } = await openPage(freshName())
    await people.add(person(1))
    const ends = [await database.meta.get("audit")]
    for (let n = 0; n < 5; n++) await log.tell({ ...viewed, act: "printed" })
    await database.audit.update(2, { sealed: Uint8Array.from((await database.audit.get(3))?.sealed ?? []) })
    expect(await log.verify()).toMatchObject({ value: { breaks: [{ type: "altered", from: 3, to: 3 }] } })
    await database.audit.delete(4)
    await database.audit.delete(5)
    expect(await log.verify()).toMatchObject({
      value: { breaks: [{ type: "altered" }, { type: "missing", from: 5, to: 6 }] },
    })
    for (const end of ends) if (end) await database.meta.put(end)
    expect(await people.change(person(1).id, noun => ({ ...noun, place: "the park" }))).toMatchObject({ ok: true })
    await log.tell({ ...viewed, act: "printed" })
    expect(await log.verify()).toMatchObject({ value: { state: "broken" } })
    const rows = await database.audit.toArray()
    expect(rows.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it("that was put back with its end and its tally is missed by a page that saw it longer", async () => {
    const name = freshName()
    const page = await openPage(name)
    const { log, people, database } = page
    await people.add(person(1))
    const kept = await Promise.all([database.meta.get("audit"), database.meta.get("tally")])
    await log.tell(viewed)
    await database.audit.delete(1)
    for (const row of kept) if (row) await database.meta.put(row)
    expect(await log.verify()).toMatchObject({ value: { breaks: [{ type: "end", after: 1 }] } })
    // Nobody else can know: what is found is a state that once was.
    expect(await (await openPage(name)).log.verify()).toEqual(whole(1))
  })
})
