import { createBackup } from "../backup/service.ts"
import { databaseName, type Place } from "../bridge/place.ts"
import { vaultsHere } from "../bridge/vaults-here.ts"
import { createBackupStore } from "../store/backup-store.ts"
import { doors } from "../store/doors.ts"
import { keyringTextIn } from "../store/keyring-in.ts"
import { createTakeIn } from "../store/take-in.ts"
import { openKeyring } from "../vault/foreign-keyring.ts"
import { keyringToText, parseKeyring } from "../vault/keyring.ts"
import type { Defects } from "./defects.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

const vaultIdOf = (text: string | null) => {
  const parsed = parseKeyring(text ?? "")
  return parsed.ok ? parsed.value.vaultId : ""
}

/** Where on this device the vault of this id is; null when it is not here. */
const placeOf = async (vaultId: string): Promise<Place | null> => {
  const places = await vaultsHere()
  const ids = await Promise.all(places.map(async one => vaultIdOf(await keyringTextIn(databaseName(one)))))
  return places.find((_, i) => ids[i] === vaultId) ?? null
}

/** The room of backups, with what it needs of vault, store and log. */
export const openBackup = (
  { unlocked, vault, deriveKey, withKeyring, clock }: OpenedVault,
  { shared, auditLog }: OpenedStore,
  { defects, place, app }: { readonly defects: Defects; readonly place: Place; readonly app: string },
) =>
  createBackup({
    store: createBackupStore({
      ...shared,
      doors,
      takeIn: createTakeIn({ ...shared, doors }),
    }),
    unlocked,
    vault: {
      keyringText: vault.keyringText,
      adopt: vault.adopt,
      open: openKeyring.bind(null, { deriveKey }),
      textOf: keyringToText,
      vaultIdOf,
    },
    putWhole: withKeyring,
    placeOf,
    clock,
    app,
    sample: place === "sample",
    receive: async stamp => (await shared.clock).receive(stamp),
    tell: (act, count) => auditLog.tell({ act, kind: "", id: "", owner: "", count }).catch(defects.of("audit")),
  })
