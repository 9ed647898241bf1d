import { type Bytes, unshared } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Aborted, FromNewerVersion, QuotaExceeded, VaultAbsent, VaultLocked } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Passkey, VaultApi } from "./api.ts"
import { type KeptKeyring, type Made, unlessAborted } from "./kept-keyring.ts"
import { isPasskeyHint, type Keyring } from "./keyring.ts"
import { withoutPasskey, withPasskey } from "./keyring-changes.ts"
import { type Opening, usingDataKey } from "./opening.ts"
import { openName, passkeySecretLength, sealName, wrapWithPasskey } from "./passkey-wrap.ts"
import type { Random } from "./random.ts"
import type { Unlocked } from "./sealer.ts"

type Passkeys = Pick<VaultApi, "addPasskey" | "renamePasskey" | "removePasskey" | "watchPasskeys"> & {
  /** Tells who watches: the keyring changed, or the vault was locked or unlocked. */
  readonly changed: () => void
}

/** Runs `use` with a copy of a passkey's secret, and overwrites both afterwards. */
export const usingSecret = async <T>(secret: Uint8Array, use: (secret: Bytes) => Promise<T>): Promise<T> => {
  const own = unshared(secret)
  try {
    return await use(own)
  } finally {
    own.fill(0)
    secret.fill(0)
  }
}

type ChangeFailure = VaultAbsent | FromNewerVersion | QuotaExceeded | VaultLocked

/** For changes that only an unlocked vault makes: that its keyring is gone by then is a defect. */
const asUnlocked = (result: Result<null, ChangeFailure>): Result<null, VaultLocked | QuotaExceeded> => {
  if (result.ok || result.error.type === "VaultLocked" || result.error.type === "QuotaExceeded")
    return result as Result<null, VaultLocked | QuotaExceeded>
  throw new Error("An unlocked vault lost its keyring.")
}

/** The passkeys of a vault, besides opening with one. */
export const createPasskeys = (deps: {
  readonly kept: KeptKeyring
  readonly unlocked: Unlocked
  readonly opening: Pick<Opening, "byPassphrase">
  readonly random: Random
  readonly clock: Pick<Clock, "today">
}): Passkeys => {
  const { kept, unlocked, opening, random, clock } = deps
  const locked = fail({ type: "VaultLocked" as const })
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const tell of [...watchers]) tell()
  }

  const follow = (next: (passkeys: Result<readonly Passkey[], VaultLocked>) => void) => {
    let run = 0
    const tell = async () => {
      const mine = ++run
      const sealer = unlocked.sealer()
      if (!sealer) return next(locked)
      try {
        const passkeys = await Promise.all((kept.last()?.wraps.passkeys ?? []).map(wrap => openName(sealer, wrap)))
        if (mine === run) next(ok(passkeys))
      } catch (error) {
        // Locked while names were being opened: that was told by then.
        if (mine === run) throw error
      }
    }
    const again = () => void tell()
    again()
    watchers.add(again)
    return () => {
      run++
      watchers.delete(again)
    }
  }

  const changeUnlocked = async (change: (keyring: Keyring) => Promise<Result<Keyring, VaultLocked>>) => {
    if (!unlocked.sealer()) return locked
    const done = await kept.change(async keyring => {
      const made = await change(keyring)
      return made.ok ? ok({ keyring: made.value, answer: null }) : made
    })
    return asUnlocked(done)
  }

  return {
    changed,
    addPasskey: ({ passphrase, credentialId, prfInput, secret, name }, signal, onProgress) =>
      usingSecret(secret, async own => {
        const hint = { credentialId, prfInput }
        if (!isPasskeyHint(hint) || own.length !== passkeySecretLength) throw new RangeError("This is no passkey.")
        if (!unlocked.sealer()) return locked
        return kept.change(async keyring =>
          usingDataKey(
            await opening.byPassphrase(keyring, passphrase, { signal, onProgress }),
            async (dataKey): Promise<Result<Made<null>, VaultLocked | Aborted>> => {
              const sealer = unlocked.sealer()
              if (!sealer) return locked
              const addedOn = clock.today()
              const sealedName = await sealName(sealer, credentialId, addedOn, name)
              const wrap = await wrapWithPasskey(random, keyring, dataKey, own, hint)
              const made = withPasskey(keyring, { ...wrap, name: sealedName, addedOn })
              return unlessAborted(signal, { keyring: made, answer: null })
            },
          ),
        )
      }),

    renamePasskey: ({ credentialId, name }) =>
      changeUnlocked(async keyring => {
        const sealer = unlocked.sealer()
        if (!sealer) return locked
        const passkeys = await Promise.all(
          keyring.wraps.passkeys.map(async wrap =>
            wrap.credentialId === credentialId
              ? { ...wrap, name: await sealName(sealer, credentialId, wrap.addedOn, name) }
              : wrap,
          ),
        )
        return ok({ ...keyring, wraps: { ...keyring.wraps, passkeys } })
      }),

    removePasskey: ({ credentialId }) => changeUnlocked(async keyring => ok(withoutPasskey(keyring, credentialId))),

    watchPasskeys: async (_, onChange) => watching(follow, onChange),
  }
}
