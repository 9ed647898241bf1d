import { proxy } from "comlink"
import { bytesToHex, sha256, utf8 } from "../../../../core/base/bytes.ts"
import { contentVersion } from "../../../../core/curriculum/heads.ts"
import { loadOwnText } from "../../../../core/curriculum/own-text.ts"
import type { PackHere } from "../../../../core/packs/api.ts"
import { packDoor } from "../../../../core/packs/door.ts"
import { createPacks } from "../../../../core/packs/service.ts"
import { packKind } from "../../../../core/store/pack-kind.ts"
import { createCollection } from "../../../../core/store/sealed-collection.ts"
import { type Device, granted } from "./open-device.ts"

export const scale = "imrs-participant"

/** What a file of an agency's pack says of itself. */
export const factsOf = (packVersion: number) => ({
  id: "lantern-house",
  name: "Wording of Lantern House",
  agency: "Lantern House",
  locale: "en",
  packVersion,
  basedOn: contentVersion,
  madeOn: "2026-11-22",
})

/** A pack with one scale, under another title in each version. */
export const packFile = async (packVersion: number, title: string): Promise<Uint8Array> => {
  const own = await loadOwnText(`instrument/${scale}`)
  const version = `2004 (lantern-house ${packVersion})`
  const texts = { [`instrument/${scale}`]: { ...own, title, version } }
  const pack = { format: "handrail/pack", version: 1, ...factsOf(packVersion), texts }
  return utf8(JSON.stringify({ ...pack, sha256: bytesToHex(await sha256(utf8(JSON.stringify(pack)))) }))
}

/** The room of packs of a device, as the worker puts it together. */
export const openPacksOf = (device: Device) => {
  const packs = createCollection({ ...device.store.shared, kind: packKind })
  const room = createPacks({
    packs,
    clock: device.calendar,
    unlocked: device.unlocked,
    vaultId: async () => device.name,
    ownText: loadOwnText,
    contentVersion,
    door: async () => packDoor,
  })
  const listed = (): Promise<readonly PackHere[]> =>
    new Promise(resolve => {
      const stop = room.watch(
        null,
        proxy(found => {
          void stop.then(end => end())
          resolve(granted(found))
        }),
      )
    })
  return { ...room, packs, listed }
}
