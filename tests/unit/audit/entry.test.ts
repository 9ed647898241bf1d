import { describe, expect, it } from "vitest"
import { openEntry, sealEntry } from "../../../core/store/audit/entry.ts"
import { entryAt, sealer } from "./log-on-paper.ts"

const reopened = async (entry: Parameters<typeof sealEntry>[1]) =>
  openEntry(sealer, { seq: 0, sealed: await sealEntry(sealer, entry) })

describe("an entry as it is sealed", () => {
  it("opens as it was told, with the origin of a page or without", async () => {
    const before = entryAt(1)
    const inserted = { ...before, act: "inserted", kind: "note", origin: `https://${"a".repeat(240)}.example.org:8443` }
    for (const entry of [before, inserted]) expect(await reopened(entry)).toEqual({ ok: true, value: entry })
  })

  it("opens when a later version told more than this one knows", async () => {
    expect(await reopened({ ...entryAt(1), weather: "rain" } as never)).toEqual({ ok: true, value: entryAt(1) })
  })
})
