import { watching } from "../base/crossing.ts"
import type { Defect } from "../base/defect.ts"
import type { Aborted, FromNewerVersion, RecordFailure, Unexpected } from "../base/failure.ts"
import { observable } from "../base/observable.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Recount, Soundness, SystemApi, TablesChanged, Tally, Versions } from "./api.ts"

/** Where the store keeps what was before; *NotFound* when there is nothing any more. */
export type TablesCopy = {
  readonly found: () => Promise<Result<TablesChanged | null, RecordFailure>>
  readonly undo: () => Promise<Result<null, RecordFailure>>
  readonly drop: () => Promise<Result<null, RecordFailure>>
}

type SystemDeps = {
  /** Settles when the worker holds the Web Lock its page waits for. */
  readonly alive: Promise<void>
  readonly versions: () => Promise<Versions>
  readonly defects: readonly Defect[]
  readonly countByKind: () => Promise<Readonly<Record<string, number>>>
  readonly followTally: (next: (tally: Result<Tally, FromNewerVersion | Unexpected>) => void) => () => void
  readonly checkSoundness: (signal?: AbortSignal) => Promise<Result<Soundness, RecordFailure | Aborted>>
  readonly recount: (
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
  ) => Promise<Result<Recount, RecordFailure | Aborted>>
  /** The copy of the records from before the tables changed. */
  readonly tablesCopy: TablesCopy
  /** Forgets the keys and removes the database. */
  readonly wipe: () => Promise<void>
}

/** What Handrail knows of itself: where it stores, which version it is, whether what is on disk is what it wrote. */
export const createSystem = ({
  alive,
  versions,
  defects,
  countByKind,
  followTally,
  checkSoundness,
  recount,
  tablesCopy,
  wipe,
}: SystemDeps): SystemApi => {
  const soundness = observable<Result<Soundness | null, RecordFailure>>(ok(null))
  return {
    hello: () => alive,
    storage: async () => {
      const [{ usage, quota }, persisted, records] = await Promise.all([
        navigator.storage.estimate(),
        navigator.storage.persisted(),
        countByKind(),
      ])
      return ok({ usedBytes: usage ?? null, quotaBytes: quota ?? null, persisted, records })
    },
    watchTally: async (_, onChange) => watching(followTally, onChange),
    versions: async () => ok(await versions()),
    defects: async () => ok(defects),
    check: async (_, signal) => {
      const result = await checkSoundness(signal)
      if (result.ok) soundness.set(result)
      else if (result.error.type !== "Aborted") soundness.set(fail(result.error))
      return result
    },
    watchSoundness: async (_, onChange) => watching(soundness.follow, onChange),
    recount: (_, signal, onProgress) => recount(signal, onProgress),
    tablesChanged: tablesCopy.found,
    undoTablesChange: tablesCopy.undo,
    dropTablesCopy: tablesCopy.drop,
    wipe: async () => {
      await wipe()
      return ok(null)
    },
  }
}
