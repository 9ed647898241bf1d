import { sha256 } from "@noble/hashes/sha2.js"
import { createBackup } from "../../../core/backup/service.ts"
import { joinBytes, utf8 } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { fail, ok } from "../../../core/base/result.ts"
import type { Place } from "../../../core/bridge/place.ts"
import { createMemoryTarget } from "../../../core/exchange/targets/memory.ts"
import type { TargetPort } from "../../../core/exchange/targets/target.ts"
import { createAuditLog } from "../../../core/store/audit/log.ts"
import { createBackupStore } from "../../../core/store/backup-store.ts"
import { createCold } from "../../../core/store/blocks/cold.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { doors } from "../../../core/store/doors.ts"
import { createKeyringStore, createRestStore, createTriesStore } from "../../../core/store/keyring-store.ts"
import { deviceOf, openHybridClock } from "../../../core/store/open-clock.ts"
import { createPutWhole } from "../../../core/store/put-whole.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import { openVaultChannel } from "../../../core/vault/channel.ts"
import type { DeriveKey } from "../../../core/vault/derive-key.ts"
import { createExclusive } from "../../../core/vault/exclusive.ts"
import { openKeyring } from "../../../core/vault/foreign-keyring.ts"
import { keyringToText, parseKeyring } from "../../../core/vault/keyring.ts"
import { createVault } from "../../../core/vault/service.ts"
import type { Vault } from "../../../core/vault/vault.ts"

/** Every parameter counts, as with Argon2id; it only costs nothing. */
const quickly: DeriveKey = async ({ secret, salt, memoryKiB, passes, lanes }) =>
  ok(new Uint8Array(sha256(joinBytes([utf8(`${memoryKiB} ${passes} ${lanes} `), salt, secret]))))

export const freshName = () => `test-${crypto.randomUUID()}`
export const passphrase = "four words nobody guesses"

/** What lies in reach of a room: any target id and any address open it, and names begin as they do for one device. */
export type Reach = { readonly open: () => TargetPort; readonly deviceName: string | null }
const noReach: Reach = { open: () => createMemoryTarget(), deviceName: null }

/** One page of one device, put together as `core/worker.ts` does. `places`: the other vaults of this device. */
export const openRoom = (
  name: string,
  places: Readonly<Record<string, string>> = {},
  sample = false,
  reach: Reach = noReach,
) => {
  const database = openDatabase(name)
  const { keyring, withKeyring } = createPutWhole(database, createKeyringStore(database))
  const vault: Vault = createVault({
    keyring,
    tries: createTriesStore(database),
    rest: createRestStore(database),
    deriveKey: quickly,
    clock: systemClock,
    channel: openVaultChannel(name),
    exclusive: createExclusive(`${name}:keyring`),
  })
  const clock = openHybridClock(database, systemClock)
  const log = createAuditLog({
    database,
    unlocked: vault.unlocked,
    clock: systemClock,
    device: () => clock.then(() => deviceOf(database)),
    page: crypto.randomUUID().slice(0, 8),
  })
  const shared = { database, unlocked: vault.unlocked, clock, audit: log.prepare }
  const vaultIdOf = (text: string) => {
    const parsed = parseKeyring(text)
    return parsed.ok ? parsed.value.vaultId : ""
  }
  const unexpected = () => ({ type: "Unexpected" as const, id: "test" })
  const backup = createBackup({
    store: createBackupStore({
      ...shared,
      doors,
      takeIn: createTakeIn({ ...shared, cold: createCold(shared), doors }),
      unexpected,
    }),
    unlocked: vault.unlocked,
    vault: {
      keyringText: vault.keyringText,
      adopt: vault.adopt,
      open: openKeyring.bind(null, { deriveKey: quickly }),
      textOf: keyringToText,
      vaultIdOf,
    },
    putWhole: withKeyring,
    placeOf: async vaultId => (places[vaultId] ?? null) as Place | null,
    clock: systemClock,
    app: "0.1.0",
    sample,
    receive: async stamp => (await clock).receive(stamp),
    tell: (act, count) => log.tell({ act, kind: "", id: "", owner: "", count }),
    places: {
      deviceName: async () => (reach.deviceName ? ok(reach.deviceName) : fail({ type: "InNoProgram" })),
      open: async () => ok(reach.open()),
      exclusive: createExclusive(`${name}:backup-to-place`),
    },
    openAt: () => ok(reach.open()),
  })
  return {
    database,
    vault,
    backup,
    log,
    collectionOf: <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>) =>
      createCollection({ ...shared, kind }),
    check: () => checkSoundness(database, vault.unlocked),
    close: () => {
      void vault.api.lock()
      database.close()
    },
  }
}

export type Room = ReturnType<typeof openRoom>

/** The value of a result that must be one. */
export const granted = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}
