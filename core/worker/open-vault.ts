import { systemClock } from "../base/clock.ts"
import { openDatabase } from "../store/database.ts"
import { createKeyringStore, createRestStore, createTriesStore } from "../store/keyring-store.ts"
import { createPutWhole } from "../store/put-whole.ts"
import { openVaultChannel } from "../vault/channel.ts"
import { createArgon2 } from "../vault/derive-key.ts"
import { createExclusive } from "../vault/exclusive.ts"
import { createVault } from "../vault/service.ts"
import { startArgon2Worker } from "../vault/start-argon2-worker.ts"
import type { Bounds } from "../vault/within-bounds.ts"

/** What an agency's policy allows: as it was last known, and read anew. */
type Heeded = { readonly now: () => Bounds; readonly mayKeepKey: () => Promise<boolean> }

/** The database of one place and the vault whose keyring is in it. Nothing is open yet. */
export const openVault = (name: string, policy: () => Heeded) => {
  const clock = systemClock
  const database = openDatabase(name)
  const { keyring, withKeyring } = createPutWhole(database, createKeyringStore(database))
  const channel = openVaultChannel(name)
  const deriveKey = createArgon2(startArgon2Worker)
  const vault = createVault({
    keyring,
    tries: createTriesStore(database),
    rest: createRestStore(database),
    deriveKey,
    clock,
    channel,
    exclusive: createExclusive(`${name}:keyring`),
    bounds: () => policy().now(),
    mayKeepKey: () => policy().mayKeepKey(),
  })
  return { name, clock, channel, database, keyring, withKeyring, deriveKey, vault, unlocked: vault.unlocked }
}
export type OpenedVault = ReturnType<typeof openVault>
