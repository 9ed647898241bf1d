import { proxy } from "comlink"
import type { Clock } from "../base/clock.ts"
import type { Result } from "../base/result.ts"
import type { Way } from "../store/audit/entry.ts"
import type { AuditLog, Told } from "../store/audit/log.ts"
import type { VaultApi } from "../vault/api.ts"
import type { Vault } from "../vault/vault.ts"

const vaultDeed = (act: string): Told => ({ act, kind: "", id: "", owner: "" })

/** Locking waits for its entry no longer than this: a page that is stuck must not keep the vault open. */
const lockWithinMs = 250

type Deps = {
  readonly vault: Pick<Vault, "api" | "unlocked" | "onUnlocked" | "failedTries" | "dropFailedTries">
  readonly log: Pick<AuditLog, "tell" | "opened">
  readonly clock: Pick<Clock, "now">
  /** One page at a time folds failed tries in. */
  readonly exclusive: <T>(run: () => Promise<T>) => Promise<T>
  /** Reduces a defect met where nobody awaits it. */
  readonly unexpected: (error: unknown) => void
}

/**
 * The vault's room, telling the log what is done with it: opened and by which way, wrong tries before that, locked, and
 * each change of a way in. What cannot be sealed while locked is told at the next unlock, before it.
 */
export const tellingVault = ({ vault, log, clock, exclusive, unexpected }: Deps): VaultApi => {
  const { api } = vault
  let openedBy: Way | null = null
  let lockedItself: Told | null = null

  const foldIn = (way: Way) =>
    exclusive(async () => {
      const failed = await vault.failedTries()
      const wrong = failed.tries.map(one => ({ ...vaultDeed("unlock-failed"), ...one }))
      const more = failed.more > 0 ? [{ ...vaultDeed("unlock-failed"), count: failed.more }] : []
      const locked = lockedItself
      const told = await log.tell(...(locked ? [locked] : []), ...wrong, ...more, { ...vaultDeed("unlocked"), way })
      if (!told.ok) return
      if (lockedItself === locked) lockedItself = null
      await vault.dropFailedTries(failed)
    })

  vault.onUnlocked(way => {
    log.opened(way)
    openedBy = way
    foldIn(way).catch(unexpected)
  })
  const follow = (result: Result<{ readonly state: string; readonly because?: string }, unknown>) => {
    if (result.ok && result.value.state === "locked" && result.value.because === "idle")
      lockedItself ??= { ...vaultDeed("locked"), at: clock.now(), ...(openedBy && { way: openedBy }) }
  }
  api.watch(null, proxy(follow)).catch(unexpected)

  /** The same command, that tells the log once it is done. */
  const telling =
    <Arguments extends readonly unknown[], T, E>(act: string, command: (...args: Arguments) => Promise<Result<T, E>>) =>
    async (...args: Arguments) => {
      const done = await command(...args)
      if (done.ok) await log.tell(vaultDeed(act)).catch(unexpected)
      return done
    }

  return {
    ...api,
    lock: async () => {
      if (vault.unlocked.sealer()) {
        const told = log.tell(vaultDeed("locked")).catch(unexpected)
        await Promise.race([told, new Promise(resolve => setTimeout(resolve, lockWithinMs))])
      }
      return api.lock()
    },
    changePassphrase: telling("passphrase-changed", api.changePassphrase),
    renewRecovery: telling("recovery-renewed", api.renewRecovery),
    addPasskey: telling("passkey-added", api.addPasskey),
    renamePasskey: telling("passkey-renamed", api.renamePasskey),
    removePasskey: telling("passkey-removed", api.removePasskey),
    setIdle: telling("idle-changed", api.setIdle),
  }
}
