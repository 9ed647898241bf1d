import type { Clock, Instant } from "../../base/clock.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Sealer, Unlocked } from "../../vault/sealer.ts"
import type { AuditEndRow, Database } from "../database.ts"
import { whenUnlocked } from "../when-unlocked.ts"
import { type Appending, appendAlone, type PrepareEntries, rowsAfter } from "./append.ts"
import { createCounted } from "./counted.ts"
import { type AuditEntry, type Deed, sealEntry, type Way } from "./entry.ts"
import type { AuditPage, AuditQuery } from "./read-entries.ts"
import type { AuditSoundness } from "./walk.ts"

/** What is told of something that happened while nothing could be sealed: its own moment and way. */
export type Told = Deed & { readonly at?: Instant; readonly way?: Way }

/** The audit log of one vault, as one page keeps it. How it lies on disk is laid down in `../FORMAT.md`. */
export type AuditLog = {
  /** For collections: entries that are part of a write. */
  readonly prepare: PrepareEntries
  /** Entries of what is no write. What the log tells of already is left out. */
  readonly tell: (...deeds: readonly Told[]) => Promise<Result<null, RecordFailure>>
  /** Says by which way the vault is open from now on. */
  readonly opened: (way: Way) => void
  readonly read: (query: AuditQuery, signal?: AbortSignal) => Promise<Result<AuditPage, RecordFailure | Aborted>>
  /** Walks the whole chain and opens every entry. */
  readonly verify: (signal?: AbortSignal) => Promise<Result<AuditSoundness, RecordFailure | Aborted>>
}

type Deps = {
  readonly database: Database
  readonly unlocked: Unlocked
  readonly clock: Pick<Clock, "now">
  /** Asked once. Eight hexadecimal digits that name this vault on this device in stamps. */
  readonly device: () => Promise<string>
  /** Eight hexadecimal digits: this life of this page. */
  readonly page: string
}

export const createAuditLog = ({ database, unlocked, clock, device, page }: Deps): AuditLog => {
  const counted = createCounted()
  let way: Way | null = null
  let knownDevice: Promise<string> | null = null
  const by = async () => {
    knownDevice ??= device()
    return { device: await knownDevice, page }
  }
  /** The furthest end that this page put, or found whole. */
  let seen: AuditEndRow | null = null
  const see = (end: AuditEndRow | null) => {
    if (end && end.count >= (seen?.count ?? 0)) seen = end
  }
  unlocked.onChange(() => counted.forget())

  const prepare = async (sealer: Sealer, deeds: readonly Told[]): Promise<Appending | null> => {
    const now = clock.now()
    const fresh = deeds.filter(deed => !counted.has(deed, now))
    if (fresh.length === 0) return null
    const who = await by()
    const sealed = await Promise.all(
      fresh.map(deed => {
        const until = counted.until(deed, now)
        const entry: AuditEntry = { at: now, way, ...deed, ...who, ...(until && { until }) }
        return sealEntry(sealer, entry)
      }),
    )
    let put: AuditEndRow | null = null
    return {
      rowsAfter: found => {
        const rows = rowsAfter(sealer, sealed, found)
        put = rows.end
        return rows
      },
      kept: () => {
        see(put)
        for (const deed of fresh) counted.remember(deed, now)
      },
    }
  }

  return {
    prepare,
    tell: (...deeds) =>
      whenUnlocked(unlocked, async sealer => {
        const appending = await prepare(sealer, deeds)
        if (appending) await appendAlone(database, sealer, appending)
        return ok(null)
      }),
    opened: by => {
      way = by
    },
    read: (query, signal) =>
      whenUnlocked(unlocked, async sealer => {
        const { readEntries } = await import("./read-entries.ts")
        return readEntries(database, sealer, query, await by(), signal)
      }),
    verify: signal =>
      whenUnlocked(unlocked, async sealer => {
        const { verifyLog } = await import("./verify.ts")
        const verified = await verifyLog(database, sealer, seen, signal)
        if (!verified.ok) return verified
        if (verified.value.outcome.state === "whole") see(verified.value.end)
        return ok(verified.value.outcome)
      }),
  }
}
