import { type Bytes, utf8 } from "../../../core/base/bytes.ts"
import type { DeviceId, ProgramId } from "../../../core/base/id.ts"
import { ok } from "../../../core/base/result.ts"
import type { WrittenRecord } from "../../../core/exchange/envelope/lines.ts"
import { firstLink } from "../../../core/exchange/envelope/link.ts"
import { openExport } from "../../../core/exchange/envelope/open-export.ts"
import { type ExportFields, type ExportWish, writeExport } from "../../../core/exchange/envelope/write-export.ts"
import {
  type DeviceKeys,
  type DeviceKeyTexts,
  makeDeviceKeys,
  useDeviceKeys,
} from "../../../core/exchange/keys/device-keys.ts"
import type { ComingRecord } from "../../../core/store/whole-vault.ts"
import { granted } from "../vault/device.ts"

/** Devices of a program, and what they write to each other. */

export const stampAt = (n: number, life = "0a0b0c0d") => `${String(1_700_000_000_000 + n)}-0000-${life}`
export const uuid = (n: number) => `0195f0a0-0000-7000-8000-${String(n).padStart(12, "0")}`

export const record = (n: number, fields: Readonly<Record<string, unknown>> = {}): ComingRecord => ({
  id: uuid(n),
  kind: "participant",
  version: 1,
  stamp: stampAt(n),
  body: { doc: { id: uuid(n), chosenName: `Person ${n}`, ...fields }, base: stampAt(n), stamps: {}, head: stampAt(n) },
})
export const records = (count: number) => Array.from({ length: count }, (_, n) => record(n))

export const writtenOf = ({ body, ...row }: ComingRecord): WrittenRecord => ({
  ...row,
  body: utf8(JSON.stringify(body)),
})

export type Device = { readonly id: DeviceId; readonly texts: DeviceKeyTexts; readonly keys: DeviceKeys }

export const makeDevice = async (n: number): Promise<Device> => {
  const texts = await makeDeviceKeys()
  return { id: uuid(700 + n) as DeviceId, texts, keys: await useDeviceKeys(texts) }
}

export const programId = uuid(500) as ProgramId

export const fieldsOf = (device: Pick<Device, "id">, fields: Partial<ExportFields> = {}): ExportFields => ({
  app: "0.1.0",
  at: "2026-03-09T14:00:00.000Z",
  program: programId,
  device: device.id,
  life: "0a0b0c0d",
  audience: "program",
  since: 0,
  number: 1,
  before: firstLink,
  partial: false,
  withheld: 0,
  ...fields,
})

/** As the store hands them over: some at a time, their bodies as bytes. */
export const batched = function* (all: readonly ComingRecord[]) {
  for (let from = 0; from < all.length; from += 150) yield ok(all.slice(from, from + 150).map(writtenOf))
}

export const written = async (
  from: Device,
  to: readonly Device[],
  all: readonly ComingRecord[],
  wish: Partial<Omit<ExportWish<never>, "fields">> & { readonly fields?: Partial<ExportFields> } = {},
) =>
  granted(
    await writeExport<never>({
      link: null,
      sign: from.keys.sign,
      recipients: to.map(({ texts }) => texts.recipient),
      records: batched(all),
      ...wish,
      fields: fieldsOf(from, wish.fields),
    }),
  )

/** Whom a device knows: all of these, and since when some are off the roster. */
export const rosterOf = (known: readonly Device[], removedOn: Readonly<Record<string, string>> = {}) => {
  const byId = new Map(
    known.map(({ id, texts }) => [id as string, { signKey: texts.signKey, removedOn: removedOn[id] ?? null }]),
  )
  return (id: string) => byId.get(id) ?? null
}

export const openedBy = (
  by: Pick<Device, "keys">,
  file: Bytes | Blob,
  whois: ReturnType<typeof rosterOf>,
): ReturnType<typeof openExport> => openExport(file, { identities: [by.keys.identity], programId, whois })
