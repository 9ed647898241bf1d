import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Aborted, FromNewerVersion, PassphraseTooShort, QuotaExceeded, VaultAbsent } from "../base/failure.ts"
import type { DeviceId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { VaultApi } from "./api.ts"
import { type Bytes, type Random, systemRandom } from "./bytes.ts"
import type { VaultChannel } from "./channel.ts"
import type { DeriveKey } from "./derive-key.ts"
import type { Exclusive } from "./exclusive.ts"
import { createHeldKeys } from "./held-keys.ts"
import { type Schedule, systemSchedule } from "./idle.ts"
import {
  type Keyring,
  keyringToText,
  keyringVersion,
  longestLockAfterMs,
  parseKeyring,
  shortestLockAfterMs,
} from "./keyring.ts"
import { makeKeyring, withNewPassphrase, withNewRecovery } from "./keyring-changes.ts"
import type { KeyringStore } from "./keyring-store.ts"
import type { Unlocked } from "./sealer.ts"
import { openWithPassphrase, openWithRecovery } from "./wrap.ts"

/** Characters, as Unicode counts them. */
const shortestPassphrase = 8

export type Vault = {
  readonly api: VaultApi
  /** Where the store gets its sealer. */
  readonly unlocked: Unlocked
  /** This vault's name in stamps; null until a readable keyring was seen, hence never null while unlocked. */
  readonly deviceId: () => DeviceId | null
  /** Removes the keyring, here and for every other page: without it nothing sealed can ever be opened. */
  readonly forget: () => Promise<void>
}

/** One vault, as one page holds it. `channel` and `exclusive` join the pages that share the keyring. */
export const createVault = (deps: {
  readonly keyring: KeyringStore
  readonly deriveKey: DeriveKey
  readonly clock: Pick<Clock, "now">
  readonly channel: VaultChannel
  readonly exclusive: Exclusive
  readonly random?: Random
  readonly schedule?: Schedule
}): Vault => {
  const { keyring, deriveKey, channel, exclusive, clock } = deps
  const random = deps.random ?? systemRandom
  const held = createHeldKeys({ clock, channel, random, schedule: deps.schedule ?? systemSchedule })
  let deviceId: DeviceId | null = null

  const read = async (): Promise<Result<Keyring, VaultAbsent | FromNewerVersion>> => {
    const text = await keyring.read()
    if (text === null) return fail({ type: "VaultAbsent" })
    held.found()
    const parsed = parseKeyring(text)
    if (!parsed.ok) {
      // Not by Handrail at all counts as unknown to this version: nothing here may touch it.
      const found = parsed.error.type === "FromNewerVersion" ? parsed.error.found : 0
      return fail({ type: "FromNewerVersion", found, known: keyringVersion })
    }
    deviceId = parsed.value.deviceId
    return parsed
  }
  const write = async (keys: Keyring, signal?: AbortSignal): Promise<Result<null, Aborted | QuotaExceeded>> =>
    signal?.aborted ? fail({ type: "Aborted" }) : keyring.write(keyringToText(keys))

  const started = read()
  // Whoever watches is told below; until then a failure must not count as unhandled.
  started.catch(() => {})

  const tooShort = (passphrase: string): Result<never, PassphraseTooShort> | null =>
    [...passphrase].length < shortestPassphrase
      ? fail({ type: "PassphraseTooShort", atLeast: shortestPassphrase })
      : null

  /** Reads the keyring, opens it in this way, and holds the keys. */
  const unlockBy = async <E>(open: (keys: Keyring) => Promise<Result<Bytes, E>>) => {
    const hold = held.begin()
    const keys = await read()
    if (!keys.ok) return keys
    const dataKey = await open(keys.value)
    if (!dataKey.ok) return dataKey
    const kept = await hold(dataKey.value, keys.value.lockAfterMs)
    dataKey.value.fill(0)
    return kept ? ok(null) : fail({ type: "VaultAbsent" as const })
  }

  const api: VaultApi = {
    watch: async (_, onChange) => {
      await started
      return watching(next => held.watch(state => next(ok(state))), onChange)
    },

    create: async ({ passphrase }, signal, onProgress) =>
      tooShort(passphrase) ??
      exclusive(async () => {
        if ((await keyring.read()) !== null) {
          held.found()
          return fail({ type: "VaultExists" })
        }
        const dataKey = random(32)
        const made = await makeKeyring({ deriveKey, random }, dataKey, passphrase, { signal, onProgress })
        if (!made.ok) return made
        const written = await write(made.value.keyring, signal)
        if (!written.ok) return written
        deviceId = made.value.keyring.deviceId
        channel.post({ type: "created" })
        await held.begin()(dataKey, made.value.keyring.lockAfterMs)
        dataKey.fill(0)
        return ok({ recoveryCode: made.value.recoveryCode })
      }),

    unlock: ({ passphrase }, signal, onProgress) =>
      unlockBy(keys => openWithPassphrase(deriveKey, keys, passphrase, { signal, onProgress })),

    unlockWithRecovery: ({ code }) => unlockBy(keys => openWithRecovery(keys, code)),

    changePassphrase: async ({ proof, next }, signal, onProgress) =>
      tooShort(next) ??
      exclusive(async () => {
        const keys = await read()
        if (!keys.ok) return keys
        const changed = await withNewPassphrase({ deriveKey, random }, keys.value, proof, next, { signal, onProgress })
        return changed.ok ? write(changed.value, signal) : changed
      }),

    renewRecovery: async ({ passphrase }, signal, onProgress) =>
      exclusive(async () => {
        const keys = await read()
        if (!keys.ok) return keys
        const changed = await withNewRecovery({ deriveKey, random }, keys.value, passphrase, { signal, onProgress })
        if (!changed.ok) return changed
        const written = await write(changed.value.keyring, signal)
        return written.ok ? ok({ recoveryCode: changed.value.recoveryCode }) : written
      }),

    lock: async () => {
      held.lock()
      return ok(null)
    },

    touch: async () => held.touch(),

    setIdle: async ({ lockAfterMs }) => {
      if (!held.unlocked.sealer()) return fail({ type: "VaultLocked" })
      const bounded = Math.round(Math.min(longestLockAfterMs, Math.max(shortestLockAfterMs, lockAfterMs)))
      return exclusive(async () => {
        const keys = await read()
        if (!keys.ok) throw new Error("An unlocked vault lost its keyring.")
        const written = await write({ ...keys.value, lockAfterMs: bounded })
        if (!written.ok) throw new Error("The idle time could not be kept.")
        held.setLockAfter(bounded)
        return ok(null)
      })
    },
  }

  return {
    api,
    unlocked: held.unlocked,
    deviceId: () => deviceId,
    forget: () =>
      exclusive(async () => {
        await keyring.remove()
        deviceId = null
        held.forget()
      }),
  }
}
