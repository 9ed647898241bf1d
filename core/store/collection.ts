import type { GenericSchema } from "valibot"
import type { Day } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Deed } from "./audit/entry.ts"
import type { Beside } from "./beside.ts"

/** A migration of one record kind from `to - 1` to `to`. Imports nothing, reads no clock, and is frozen by a fixture. */
export type Migration = {
  readonly to: number
  readonly up: (doc: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** What the store needs to know of a noun. `Head` is what lists show: a few fields, sealed apart from the rest. */
export type Kind<Noun extends { readonly id: string }, Head> = {
  readonly kind: string
  /** Version of the record's shape; migrations lead to it one by one. */
  readonly version: number
  readonly migrations: readonly Migration[]
  readonly schema: GenericSchema<unknown, Noun>
  readonly head: (noun: Noun) => Head
  /** Opaque id of the participant it belongs to; its own id for a participant; "" for what belongs to nobody. Readable at rest. */
  readonly owner: (noun: Noun) => string
  /** A coarse date for ranges. Readable at rest. */
  readonly at: (noun: Noun) => Day
  /** What counting knows of it; without one it is not counted. Before it answers anything else, see `facts/fact-kinds.ts`. */
  readonly fact?: (noun: Noun) => object
  /** What adding one is in the audit log when that is more than *added*. */
  readonly added?: (noun: Noun) => Deed
  /** What a change is called in the audit log when it is more than *changed*; null otherwise. */
  readonly act?: (before: Noun, after: Noun) => string | null
}

/** `from` and `to` are inclusive. */
export type HeadQuery = { readonly owner?: string; readonly from?: Day; readonly to?: Day }

/**
 * Sealed records of one kind, as nouns. Every operation answers `VaultLocked` while the vault is locked.
 * Removed records are in no list and answer `NotFound`, but their tombstone stays and `restore` brings them back.
 */
export type Collection<Noun extends { readonly id: string }, Head> = {
  readonly get: (id: string) => Promise<Result<Noun, RecordFailure>>
  /** In the order asked for; those that are not there, or removed by now, are left out. */
  readonly getMany: (ids: readonly string[]) => Promise<Result<readonly Noun[], RecordFailure>>
  /** Adds records in one transaction: all or none. An id that exists is a defect. */
  readonly add: (...nouns: readonly Noun[]) => Promise<Result<null, RecordFailure>>
  /**
   * Changes a record by a pure function. Only leaves that differ get a new stamp. When another page wrote in between,
   * the function runs again on the newer record; answering the same noun (`===`) writes nothing.
   */
  readonly change: (id: string, next: (noun: Noun) => Noun) => Promise<Result<Noun, RecordFailure>>
  readonly remove: (id: string) => Promise<Result<null, RecordFailure>>
  readonly restore: (id: string) => Promise<Result<null, RecordFailure>>
  /**
   * Takes the content of records away for good, all or none: out of their rows and out of every block. What stays is an
   * empty tombstone with the id, the kind and the stamp. `get`, `change` and `restore` answer `NotFound`, and merging never
   * brings the content back, not even an edit made later elsewhere. Ids that are not there are passed over.
   */
  readonly erase: (ids: readonly string[]) => Promise<Result<null, RecordFailure>>
  /** Texts that someone else wrote where another stands, neither having seen the other; of each field the newest first. */
  readonly beside: (id: string) => Promise<Result<readonly Beside[], RecordFailure>>
  /**
   * Chooses what stands in a field that has a text, by the path that `beside` tells: it is written anew, also when it is
   * there already, and nothing stands beside it any more. `NotFound` when there is no such field.
   */
  readonly settle: (id: string, path: string, value: string) => Promise<Result<null, RecordFailure>>
  /** Newest `at` first, then by id, newest first. */
  readonly heads: (query: HeadQuery) => Promise<Result<readonly Head[], RecordFailure>>
  /** Tells the record now and after each change of it, failures as values; also when the vault locks or unlocks. */
  readonly watch: (id: string, next: (result: Result<Noun, RecordFailure>) => void) => () => void
  readonly watchHeads: (query: HeadQuery, next: (result: Result<readonly Head[], RecordFailure>) => void) => () => void
}
