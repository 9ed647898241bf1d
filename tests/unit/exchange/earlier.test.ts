import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { DeviceId } from "../../../core/base/id.ts"
import { allOf } from "../../../core/exchange/envelope/open-export.ts"
import { openBreakGlass } from "../../../core/exchange/keys/break-glass.ts"
import { type DeviceKeyTexts, useDeviceKeys } from "../../../core/exchange/keys/device-keys.ts"
import { readInvitation } from "../../../core/exchange/keys/invitation.ts"
import { granted } from "../vault/device.ts"
import { openedBy, record, rosterOf, stampAt, uuid } from "./exports.ts"

/** Files that the first Handrail wrote that could exchange, with the keys they were written to. */

type Kept = {
  readonly member: DeviceKeyTexts
  readonly supervisor: DeviceKeyTexts
  readonly header: unknown
  readonly invitation: unknown
  readonly fragment: string
  readonly breakGlass: string
}
const fixture = (name: string) => readFileSync(`tests/unit/exchange/fixtures/${name}`)
const kept = JSON.parse(fixture("keys-1.json").toString()) as Kept

const beside = {
  stamps: { "/place": "" },
  seen: { "/chosenName": { "0a0b0c0d": stampAt(1) } },
  beside: { "/chosenName": [{ stamp: stampAt(1), value: "Nell" }] },
}

describe("what an earlier Handrail wrote", () => {
  it("is read for ever: an export of version 1", async () => {
    const [keys, from] = [await useDeviceKeys(kept.supervisor), await useDeviceKeys(kept.member)]
    const member = { id: uuid(701) as DeviceId, texts: kept.member, keys: from }
    const opened = granted(await openedBy({ keys }, new Uint8Array(fixture("export-1.txt")), rosterOf([member])))
    expect(opened).toMatchObject({ header: kept.header, signer: "known" })
    expect(granted(await allOf(opened))).toEqual({
      records: [
        record(1),
        record(2, { place: "the library" }),
        record(3, { removed: true }),
        { ...record(4), body: { ...record(4).body, ...beside } },
      ],
      aside: [],
    })
  })

  it("is read for ever: a link to join with, and the recovery key's copy", async () => {
    expect(granted(await readInvitation(kept.fragment))).toEqual(kept.invitation)
    const dataKey = new Uint8Array(32).map((_, n) => n)
    expect(granted(await openBreakGlass(kept.breakGlass, kept.supervisor.identity))).toEqual({
      vaultId: uuid(800),
      dataKey,
    })
  })
})
