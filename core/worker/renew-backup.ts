import type { BackupApi, BackupState } from "../backup/api.ts"
import type { Callback } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { TargetId } from "../base/id.ts"
import type { Result } from "../base/result.ts"

/** A backup that could not be put somewhere is megabytes to make again. */
const restMs = 6 * 60 * 60_000

type Backup = Pick<BackupApi, "toPlace"> & {
  readonly watchState: (data: null, onChange: Callback<Result<BackupState, RecordFailure>>) => Promise<() => void>
}

/**
 * After a round of a place that is looked at by itself, puts a backup there where one is due and someone has put one there
 * by hand before: `../exchange/PROTOCOL.md`, *Backups*. Nobody waits for it, and what fails is not said: Today reminds.
 */
export const createRenewBackup = ({
  backup,
  now,
  unexpected,
}: {
  readonly backup: Backup
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly unexpected: (error: unknown) => void
}) => {
  const restUntil = new Map<TargetId, number>()
  let busy = false

  const state = () =>
    new Promise<Result<BackupState, RecordFailure>>((resolve, reject) => {
      const told = ((result: Result<BackupState, RecordFailure>) => {
        resolve(result)
        watched.then(stop => stop(), reject)
      }) as Callback<Result<BackupState, RecordFailure>>
      const watched = Promise.resolve().then(() => backup.watchState(null, told))
      watched.catch(reject)
    })

  const renew = async (id: TargetId) => {
    const known = await state()
    if (!known.ok || !known.value.due || !known.value.inPlaces.includes(id)) return
    const put = await backup.toPlace({ targetId: id })
    if (!put.ok && put.error.type !== "VaultLocked") restUntil.set(id, now() + restMs)
  }

  return ({ id, byItself }: { readonly id: TargetId; readonly byItself: boolean }): void => {
    if (!byItself || busy || now() < (restUntil.get(id) ?? 0)) return
    busy = true
    void renew(id)
      .catch((error: unknown) => {
        restUntil.set(id, now() + restMs)
        unexpected(error)
      })
      .finally(() => {
        busy = false
      })
  }
}
export type RenewBackup = ReturnType<typeof createRenewBackup>
