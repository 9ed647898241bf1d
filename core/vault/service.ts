import type { Bytes } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { VaultAbsent } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { createBounding } from "./bounding.ts"
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
import type { RestStore } from "./rest-store.ts"
import { createResting } from "./resting.ts"
import { createSealer, type ForgetfulSealer } from "./seal.ts"
import type { Way } from "./tries.ts"
import type { TriesStore } from "./tries-store.ts"
import type { OpenedBy, Vault } from "./vault.ts"
import { createVaultStates } from "./vault-states.ts"
import { type Bounds, noBounds } from "./within-bounds.ts"

/** One vault, as one page holds it. `channel` and `exclusive` join the pages that share the keyring. */
export const createVault = (deps: {
  readonly keyring: KeyringStore
  readonly tries: TriesStore
  readonly rest: RestStore
  readonly deriveKey: DeriveKey
  readonly clock: Pick<Clock, "now" | "today">
  readonly channel: VaultChannel
  readonly exclusive: Exclusive
  readonly random?: Random
  readonly schedule?: Schedule
  /** What the agency's policy allows, asked each time; left out: everything that the keyring can hold. */
  readonly bounds?: () => Bounds
  /** Whether the policy lets the key rest, read anew; left out: as `bounds` has it. */
  readonly mayKeepKey?: () => Promise<boolean>
}): Vault => {
  const { deriveKey, channel, clock, exclusive, random = systemRandom, schedule = systemSchedule } = deps
  const bounds = deps.bounds ?? noBounds
  const states = createVaultStates()
  // Whoever watches or asks next is told; until then a failure must not count as unhandled.
  const toldLater = () => {}
  const onIdle = () => void resting.endIfOver().catch(toldLater)
  const held = createHeldKeys({ clock, channel, schedule, states, onIdle })
  const openers = new Set<(by: OpenedBy) => void>()

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

  const readAgain = () => {
    const reading = kept.read().then(read => (read.ok ? tries.refresh() : undefined))
    reading.catch(toldLater)
    return reading
  }
  const started = readAgain()
  void started.then(() => resting.endIfOver()).catch(toldLater)
  channel.onMessage(message => {
    if (message.type === "keyring-changed") void readAgain()
    else if (message.type === "tries-changed") tries.refresh().catch(toldLater)
    else held.hear(message)
    if (message.type === "locked") resting.end().catch(toldLater)
  })

  /** Keeps the keys by what `held.begin` answered; false when the vault was forgotten meanwhile. */
  const holdBy = (hold: ReturnType<HeldKeys["begin"]>, by: OpenedBy, sealer: ForgetfulSealer, keyring: Keyring) => {
    const outcome = hold(sealer, bounding.lockAfterOf(keyring))
    if (outcome === "opened") for (const listener of openers) listener(by)
    return outcome !== "forgotten"
  }
  const resting = createResting({
    store: deps.rest,
    kept,
    inUse: held.inUse,
    begin: () => holdBy.bind(null, held.begin(), "rested"),
    clock,
    random,
    bounds,
    mayKeepKey: deps.mayKeepKey ?? (async () => bounds().keepKey),
  })
  const bounding = createBounding({ kept, held, bounds, follow: () => resting.follow(true) })
  const making = createMaking({
    kept,
    tries,
    endRest: resting.end,
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

      rest: resting.rest,
      resume: resting.resume,
      unrest: resting.unrest,
      lock: async () => {
        held.lock()
        // Locked it is, also where the database is gone; who holds the other half of a resting key drops that as well.
        await resting.end().catch(toldLater)
        return ok(null)
      },
      touch: async () => {
        held.touch()
        resting.follow(false).catch(toldLater)
      },
      setIdle: bounding.setIdle,
    },
    unlocked: held.unlocked,
    deviceId: () => kept.last()?.deviceId ?? null,

    onUnlocked: listener => {
      openers.add(listener)
      return () => openers.delete(listener)
    },
    failedTries: tries.failed,
    dropFailedTries: tries.dropFailed,

    endRest: resting.end,
    usingDataKey: async use => {
      const [keyring, sealer] = [kept.last(), held.inUse()?.sealer]
      if (!keyring || !sealer) return fail({ type: "VaultLocked" })
      return ok(await sealer.usingDataKey(dataKey => use({ vaultId: keyring.vaultId, dataKey })))
    },
    unlockWithDataKey: open =>
      unlockBy("break-glass", keyring => tries.hear("break-glass", () => open(keyring.vaultId))),
    letGo: held.lock,
    boundsChanged: bounding.boundsChanged,
    setShortestPassphrase: bounding.setShortestPassphrase,

    keyringText: async () => {
      const keyring = await kept.read()
      return keyring.ok ? ok(keyringToText(keyring.value)) : keyring
    },
    adopt: making.adopt,

    forget: async () => {
      await kept.remove()
      held.forget()
      await Promise.all([tries.forget(), resting.end()])
    },
  }
}
