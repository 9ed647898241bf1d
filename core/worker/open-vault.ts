import { systemClock } from "../base/clock.ts"
import { openDatabase } from "../store/database.ts"
import { createKeyringStore, createTriesStore } from "../store/keyring-store.ts"
import { createPutWhole } from "../store/put-whole.ts"
import { openVaultChannel } from "../vault/channel.ts"
import { createArgon2 } from "../vault/derive-key.ts"
import { createExclusive } from "../vault/exclusive.ts"
import { createVault } from "../vault/service.ts"
import { startArgon2Worker } from "../vault/start-argon2-worker.ts"
import type { Bounds } from "../vault/within-bounds.ts"

/** The database of one place and the vault whose keyring is in it. Nothing is open yet. */
export const openVault = (name: string, bounds: () => Bounds) => {
  const clock = systemClock
  const database = openDatabase(name)
  const { keyring, withKeyring } = createPutWhole(database, createKeyringStore(database))
  const channel = openVaultChannel(name)
  const deriveKey = createArgon2(startArgon2Worker)
  const vault = createVault({
    keyring,
    tries: createTriesStore(database),
    deriveKey,
    clock,
    channel,
    exclusive: createExclusive(`${name}:keyring`),
    bounds,
  })
  return { name, clock, channel, database, keyring, withKeyring, deriveKey, vault, unlocked: vault.unlocked }
}
export type OpenedVault = ReturnType<typeof openVault>
