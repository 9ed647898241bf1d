import { createBackup } from "../backup/service.ts"
import type { BackupPlaces } from "../backup/to-place.ts"
import { fail, ok } from "../base/result.ts"
import { databaseName, type Place } from "../bridge/place.ts"
import { vaultsHere } from "../bridge/vaults-here.ts"
import { createStreamNames } from "../exchange/rounds/names.ts"
import { openTarget } from "../exchange/targets/open-target.ts"
import { createWebdavTarget } from "../exchange/targets/webdav.ts"
import { readWebdavAddress } from "../exchange/targets/webdav-address.ts"
import { createBackupStore } from "../store/backup-store.ts"
import { doors } from "../store/doors.ts"
import { createFolderHandles } from "../store/folder-handles.ts"
import { keyringTextIn } from "../store/keyring-in.ts"
import { createTakeIn } from "../store/take-in.ts"
import { createExclusive } from "../vault/exclusive.ts"
import { openKeyring } from "../vault/foreign-keyring.ts"
import { keyringToText, parseKeyring } from "../vault/keyring.ts"
import type { Defects } from "./defects.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"

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

/** Places for exports, for backups: the program's name key makes their names there. */
const placesOf = ({ name, database }: OpenedVault, store: OpenedStore): BackupPlaces => {
  const { memberships, targets } = programRecordsOf(store)
  const handles = createFolderHandles(database)
  return {
    deviceName: async () => {
      const found = await memberships.heads({})
      if (!found.ok) return found
      const [membership] = found.value
      if (!membership) return fail({ type: "InNoProgram" })
      return ok(await (await createStreamNames(membership.names))(membership.deviceId, "backup"))
    },
    open: async id => {
      const target = await targets.get(id)
      return target.ok ? ok(openTarget(target.value, await handles.handleOf(id))) : target
    },
    exclusive: createExclusive(`${name}:backup-to-place`),
  }
}

/** The room of backups, with what it needs of vault, store and log. */
export const openBackup = (
  opened: OpenedVault,
  store: OpenedStore,
  { defects, place, app }: { readonly defects: Defects; readonly place: Place; readonly app: string },
) => {
  const { unlocked, vault, deriveKey, withKeyring, clock } = opened
  const { shared, auditLog } = store
  return createBackup({
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
    places: placesOf(opened, store),
    openAt: ({ url, user, password }) => {
      const address = readWebdavAddress(url)
      return address.ok ? ok(createWebdavTarget({ address: address.value, user, password })) : address
    },
  })
}
