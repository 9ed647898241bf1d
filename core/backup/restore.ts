import type { Clock } from "../base/clock.ts"
import type {
  Aborted,
  FromNewerVersion,
  Malformed,
  WrongPasskey,
  WrongPassphrase,
  WrongRecoveryCode,
} from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { BackupStore } from "../store/backup-store.ts"
import type { PutWhole } from "../store/put-whole.ts"
import type { KeyringProof, OpenedKeyring } from "../vault/foreign-keyring.ts"
import type { Vault } from "../vault/vault.ts"
import { admitAll } from "./admit-records.ts"
import type { BackupApi } from "./api.ts"
import { readChosen } from "./chosen-file.ts"
import { afterChecking, keptOf, textOfKept } from "./kept-state.ts"
import { tampered } from "./parts.ts"
import { type OpenedBackup, openBackup } from "./read-backup.ts"

/** What a restore needs of the vault's room. */
export type RestoreVault = Pick<Vault, "keyringText" | "adopt"> & {
  readonly vaultIdOf: (keyring: string) => string
  readonly textOf: (keyring: OpenedKeyring["keyring"]) => string
  readonly open: (
    text: string,
    proof: Exclude<KeyringProof, { readonly credentialId: string }>,
    progressing: {
      readonly signal?: AbortSignal | undefined
      readonly onProgress?: ((part: number) => void) | undefined
    },
  ) => Promise<
    Result<OpenedKeyring, Malformed | FromNewerVersion | WrongPassphrase | WrongRecoveryCode | WrongPasskey | Aborted>
  >
}

type RestoreDeps = {
  readonly store: Pick<BackupStore, "sumOf" | "doors" | "ready">
  readonly vault: RestoreVault
  readonly putWhole: PutWhole["withKeyring"]
  readonly clock: Pick<Clock, "now">
  readonly sample: boolean
  readonly receive: (stamp: string) => Promise<void>
  readonly tell: (act: "restored", count: number) => Promise<unknown>
  readonly knownVersions: Readonly<Record<string, number>>
}

/** How much of the way the key takes, and the reading of the records. */
const [keyPart, readPart] = [0.6, 0.3]

/** A backup's vault where there is none: see `BackupApi.restore`. The keyring comes in with the records, or neither does. */
export const createRestore = ({
  store,
  vault,
  putWhole,
  clock,
  sample,
  receive,
  tell,
  knownVersions,
}: RestoreDeps): BackupApi["restore"] => {
  const readyOf = async (sealer: OpenedKeyring["sealer"], { header, manifest, records, sum, audit }: OpenedBackup) => {
    const admitted = admitAll(store.doors, records)
    if (!admitted.ok) return admitted
    const { id, at } = header
    const checked = { id, at, checkedAt: clock.now(), count: manifest.count, sum }
    const remembered = textOfKept(afterChecking(keptOf(null), checked))
    return ok(await store.ready(sealer, admitted.value, manifest.last, audit, remembered))
  }

  return async ({ file, proof }, signal, onProgress) => {
    if ((await vault.keyringText()).ok) return fail({ type: "VaultExists" })
    const found = await readChosen(file)
    if (!found.ok) return found
    if (found.value.header.sample !== sample) return fail({ type: "OtherVault" })
    const opened = await vault.open(found.value.keyring, proof, {
      signal,
      onProgress: onProgress && (part => onProgress(part * keyPart)),
    })
    if (!opened.ok) {
      // It is in the file, and the file was not as it was written.
      if (opened.error.type === "Malformed") return tampered("keyring")
      return opened.error.type === "WrongPasskey" ? fail({ type: "WrongPassphrase" }) : fail(opened.error)
    }
    const { keyring, sealer } = opened.value
    let adopted = false
    try {
      const backup = await openBackup(found.value, {
        sealer,
        sumOf: store.sumOf,
        knownVersions,
        signal,
        onProgress: onProgress && (part => onProgress(keyPart + part * readPart)),
      })
      if (!backup.ok) return backup
      if (keyring.vaultId !== found.value.header.vaultId) return tampered("keyring")
      const ready = await readyOf(sealer, backup.value)
      if (!ready.ok) return ready
      if (signal?.aborted) return fail({ type: "Aborted" })
      const way = "passphrase" in proof ? "passphrase" : "recovery"
      const kept = await putWhole(vault.textOf(keyring), ready.value, () => vault.adopt(opened.value, way))
      if (!kept.ok) return kept
      adopted = true
      await receive(backup.value.manifest.last)
      await tell("restored", backup.value.header.records)
      onProgress?.(1)
      return ok({ records: backup.value.header.records })
    } finally {
      if (!adopted) sealer.forget()
    }
  }
}
