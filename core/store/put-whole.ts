import type { QuotaExceeded } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { KeyringStore } from "../vault/keyring-store.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { ColdRecord } from "./blocks/cold-record.ts"
import { type SealedBlock, sealBlocks } from "./blocks/seal-block.ts"
import { countsOf } from "./cold-counts.ts"
import type { Database, TallyRow } from "./database.ts"
import { forgetFacts } from "./facts/forget-facts.ts"
import { attempt } from "./failures.ts"
import { movingTally } from "./tally.ts"
import type { WholeAudit } from "./whole-vault.ts"

/** A whole vault, sealed and ready to lie in a place where there is none. */
export type ReadyVault = {
  readonly blocks: readonly SealedBlock[]
  readonly tally: TallyRow | null
  /** What `countByKind` tells while locked. */
  readonly cold: string
  readonly audit: WholeAudit | null
  /** What is remembered of backups. */
  readonly backup: string
}

/** `last`: the largest stamp among the records. */
export const sealWhole = async (
  sealer: Sealer,
  records: readonly ColdRecord[],
  last: string,
  audit: WholeAudit | null,
  backup: string,
): Promise<ReadyVault> => {
  const moves = records.map(({ id, stamp }) => ({ id, before: null, after: stamp }))
  return {
    blocks: await sealBlocks(sealer, records),
    tally: records.length > 0 ? movingTally(sealer, moves, last)(undefined, false, audit?.end.link) : null,
    cold: JSON.stringify(countsOf(records)),
    audit,
    backup,
  }
}

export type PutWhole = {
  /** The store of the keyring, for the vault. */
  readonly keyring: KeyringStore
  /**
   * While `adopt` runs, writing this keyring writes all of `ready` with it, in one transaction: the place has the whole
   * vault or none. What lay there without a keyring, and so can never be opened, goes.
   */
  readonly withKeyring: <T>(text: string, ready: ReadyVault, adopt: () => Promise<T>) => Promise<T>
}

export const createPutWhole = (database: Database, keyring: KeyringStore): PutWhole => {
  const { dexie, heads, records, meta, blocks, blockBodies, audit, facts, unfacted, before } = database
  let coming: { readonly text: string; readonly ready: ReadyVault } | null = null

  const put = async (text: string, ready: ReadyVault): Promise<Result<null, QuotaExceeded>> => {
    const rows = [heads, records, blocks, blockBodies, audit, before]
    const done = await attempt(() =>
      dexie.transaction("rw", [...rows, facts, unfacted, meta], async () => {
        await Promise.all(rows.map(table => table.clear()))
        await forgetFacts(database)
        await meta.bulkDelete(["tally", "audit", "migrated", "rest", "break-glass", "handles"])
        await Promise.all([
          blocks.bulkAdd(ready.blocks.map(({ block }) => block)),
          blockBodies.bulkAdd(ready.blocks.map(({ body }) => body)),
          audit.bulkAdd([...(ready.audit?.rows ?? [])]),
          ready.tally && meta.put(ready.tally),
          ready.audit && meta.put({ key: "audit", ...ready.audit.end }),
          meta.put({ key: "cold", text: ready.cold }),
          meta.put({ key: "backup", text: ready.backup }),
          meta.put({ key: "keyring", text }),
        ])
        return ok(null)
      }),
    )
    if (done.ok) return done
    // A newer database was told when it was looked at for a keyring.
    if (done.error.type === "FromNewerVersion") throw new Error("The database is from a newer version")
    return fail(done.error)
  }

  return {
    keyring: {
      ...keyring,
      write: text => (coming?.text === text ? put(text, coming.ready) : keyring.write(text)),
    },
    withKeyring: async (text, ready, adopt) => {
      coming = { text, ready }
      try {
        return await adopt()
      } finally {
        coming = null
      }
    },
  }
}
