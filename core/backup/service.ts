import { type Bytes, bytesToHex } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Aborted, RecordFailure, VaultAbsent } from "../base/failure.ts"
import { newId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Place } from "../bridge/place.ts"
import type { BackupStore } from "../store/backup-store.ts"
import type { PutWhole } from "../store/put-whole.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import { admitAll, knownVersionsOf } from "./admit-records.ts"
import type { BackupApi, BroughtBack, CheckedBackup, MadeBackup } from "./api.ts"
import { nameOfFile, readChosen } from "./chosen-file.ts"
import { createFromPlaces, type OpenAt } from "./from-places.ts"
import {
  afterFinding,
  afterHanding,
  defaultReminder,
  keptOf,
  longestReminder,
  momentOfId,
  shortestReminder,
  stateOf,
} from "./kept-state.ts"
import { createOwnFile, type OwnFileFailure } from "./own-file.ts"
import { armored } from "./parts.ts"
import { createRestore, type RestoreVault } from "./restore.ts"
import { type BackupPlaces, createToPlace } from "./to-place.ts"
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
  readonly places: BackupPlaces
  readonly openAt: OpenAt
  readonly random?: (length: number) => Bytes
}

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

  const own = createOwnFile({ store, vaultIdHere, knownVersions, clock })

  const write = async (sealer: Sealer, signal?: AbortSignal, onProgress?: (part: number) => void) => {
    const keyring = await vault.keyringText()
    if (!keyring.ok) return keyring
    const vaultId = vault.vaultIdOf(keyring.value)
    const names = { id: newId(), vaultId, at: clock.now(), app: deps.app, sample: deps.sample }
    const whole = await store.read(sealer)
    const written = await writeBackup({ sealer, whole, keyring: keyring.value, names, signal, onProgress })
    if (written.ok) await tell("backed-up", written.value.header.records)
    return written
  }

  return {
    ...createFromPlaces(deps.openAt),

    toPlace: createToPlace({
      places: deps.places,
      write,
      check: (sealer, file, place, signal, onProgress) =>
        own.check(sealer, new Blob([file]), { signal, onProgress, where: kept => afterFinding(kept, place) }),
      lastThere: async targetId => keptOf((await store.standing()).kept).places[targetId] ?? null,
      whenUnlocked,
    }),

    make: ({ asText }, signal, onProgress) =>
      whenUnlocked<MadeBackup, RecordFailure | VaultAbsent | Aborted>(async sealer => {
        const written = await write(sealer, signal, onProgress)
        if (!written.ok) return written
        const { file, header } = written.value
        return ok({
          id: header.id,
          at: header.at,
          records: header.records,
          name: nameOfFile(clock.today(), random(4)),
          file: new Blob([file], { type: "application/octet-stream" }),
          text: asText ? new Blob([armored(file)], { type: "text/plain" }) : null,
        })
      }),

    handed: handed => own.remember(kept => afterHanding(kept, { id: handed.id, at: handed.at })),

    check: ({ file }, signal, onProgress) =>
      whenUnlocked<CheckedBackup, OwnFileFailure>(sealer => own.check(sealer, file, { signal, onProgress })),

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
      return own.remember(kept => ({ ...kept, remindAfterDays }))
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
        const opened = await own.open(sealer, file, {
          signal,
          onProgress: onProgress && (part => onProgress(part / 2)),
        })
        if (!opened.ok) return opened
        const records = admitAll(store.doors, opened.value.records)
        if (!records.ok) return records
        const put = await store.mergeIn(sealer, records.value)
        if (!put.ok) return put
        onProgress?.(1)
        await deps.receive(opened.value.manifest.last)
        await tell("restored", put.value.added + put.value.merged)
        const kept = await own.rememberChecked(opened.value)
        if (!kept.ok) return kept
        return ok({ records: opened.value.header.records, added: put.value.added, changed: put.value.merged })
      }),
  }
}
