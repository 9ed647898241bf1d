import { describe, expect, it } from "vitest"
import { textOf, utf8 } from "../../../../core/base/bytes.ts"
import { packMember } from "../../../../core/exchange/envelope/gzip-members.ts"
import { readLines } from "../../../../core/exchange/envelope/read-lines.ts"
import { bodyOf, type ColdRecord } from "../../../../core/store/blocks/cold-record.ts"
import { openBodies, openIndex, openWholeIndex, recordsIn } from "../../../../core/store/blocks/open-block.ts"
import { bodyInPack, keptPacks } from "../../../../core/store/blocks/pack.ts"
import { sealPack } from "../../../../core/store/blocks/seal-block.ts"
import { blocksWithout, openIndexes } from "../../../../core/store/blocks/without.ts"
import { createSealer } from "../../../../core/vault/seal.ts"
import { record, stampAt, uuid } from "../../exchange/exports.ts"
import { lineOf } from "../../exchange/hostile-hand.ts"
import { granted } from "../../vault/device.ts"

const sealer = await createSealer(new Uint8Array(32).fill(7))

const read = async (lines: readonly string[]) => {
  const text = utf8(lines.map(line => `${line}\n`).join(""))
  const batch = readLines(text, await packMember(text), lines.length)
  if (!batch) throw new Error("no lines")
  return batch
}

/** As a door lets them in. */
const admitted = async (lines: readonly string[]): Promise<readonly ColdRecord[]> =>
  (await read(lines)).records.map(({ came, body: { head }, ...row }) => {
    if (!came) throw new Error(`${row.id} cannot be kept as it came`)
    return { ...row, owner: "", at: "", headStamp: head, head: "{}", body: bodyInPack(came), inPack: came }
  })

const lines = [1, 2, 3, 4].map(n => lineOf(record(n, { words: `“${n}” — ünd` })))

describe("what came together is kept as it came", () => {
  it("and each record is found in it; what is not of it is named, and found nowhere", async () => {
    const all = await admitted(lines)
    const came = all.filter(({ id }) => id !== uuid(2))
    const [[pack, records] = []] = keptPacks(came, new Set([uuid(2)])).packs
    if (!pack || !records) throw new Error("no pack is kept")
    const { block, body } = await sealPack(sealer, pack, records)
    expect(block.count).toBe(3)
    const entries = granted(await openIndex(sealer, block))
    const opened = recordsIn(granted(await openBodies(sealer, body)), entries)
    expect(opened.map(({ id }) => id)).toEqual([uuid(1), uuid(3), uuid(4)])
    for (const [n, one] of opened.entries()) {
      expect(bodyOf(one)).toEqual(record([1, 3, 4][n] ?? 0, { words: `“${[1, 3, 4][n]}” — ünd` }).body)
      expect(textOf(one.body)).toBe(textOf(came[n]?.body ?? new Uint8Array()))
    }
    expect(granted(await openWholeIndex(sealer, block)).rest).toEqual([uuid(2)])
  })

  it("and is written anew when what it holds beside its entries is erased", async () => {
    const came = (await admitted(lines)).filter(({ id }) => id !== uuid(2))
    const [[pack, records] = []] = keptPacks(came, new Set([uuid(2)])).packs
    if (!pack || !records) throw new Error("no pack is kept")
    const { block } = await sealPack(sealer, pack, records)
    const indexes = granted(await openIndexes(sealer, [block]))
    const [kept] = blocksWithout(indexes, new Set([uuid(2)]))
    expect(kept?.entries.map(({ id }) => id)).toEqual([uuid(1), uuid(3), uuid(4)])
    expect(blocksWithout(indexes, new Set([uuid(5)]))).toEqual([])
  })

  it("not where something in it is neither new nor here, was set aside, or most of it is here", async () => {
    const all = await admitted(lines)
    const [one, two, three, four] = all
    if (!one || !two || !three || !four) throw new Error("four")
    expect(keptPacks([one, two, three], new Set())).toEqual({ packs: new Map(), others: [one, two, three] })
    expect(keptPacks([one], new Set([uuid(2), uuid(3), uuid(4)])).packs.size).toBe(0)
    expect(keptPacks([one, two], new Set([uuid(3), uuid(4)])).packs.size).toBe(1)
    const besides = await admitted([...lines, "half a lin"])
    expect(keptPacks(besides, new Set()).packs.size).toBe(0)
  })
})

describe("the bytes of a body are kept only where they say what was read and nothing more", () => {
  const line = lineOf(record(1))
  const body = JSON.stringify(record(1).body)
  it.each([
    ["space between", line.replace('"body":', '"body": ')],
    ["a letter by its number", line.replace('"chosenName":"P', '"chosenName":"\\u0050')],
    ["a field that is passed over", line.replace('"stamps":', '"over":true,"stamps":')],
    ["another body behind it", `${line.slice(0, -1)},"body":${body}}`],
    ["a field behind it", `${line.slice(0, -1)},"more":1}`],
    ["another order", `{"stamp":"${stampAt(1)}",${line.slice(1)}`],
    ["a mark of the order of bytes", `\ufeff${line}`],
  ])("%s", async (_, changed) => {
    const { records, aside } = await read([changed])
    expect(records.map(({ came: _, ...rest }) => rest)).toEqual([record(1)])
    expect(aside).toEqual([])
    expect(records[0]?.came).toBeUndefined()
    expect((await read([line])).records[0]?.came).toBeDefined()
  })
})
