import { bytesToHex } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import type { Aborted, OtherVault, RecordFailure, VaultAbsent } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { BackupStore } from "../store/backup-store.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { CheckedBackup, FileFailure } from "./api.ts"
import { readChosen } from "./chosen-file.ts"
import { afterChecking, type Kept, keptOf, textOfKept } from "./kept-state.ts"
import { type OpenedBackup, openBackup } from "./read-backup.ts"

export type OwnFileFailure = FileFailure | OtherVault | RecordFailure | VaultAbsent | Aborted

type How = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((part: number) => void) | undefined
}

type OwnFileDeps = {
  readonly store: Pick<BackupStore, "sumOf" | "standing" | "remember">
  readonly vaultIdHere: () => Promise<Result<string, VaultAbsent | RecordFailure>>
  readonly knownVersions: Readonly<Record<string, number>>
  readonly clock: Pick<Clock, "now">
}

/** Files of the open vault: read, held against their manifest, remembered. */
export const createOwnFile = ({ store, vaultIdHere, knownVersions, clock }: OwnFileDeps) => {
  const open = async (sealer: Sealer, file: Blob, how: How): Promise<Result<OpenedBackup, OwnFileFailure>> => {
    const found = await readChosen(file)
    if (!found.ok) return found
    const here = await vaultIdHere()
    if (!here.ok) return here
    if (found.value.header.vaultId !== here.value) return fail({ type: "OtherVault" })
    return openBackup(found.value, { sealer, sumOf: store.sumOf, knownVersions, ...how })
  }

  const remember = (next: (kept: Kept) => Kept) => store.remember(text => textOfKept(next(keptOf(text))))

  const rememberChecked = (
    { header: { id, at }, manifest, sum }: OpenedBackup,
    where: (kept: Kept) => Kept = kept => kept,
  ) => {
    const checked = { id, at, checkedAt: clock.now(), count: manifest.count, sum }
    return remember(kept => where(afterChecking(kept, checked)))
  }

  /** `where`: what is remembered of where it was found. */
  const check = async (
    sealer: Sealer,
    file: Blob,
    { where, ...how }: How & { readonly where?: (kept: Kept) => Kept },
  ): Promise<Result<CheckedBackup, OwnFileFailure>> => {
    const opened = await open(sealer, file, how)
    if (!opened.ok) return opened
    const kept = await rememberChecked(opened.value, where)
    if (!kept.ok) return kept
    const { header, manifest, sum } = opened.value
    const here = await store.standing()
    const covers = here.count === manifest.count && bytesToHex(here.sum) === sum
    return ok({ at: header.at, records: header.records, covers })
  }

  return { open, remember, rememberChecked, check }
}
