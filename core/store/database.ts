import { Dexie, type EntityTable, type Table } from "dexie"
import { systemClock } from "../base/clock.ts"
import type { FromNewerVersion } from "../base/failure.ts"
import type { TargetId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { keepBefore } from "./before-upgrade.ts"
import { addCounts, type Counts, countsOf, readColdCounts } from "./cold-counts.ts"
import { newerDatabase, newerOf } from "./failures.ts"

/** What a list needs. `kind`, `owner` (an opaque id), `at` (a day) and `removed` are readable at rest and repeated inside. */
export type HeadRow = {
  readonly id: string
  readonly kind: string
  readonly owner: string
  readonly at: string
  readonly version: number
  readonly stamp: string
  readonly removed?: 1
  /** Its kind, when an older state of it still lies in a block. Readable at rest, repeated inside. */
  readonly over?: string
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** The whole record: opening one reads one row. Its stamp is that of its last change; its head's is that of the head's. */
export type RecordRow = Pick<HeadRow, "id" | "kind" | "version" | "stamp" | "sealed">

/** One sum over all rows, so that rows taken away, added or put back are noticed: `tally.ts`. */
export type TallyRow = {
  readonly key: "tally"
  readonly count: number
  readonly sum: Uint8Array<ArrayBuffer>
  /** The largest stamp given out: the clock never falls below it. */
  readonly last: string
  /** The link of the last entry of the audit log: records of today do not go with a log of yesterday. */
  readonly audit?: Uint8Array<ArrayBuffer>
  readonly mac: Uint8Array<ArrayBuffer>
}

/**
 * `tries`: wrong tries to unlock. `backup`: what the last backup covered. `migrated`: the last change of the tables.
 * `cold`: how many records lie in blocks. `rest`: the data key while it rests. `break-glass`: the data key as it is written
 * to the program's recovery recipient.
 */
export type TextRow = {
  readonly key: "keyring" | "device" | "tries" | "backup" | "migrated" | "cold" | "rest" | "break-glass"
  readonly text: string
}

/** The folders of targets, as the browser hands them out: `folder-handles.ts`. */
export type HandlesRow = {
  readonly key: "handles"
  readonly handles: ReadonlyMap<TargetId, FileSystemDirectoryHandle>
}

/** Where the audit log ends: how many entries, the link of the last one. */
export type AuditEndRow = {
  readonly key: "audit"
  readonly count: number
  readonly link: Uint8Array<ArrayBuffer>
  readonly mac: Uint8Array<ArrayBuffer>
}

/** One entry of the audit log; `link` binds it to all before it. */
export type AuditRow = {
  readonly seq: number
  readonly link: Uint8Array<ArrayBuffer>
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** The sealed index of a block: what `heads` would hold of each of its records. Read without its body. */
export type BlockRow = {
  readonly id: string
  readonly count: number
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** Some hundreds of cold records, compressed and sealed as one value. */
export type BlockBodyRow = Pick<BlockRow, "id" | "sealed">

/** What counting knows of one kind's records of one month: `facts/`. `turn` names this state of it. */
export type FactsRow = {
  /** The program's code; empty for this vault's own. */
  readonly program: string
  readonly kind: string
  readonly month: string
  readonly turn: string
  readonly sealed: Uint8Array<ArrayBuffer>
}
export type FactsKey = [program: string, kind: string, month: string]

/** Which chunks of facts there are. Its turn is another one whenever one of them was written. */
export type FactsEndRow = {
  readonly key: "facts"
  readonly turn: string
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** A record, or a month of a kind, whose facts are to be made anew: `facts/marks.ts`. */
export type UnfactedRow = { readonly id: string; readonly kind: string; readonly stamp: string }

/** A row as it was before the tables changed last: `before-upgrade.ts`. */
export type BeforeRow = {
  readonly table: "heads" | "records" | "meta"
  readonly key: string
  readonly row: HeadRow | RecordRow | TallyRow
}

export type Database = {
  readonly name: string
  /** Opens it if it is not open. Every operation does so by itself; this one tells a newer database as a value. */
  readonly open: () => Promise<Result<null, FromNewerVersion>>
  readonly close: () => void
  /** Off this device, with all that is in it; other pages' connections are closed. From here nothing makes it again. */
  readonly remove: () => Promise<void>
  readonly dexie: Dexie
  readonly heads: EntityTable<HeadRow, "id">
  readonly records: EntityTable<RecordRow, "id">
  readonly meta: Table<TallyRow | TextRow | AuditEndRow | FactsEndRow | HandlesRow, string>
  readonly blocks: EntityTable<BlockRow, "id">
  readonly blockBodies: EntityTable<BlockBodyRow, "id">
  readonly audit: EntityTable<AuditRow, "seq">
  readonly facts: Table<FactsRow, FactsKey>
  readonly unfacted: EntityTable<UnfactedRow, "id">
  readonly before: Table<BeforeRow, [table: BeforeRow["table"], key: string]>
}

/** Of the tables and their indexes; records have versions of their own. */
export const databaseVersion = 4

/**
 * Written to the operating system, not awaited on the platter: a killed tab, worker or browser loses nothing that was
 * answered; a power cut may cost the last seconds, never the order, so what is found is a state that once was.
 * Waiting for the platter ("strict") would cost every tap in a session half again, on a phone several times.
 */
export const durability = "relaxed"

/** Names the database; nothing is read or made before the first operation. */
export const openDatabase = (name: string): Database => {
  const dexie = new Dexie(name, {
    chromeTransactionDurability: durability,
    cache: "disabled",
  })
  dexie.version(1).stores({ heads: "id, [kind+owner+at], [kind+at]", records: "id", meta: "key" })
  dexie
    .version(2)
    .stores({
      heads: "id, [kind+owner+at], [kind+at], over",
      blocks: "id",
      blockBodies: "id",
      audit: "seq",
      before: "[table+key]",
    })
    .upgrade(keepBefore(1, 2, systemClock.now))
  // What facts are made of is not touched, so nothing need be kept to undo this.
  dexie.version(3).stores({ facts: "[program+kind+month]", unfacted: "id" })
  dexie.version(4).stores({ records: "id, stamp" })
  // Dexie opens a newer database as if it were this one; writing there would be writing blindly.
  dexie.on("ready", () => {
    const found = Math.floor(dexie.backendDB().version / 10)
    if (found > databaseVersion) throw newerDatabase(found, databaseVersion)
  })
  let removed = false
  return {
    name,
    dexie,
    open: async () => {
      if (removed) throw new Error("This database was removed")
      try {
        await dexie.open()
        return ok(null)
      } catch (error) {
        const newer = newerOf(error)
        if (newer) return fail(newer)
        throw error
      }
    },
    close: () => dexie.close(),
    remove: async () => {
      removed = true
      await dexie.delete()
    },
    heads: dexie.table("heads"),
    records: dexie.table("records"),
    meta: dexie.table("meta"),
    blocks: dexie.table("blocks"),
    blockBodies: dexie.table("blockBodies"),
    audit: dexie.table("audit"),
    facts: dexie.table("facts"),
    unfacted: dexie.table("unfacted"),
    before: dexie.table("before"),
  }
}

/** Removes the database from this device, with all that is in it. Other pages' connections are closed. */
export const wipeDatabase = (name: string): Promise<void> => Promise.resolve(Dexie.delete(name))

/** How many records of each kind there are, the removed ones not counted. Works while locked. */
export const countByKind = (database: Database): Promise<Counts> => {
  const { dexie, heads, meta } = database
  return dexie.transaction("r", heads, meta, async () => {
    const [rows, cold] = await Promise.all([heads.toArray(), readColdCounts(database)])
    return addCounts(countsOf(rows), cold)
  })
}
