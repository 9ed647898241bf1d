import { type Bytes, bytesToHex } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Aborted, OtherVault, RecordFailure, VaultAbsent } from "../base/failure.ts"
import { newId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Place } from "../bridge/place.ts"
import type { BackupStore } from "../store/backup-store.ts"
import type { PutWhole } from "../store/put-whole.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import { admitAll, knownVersionsOf } from "./admit-records.ts"
import type { BackupApi, BroughtBack, CheckedBackup, FileFailure, MadeBackup } from "./api.ts"
import { nameOfFile, readChosen } from "./chosen-file.ts"
import {
  afterChecking,
  afterHanding,
  defaultReminder,
  type Kept,
  keptOf,
  longestReminder,
  momentOfId,
  shortestReminder,
  stateOf,
  textOfKept,
} from "./kept-state.ts"
import { armored } from "./parts.ts"
import { type OpenedBackup, openBackup } from "./read-backup.ts"
import { createRestore, type RestoreVault } from "./restore.ts"
import { writeBackup } from "./write-backup.ts"

type BackupDeps = {
  readonly store: BackupStore
  readonly unlocked: Unlocked
  readonly vault: RestoreVault
  readonly putWhole: PutWhole["withKeyring"]
  /** Where on this device a vault is. */
  readonly placeOf: (vaultId: string) => Promise<Place | null>
  readonly clock: Pick<Clock, "now" | "today">
  readonly app: string
  /** This vault is the sample caseload's: nobody is reminded of a backup. */
  readonly sample: boolean
  /** The clock of stamps takes notice of the largest one that came. */
  readonly receive: (stamp: string) => Promise<void>
  /** An entry in the audit log. */
  readonly tell: (act: "backed-up" | "restored", count: number) => Promise<unknown>
  readonly random?: (length: number) => Bytes
}

type OwnFileFailure = FileFailure | OtherVault | RecordFailure | VaultAbsent | Aborted

/** The room of backups: a whole vault in one file, read back and brought back. The bytes are laid down in `FORMAT.md`. */
export const createBackup = (deps: BackupDeps): BackupApi => {
  const { store, unlocked, vault, clock, tell } = deps
  const random = deps.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length)))
  const knownVersions = knownVersionsOf(store.doors)
  const vaultIdHere = async () => {
    const text = await vault.keyringText()
    return text.ok ? ok(vault.vaultIdOf(text.value)) : text
  }

  /** A sealer is useless once the vault is locked; what it threw for that reason is no defect. */
  const whenUnlocked = async <T, E>(
    operation: (sealer: Sealer) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | { readonly type: "VaultLocked" }>> => {
    const sealer = unlocked.sealer()
    if (!sealer) return fail({ type: "VaultLocked" })
    try {
      return await operation(sealer)
    } catch (error) {
      if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
      throw error
    }
  }

  /** A file of this vault, opened and held against its manifest. */
  const openOwn = async (sealer: Sealer, file: Blob, signal?: AbortSignal, onProgress?: (part: number) => void) => {
    const found = await readChosen(file)
    if (!found.ok) return found
    const here = await vaultIdHere()
    if (!here.ok) return here
    if (found.value.header.vaultId !== here.value) return fail({ type: "OtherVault" as const })
    return openBackup(found.value, { sealer, sumOf: store.sumOf, knownVersions, signal, onProgress })
  }

  const rememberChecked = ({ header, manifest, sum }: OpenedBackup) => {
    const { id, at } = header
    const checked = { id, at, checkedAt: clock.now(), count: manifest.count, sum }
    return store.remember(text => textOfKept(afterChecking(keptOf(text), checked)))
  }
  const covers = async ({ manifest, sum }: OpenedBackup) => {
    const here = await store.standing()
    return here.count === manifest.count && bytesToHex(here.sum) === sum
  }
  const remember = (next: (kept: Kept) => Kept) => store.remember(text => textOfKept(next(keptOf(text))))

  return {
    make: ({ asText }, signal, onProgress) =>
      whenUnlocked<MadeBackup, RecordFailure | VaultAbsent | Aborted>(async sealer => {
        const keyring = await vault.keyringText()
        if (!keyring.ok) return keyring
        const at = clock.now()
        const names = { id: newId(), vaultId: vault.vaultIdOf(keyring.value), at, app: deps.app, sample: deps.sample }
        const whole = await store.read(sealer)
        const written = await writeBackup({ sealer, whole, keyring: keyring.value, names, signal, onProgress })
        if (!written.ok) return written
        const { file, header } = written.value
        await tell("backed-up", header.records)
        return ok({
          id: names.id,
          at,
          records: header.records,
          name: nameOfFile(clock.today(), random(4)),
          file: new Blob([file], { type: "application/octet-stream" }),
          text: asText ? new Blob([armored(file)], { type: "text/plain" }) : null,
        })
      }),

    handed: handed => remember(kept => afterHanding(kept, { id: handed.id, at: handed.at })),

    check: ({ file }, signal, onProgress) =>
      whenUnlocked<CheckedBackup, OwnFileFailure>(async sealer => {
        const opened = await openOwn(sealer, file, signal, onProgress)
        if (!opened.ok) return opened
        const kept = await rememberChecked(opened.value)
        if (!kept.ok) return kept
        const { at, records } = opened.value.header
        return ok({ at, records, covers: await covers(opened.value) })
      }),

    watchState: async (_, onChange) => {
      const here = await vaultIdHere()
      const madeAt = here.ok ? momentOfId(here.value) : clock.now()
      const reminds = !deps.sample
      return watching(
        next =>
          store.watchStanding(found => {
            if (!found.ok) return next(found)
            const { kept, count, sum } = found.value
            next(ok(stateOf(keptOf(kept), { now: clock.now(), madeAt, count, sum: bytesToHex(sum), reminds })))
          }),
        onChange,
      )
    },

    setReminder: ({ days }) => {
      const whole = Number.isInteger(days) ? days : defaultReminder
      const remindAfterDays = Math.min(longestReminder, Math.max(shortestReminder, whole))
      return remember(kept => ({ ...kept, remindAfterDays }))
    },

    inspect: async ({ file }) => {
      const found = await readChosen(file)
      if (!found.ok) return found
      const { at, records, app, vaultId, sample } = found.value.header
      return ok({ at, records, app, sample, here: await deps.placeOf(vaultId) })
    },

    restore: createRestore({ ...deps, knownVersions }),

    bringBack: ({ file }, signal, onProgress) =>
      whenUnlocked<BroughtBack, OwnFileFailure>(async sealer => {
        const opened = await openOwn(sealer, file, signal, onProgress && (part => onProgress(part / 2)))
        if (!opened.ok) return opened
        const records = admitAll(store.doors, opened.value.records)
        if (!records.ok) return records
        const put = await store.mergeIn(sealer, records.value)
        if (!put.ok) return put
        onProgress?.(1)
        await deps.receive(opened.value.manifest.last)
        await tell("restored", put.value.added + put.value.merged)
        const kept = await rememberChecked(opened.value)
        if (!kept.ok) return kept
        return ok({ records: opened.value.header.records, added: put.value.added, changed: put.value.merged })
      }),
  }
}
