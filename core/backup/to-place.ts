import { type Bytes, sameBytes } from "../base/bytes.ts"
import type { Aborted, OtherVault, RecordFailure, VaultAbsent } from "../base/failure.ts"
import type { TargetId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { InNoProgram } from "../exchange/api.ts"
import type { TargetFailure, TargetPort } from "../exchange/targets/target.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { BackupApi, CheckedBackup, FileFailure, NotWholeThere, TooLargeForPlace } from "./api.ts"
import type { OwnFileFailure } from "./own-file.ts"
import { type BackupThere, backupsAmong, mostInPlace, nameInPlace } from "./place-names.ts"

/** What the worker gives of exchange. */
export type BackupPlaces = {
  /** How names of this device's backups begin. */
  readonly deviceName: () => Promise<Result<string, RecordFailure | InNoProgram>>
  readonly open: (target: TargetId) => Promise<Result<TargetPort, RecordFailure>>
  /** One at a time among all pages of a vault. */
  readonly exclusive: <T>(run: () => Promise<T>) => Promise<T>
}

type Failure = RecordFailure | TargetFailure | InNoProgram | NotWholeThere | TooLargeForPlace | VaultAbsent | Aborted
type Progress = ((share: number) => void) | undefined

export type ToPlaceDeps = {
  readonly places: BackupPlaces
  readonly write: (
    sealer: Sealer,
    signal: AbortSignal | undefined,
    onProgress: Progress,
  ) => Promise<Result<{ readonly file: Bytes }, RecordFailure | VaultAbsent | Aborted>>
  /** As a chosen file is checked, and remembered: `place` is where it was found whole. */
  readonly check: (
    sealer: Sealer,
    file: Bytes,
    place: { readonly targetId: TargetId; readonly name: string },
    signal: AbortSignal | undefined,
    onProgress: Progress,
  ) => Promise<Result<CheckedBackup, OwnFileFailure>>
  /** The last one that was read back whole there; null: none is known. */
  readonly lastThere: (target: TargetId) => Promise<string | null>
  readonly whenUnlocked: <T, E>(
    operation: (sealer: Sealer) => Promise<Result<T, E>>,
  ) => Promise<Result<T, E | { readonly type: "VaultLocked" }>>
}

/** How much of the way is done when it was written, sent, and fetched again. */
const [written, sent, fetched] = [0.4, 0.7, 0.8]
/** Another page, or a copy of this device, may take a name first. */
const mostTries = 8

const notWhole = fail<NotWholeThere>({ type: "NotWholeThere" })
type OfTheFile = NotWholeThere | FileFailure | OtherVault
const ofTheFile: readonly string[] = [
  "NotWholeThere",
  "Malformed",
  "Tampered",
  "FromNewerVersion",
  "OtherVault",
] satisfies readonly OfTheFile["type"][]
/** What is there cannot be relied on. */
const isOfTheFile = (failure: NotWholeThere | OwnFileFailure): failure is OfTheFile => ofTheFile.includes(failure.type)
const aborted = fail<Aborted>({ type: "Aborted" })

/** `work`, or `Aborted` as soon as the signal says so; what was begun then ends unheard. */
const unlessAborted = <T, E>(
  signal: AbortSignal | undefined,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | Aborted>> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(aborted)
    signal?.addEventListener("abort", () => resolve(aborted), { once: true })
    work().then(resolve, reject)
  })

/** See `BackupApi.toPlace`. */
export const createToPlace = (deps: ToPlaceDeps): BackupApi["toPlace"] => {
  const { places, whenUnlocked } = deps

  /** Puts the file under the first free name from `counter` on, and answers the name. */
  const put = async (
    port: TargetPort,
    file: Bytes,
    nameOf: (attempt: number) => string,
    signal: AbortSignal | undefined,
  ): Promise<Result<string, TargetFailure | Aborted>> => {
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const name = nameOf(attempt)
      const there = await port.writeIfAbsent(name, file, signal)
      if (!there.ok) {
        // Half of it may lie there. Nobody waits for this: where it does not come through, the next backup does it.
        void port.remove(name)
        return there
      }
      if (there.value === "written") return ok(name)
    }
    return fail({ type: "TargetUnreachable" })
  }

  /** Only what was read back whole stays beside the new one. */
  const removePassed = async (port: TargetPort, own: readonly BackupThere[], last: string | null) => {
    const kept = own.find(({ name }) => name === last) ?? own[0]
    for (const one of own) if (one !== kept) await port.remove(one.name)
  }

  const make = async (
    sealer: Sealer,
    targetId: TargetId,
    signal: AbortSignal | undefined,
    onProgress: Progress,
  ): Promise<Result<CheckedBackup, Failure>> => {
    const device = await places.deviceName()
    if (!device.ok) return device
    const port = await places.open(targetId)
    if (!port.ok) return port
    const listed = await port.value.list("b", signal)
    if (!listed.ok) return listed
    const own = backupsAmong(listed.value).filter(one => one.device === device.value)
    const made = await deps.write(sealer, signal, onProgress && (part => onProgress(part * written)))
    if (!made.ok) return made
    const { file } = made.value
    if (file.length > mostInPlace) return fail({ type: "TooLargeForPlace" })

    const next = (own[0]?.counter ?? 0) + 1
    const name = await put(port.value, file, attempt => nameInPlace(device.value, next + attempt), signal)
    if (!name.ok) return name
    onProgress?.(sent)
    const back = await port.value.read(name.value, signal)
    if (!back.ok) return back
    onProgress?.(fetched)
    const last = await deps.lastThere(targetId)
    const checked =
      back.value && sameBytes(back.value, file)
        ? await deps.check(sealer, back.value, { targetId, name: name.value }, signal, part =>
            onProgress?.(fetched + part * (1 - fetched)),
          )
        : notWhole
    if (!checked.ok) {
      const { error } = checked
      if (!isOfTheFile(error)) return fail(error)
      void port.value.remove(name.value)
      return notWhole
    }
    await removePassed(port.value, own, last)
    return ok(checked.value)
  }

  return ({ targetId }, signal, onProgress) =>
    unlessAborted(signal, () =>
      places.exclusive(() =>
        whenUnlocked(async sealer => (signal?.aborted ? aborted : make(sealer, targetId, signal, onProgress))),
      ),
    )
}
