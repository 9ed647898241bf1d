import type { Bytes } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { VaultAbsent } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { createChanging } from "./changing.ts"
import type { VaultChannel } from "./channel.ts"
import { createCountTries } from "./count-tries.ts"
import type { DeriveKey } from "./derive-key.ts"
import type { Exclusive } from "./exclusive.ts"
import { createHeldKeys, type HeldKeys } from "./held-keys.ts"
import { type Schedule, systemSchedule } from "./idle.ts"
import { createKeptKeyring } from "./kept-keyring.ts"
import { type Keyring, keyringToText } from "./keyring.ts"
import type { KeyringStore } from "./keyring-store.ts"
import { createMaking } from "./making.ts"
import { createOpening, usingDataKey } from "./opening.ts"
import { createPasskeys, usingSecret } from "./passkeys.ts"
import { type Random, systemRandom } from "./random.ts"
import { createSealer, type ForgetfulSealer } from "./seal.ts"
import type { Way } from "./tries.ts"
import type { TriesStore } from "./tries-store.ts"
import type { Vault } from "./vault.ts"
import { createVaultStates } from "./vault-states.ts"
import { type Bounds, lockAfterWithin, noBounds, shortestWithin } from "./within-bounds.ts"

/** One vault, as one page holds it. `channel` and `exclusive` join the pages that share the keyring. */
export const createVault = (deps: {
  readonly keyring: KeyringStore
  readonly tries: TriesStore
  readonly deriveKey: DeriveKey
  readonly clock: Pick<Clock, "now" | "today">
  readonly channel: VaultChannel
  readonly exclusive: Exclusive
  readonly random?: Random
  readonly schedule?: Schedule
  /** What the agency's policy allows, asked each time; left out: everything that the keyring can hold. */
  readonly bounds?: () => Bounds
}): Vault => {
  const { deriveKey, channel, clock, exclusive, random = systemRandom, schedule = systemSchedule } = deps
  const bounds = deps.bounds ?? noBounds
  const states = createVaultStates()
  const held = createHeldKeys({ clock, channel, schedule, states })
  const openers = new Set<(way: Way) => void>()

  const show = ({ wraps }: Keyring) => {
    states.setPasskeys(wraps.passkeys.map(({ credentialId, prfInput }) => ({ credentialId, prfInput })))
    passkeys.changed()
  }
  const kept = createKeptKeyring({
    store: deps.keyring,
    exclusive,
    onRead: read => {
      const { state } = states.standing()
      if (read.ok) {
        if (state === "absent" || state === "newer") states.become({ state: "locked", because: "start" })
        show(read.value)
      } else if (read.error.type === "FromNewerVersion" && state !== "unlocked") {
        const { found, known } = read.error
        states.become({ state: "newer", found, known })
      }
    },
    onWritten: keyring => {
      show(keyring)
      channel.post({ type: "keyring-changed" })
    },
  })
  const tries = createCountTries({
    store: deps.tries,
    clock,
    schedule,
    onRetryAt: states.setRetryAt,
    onChanged: () => channel.post({ type: "tries-changed" }),
  })
  const opening = createOpening(deriveKey, tries)
  const passkeys = createPasskeys({ kept, unlocked: held.unlocked, opening, random, clock })
  held.unlocked.onChange(passkeys.changed)

  // Whoever watches or asks next is told; until then a failure must not count as unhandled.
  const toldLater = () => {}
  const readAgain = () => {
    const reading = kept.read().then(read => (read.ok ? tries.refresh() : undefined))
    reading.catch(toldLater)
    return reading
  }
  const started = readAgain()
  channel.onMessage(message => {
    if (message.type === "keyring-changed") void readAgain()
    else if (message.type === "tries-changed") tries.refresh().catch(toldLater)
    else held.hear(message)
  })

  const lockAfterOf = ({ lockAfterMs }: Keyring) => lockAfterWithin(bounds(), lockAfterMs)
  /** Keeps the keys by what `held.begin` answered; false when the vault was forgotten meanwhile. */
  const holdBy = (hold: ReturnType<HeldKeys["begin"]>, way: Way, sealer: ForgetfulSealer, keyring: Keyring) => {
    const outcome = hold(sealer, lockAfterOf(keyring))
    if (outcome === "opened") for (const listener of openers) listener(way)
    return outcome !== "forgotten"
  }
  const making = createMaking({
    kept,
    tries,
    deriveKey,
    random,
    bounds,
    hold: (way, sealer, keyring) => void holdBy(held.begin(), way, sealer, keyring),
  })

  /** Reads the keyring, opens it in this way, and holds the keys. */
  const unlockBy = async <E>(way: Way, open: (keyring: Keyring) => Promise<Result<Bytes, E>>) => {
    const hold = held.begin()
    const keyring = await kept.read()
    if (!keyring.ok) return keyring
    return usingDataKey<null, E, VaultAbsent>(await open(keyring.value), async dataKey => {
      const sealer = await createSealer(dataKey, random)
      return holdBy(hold, way, sealer, keyring.value) ? ok(null) : fail({ type: "VaultAbsent" })
    })
  }

  return {
    api: {
      watch: async (_, onChange) => {
        await started
        return watching(next => states.follow(state => next(ok(state))), onChange)
      },

      unlock: ({ passphrase }, signal, onProgress) =>
        unlockBy("passphrase", keyring => opening.byPassphrase(keyring, passphrase, { signal, onProgress })),
      unlockWithRecovery: ({ code }) => unlockBy("recovery", keyring => opening.byRecovery(keyring, code)),
      unlockWithPasskey: ({ credentialId, secret }) =>
        usingSecret(secret, own => unlockBy("passkey", keyring => opening.byPasskey(keyring, credentialId, own))),

      create: making.create,
      ...createChanging({ kept, opening, deriveKey, random, bounds }),
      addPasskey: passkeys.addPasskey,
      renamePasskey: passkeys.renamePasskey,
      removePasskey: passkeys.removePasskey,
      watchPasskeys: passkeys.watchPasskeys,

      lock: async () => {
        held.lock()
        return ok(null)
      },
      touch: async () => held.touch(),
      setIdle: async ({ lockAfterMs }) => {
        if (!held.unlocked.sealer()) return fail({ type: "VaultLocked" })
        const bounded = lockAfterWithin(bounds(), lockAfterMs)
        const done = await kept.change(async keyring =>
          ok({ keyring: { ...keyring, lockAfterMs: bounded }, answer: null }),
        )
        if (!done.ok) throw new Error("The idle time could not be kept.")
        held.setLockAfter(bounded, true)
        return done
      },
    },
    unlocked: held.unlocked,
    deviceId: () => kept.last()?.deviceId ?? null,

    onUnlocked: listener => {
      openers.add(listener)
      return () => openers.delete(listener)
    },
    failedTries: tries.failed,
    dropFailedTries: tries.dropFailed,

    boundsChanged: () => {
      const keyring = kept.last()
      if (keyring) held.setLockAfter(lockAfterOf(keyring), false)
    },
    setShortestPassphrase: async asked => {
      const shortestPassphrase = shortestWithin(noBounds(), asked)
      // Each page that learns of a policy says so: only the first has something to write.
      if (kept.last()?.shortestPassphrase === shortestPassphrase) return ok(null)
      if (kept.last()?.shortestPassphrase === shortestPassphrase) return ok(null)
      return kept.change(async keyring => ok({ keyring: { ...keyring, shortestPassphrase }, answer: null }))
    },

    keyringText: async () => {
      const keyring = await kept.read()
      return keyring.ok ? ok(keyringToText(keyring.value)) : keyring
    },
    adopt: making.adopt,

    forget: async () => {
      await kept.remove()
      held.forget()
      await tries.forget()
    },
  }
}
