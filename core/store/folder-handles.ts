import type { FromNewerVersion, QuotaExceeded } from "../base/failure.ts"
import type { TargetId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Database } from "./database.ts"
import { attempt } from "./failures.ts"

/**
 * Folders that someone chose, by the target that is there. The browser's handle says where a folder lies and whether it
 * may be used; it cannot be sealed, and is not in a backup: it means something on this device alone.
 */
export type FolderHandles = {
  readonly keepHandle: (
    id: TargetId,
    handle: FileSystemDirectoryHandle,
  ) => Promise<Result<null, QuotaExceeded | FromNewerVersion>>
  /** Null: never chosen here, or before a backup was put back. */
  readonly handleOf: (id: TargetId) => Promise<FileSystemDirectoryHandle | null>
  readonly forgetHandle: (id: TargetId) => Promise<Result<null, QuotaExceeded | FromNewerVersion>>
}

type Handles = ReadonlyMap<TargetId, FileSystemDirectoryHandle>

export const createFolderHandles = ({ dexie, meta }: Database): FolderHandles => {
  const read = async (): Promise<Handles> => {
    const row = await meta.get("handles")
    return row?.key === "handles" ? row.handles : new Map()
  }
  const change = (next: (handles: Handles) => Handles) =>
    attempt(() =>
      dexie.transaction("rw", meta, async () => {
        await meta.put({ key: "handles", handles: next(await read()) })
        return ok(null)
      }),
    )
  return {
    keepHandle: (id, handle) => change(handles => new Map([...handles, [id, handle]])),
    handleOf: async id => (await read()).get(id) ?? null,
    forgetHandle: id => change(handles => new Map([...handles].filter(([kept]) => kept !== id))),
  }
}
