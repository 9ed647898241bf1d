import { createHash } from "node:crypto"
import { gunzipSync } from "node:zlib"
import { Decrypter } from "age-encryption"
import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { utf8 } from "../../../../core/base/bytes.ts"
import type { InvitationId, MemberId } from "../../../../core/base/id.ts"
import { fail, ok } from "../../../../core/base/result.ts"
import { armored } from "../../../../core/exchange/envelope/armor.ts"
import { exportName } from "../../../../core/exchange/envelope/export-name.ts"
import { createCutSum, firstLink, linkOf } from "../../../../core/exchange/envelope/link.ts"
import { allOf } from "../../../../core/exchange/envelope/open-export.ts"
import { writeExport } from "../../../../core/exchange/envelope/write-export.ts"
import { granted } from "../../vault/device.ts"
import {
  batched,
  type Device,
  fieldsOf,
  makeDevice,
  openedBy,
  record,
  records,
  rosterOf,
  stampAt,
  uuid,
  written,
  writtenOf,
} from "../exports.ts"

let member: Device
let supervisor: Device
let other: Device
let whois: ReturnType<typeof rosterOf>

beforeAll(async () => {
  member = await makeDevice(1)
  supervisor = await makeDevice(2)
  other = await makeDevice(3)
  whois = rosterOf([member, supervisor])
})

const plain = async (file: Uint8Array) => {
  const decrypter = new Decrypter()
  decrypter.addIdentity(supervisor.texts.identity)
  return gunzipSync(await decrypter.decrypt(file)).toString()
}

describe("an export", () => {
  it("gives back every record as it went, to each device that it was written to", async () => {
    const all = [...records(3), record(4, { removed: true })]
    const { file, header } = await written(member, [supervisor, member], all)
    for (const by of [supervisor, member]) {
      const opened = granted(await openedBy(by, file, whois))
      expect(opened).toMatchObject({ header, signer: "known" })
      expect(granted(await allOf(opened))).toEqual({ records: all, aside: [] })
    }
  })

  it("gives back whatever went in, however many and however strange", async () => {
    const body = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 }), { maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 30 }), async bodies => {
        const all = bodies.map((fields, n) => JSON.parse(JSON.stringify(record(n, { ...fields, id: uuid(n) }))))
        const { file } = await written(member, [supervisor], all)
        const read = granted(await allOf(granted(await openedBy(supervisor, file, whois))))
        expect([...read.records, ...read.aside.map(({ line }) => JSON.parse(line))]).toHaveLength(all.length)
        const strange = (one: unknown) => /"(__proto__|constructor|prototype)":/.test(JSON.stringify(one))
        expect(read.records).toEqual(all.filter(one => !strange(one)))
      }),
      { numRuns: 60 },
    )
  })

  it("keeps all that a body says of stamps, of texts beside it and of what was withheld, and nothing that is not in the form", async () => {
    const one = record(1)
    const body = {
      ...one.body,
      stamps: { "/place": "", "/chosenName": stampAt(7) },
      shadowed: { "/goals": 3 },
      seen: { "/place": { "0a0b0c0d": stampAt(2) } },
      beside: { "/place": [{ stamp: stampAt(3), value: "by the river" }] },
    }
    const { file } = await written(member, [supervisor], [{ ...one, body: { ...body, over: true } }])
    const read = granted(await allOf(granted(await openedBy(supervisor, file, whois))))
    expect(read.records).toEqual([{ ...one, body }])
  })

  it("of thousands of records, and of long ones, is many members that unpack as one text", async () => {
    const long = [
      record(9000, { words: "w".repeat(600_000) }),
      record(9001, { words: "x".repeat(600_000) }),
      record(9002, { words: "y".repeat(3_000_000) }),
    ]
    const all = [...records(1000), ...long]
    const { file, header, payload } = await written(member, [supervisor], all)
    expect(header.parts.map(({ lines }) => lines)).toEqual([256, 256, 256, 233, 1, 1])
    expect(header.parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(payload)
    const lines = (await plain(file)).split("\n")
    expect(JSON.parse(lines[0] ?? "")).toEqual(header)
    expect(lines.slice(2, -1).map(line => JSON.parse(line).id)).toEqual(all.map(({ id }) => id))
    const read = granted(await allOf(granted(await openedBy(supervisor, file, whois))))
    expect(read.records).toEqual(all)
  })

  it("leaves a record behind that no device would read, and says which", async () => {
    const { file, header, leftBehind } = await written(
      member,
      [supervisor],
      [record(1), record(2, { words: "w".repeat(4_200_000) })],
    )
    expect(leftBehind).toEqual([uuid(2)])
    expect(header.count).toBe(1)
    expect(granted(await allOf(granted(await openedBy(supervisor, file, whois)))).records).toEqual([record(1)])
  })

  it("of nothing is an export too: a head that only names segments", async () => {
    const segments = [{ name: "a".repeat(32), since: 0, number: 7, bytes: 1000, sha256: "b".repeat(64) }]
    const fields = {
      since: 7,
      number: 7,
      before: "c".repeat(64),
      segments,
      receipts: [{ device: other.id, life: "0a0b0c0d", upTo: 3 }],
    }
    const { file, header } = await written(member, [supervisor], [], { link: "c".repeat(64), fields })
    const opened = granted(await openedBy(supervisor, file, whois))
    expect(opened.header).toEqual(header)
    expect(opened.header).toMatchObject({ ...fields, link: "c".repeat(64), count: 0, parts: [] })
    expect(granted(await allOf(opened))).toEqual({ records: [], aside: [] })
  })

  it("says no word of its records to whoever cannot open it", async () => {
    const { file } = await written(member, [supervisor], [record(1, { chosenName: "Marisol" })])
    for (const word of ["Marisol", programCode, member.id, "handrail"])
      expect(Buffer.from(file).includes(word)).toBe(false)
    expect(await plain(file)).toContain("Marisol")
  })

  it("is named after program, device and number", () => {
    const named = { program: programCode, device: "kmpq", number: 14, partial: null }
    expect(exportName(named)).toBe("harbor-kmpq-0014")
    expect(exportName({ ...named, number: 12345 })).toBe("harbor-kmpq-12345")
    expect(exportName({ ...named, partial: Uint8Array.of(0, 1, 2, 255) })).toMatch(
      /^harbor-kmpq-0014-part-abc[a-z2-9]$/,
    )
  })
})

const programCode = "harbor"

describe("the link of a cut", () => {
  it("is made of its records, whatever their order, and of the link before", async () => {
    const [one, two] = [
      await written(member, [supervisor], records(5)),
      await written(member, [supervisor], records(5).reverse()),
    ]
    expect(one.header.link).toBe(two.header.link)
    const fewer = await written(member, [supervisor], records(4))
    const later = await written(member, [supervisor], records(5), { fields: { before: one.header.link } })
    expect(new Set([one, fewer, later].map(({ header }) => header.link)).size).toBe(3)
  })

  it("can be made again by whoever has the records", async () => {
    const { header } = await written(member, [supervisor], records(2))
    const cut = createCutSum()
    for (const one of records(2)) cut.add(one)
    expect(await linkOf({ before: firstLink, number: 1, at: header.at, cut })).toBe(header.link)

    const digest = (...parts: readonly (string | Buffer)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest()
    const u32 = (n: number) => Buffer.from([0, 0, 0, n])
    const [a, b] = records(2).map(({ id, stamp }) => digest(`${id}\n${stamp}`))
    const sum = Buffer.from(a?.map((byte, n) => byte ^ (b?.[n] ?? 0)) ?? [])
    const lp = (part: string | Buffer) => [u32(part.length), part]
    const said = [...lp("handrail/link/1"), ...lp(Buffer.alloc(32)), u32(1), ...lp(header.at), u32(2), ...lp(sum)]
    expect(digest(...said).toString("hex")).toBe(header.link)
  })

  it("of several cuts is not made up", async () => {
    await expect(written(member, [supervisor], records(2), { fields: { since: 0, number: 2 } })).rejects.toThrow()
  })
})

describe("the same as text", () => {
  it("is opened whatever a mail, a share sheet or an editor did to its lines", async () => {
    const all = records(400)
    const { file } = await written(member, [supervisor], all)
    const text = armored(file)
    for (const changed of [
      text,
      text.replaceAll("\n", "\r\n"),
      `\ufeff\n ${text}\n\n`,
      text.replaceAll("\n", "\n> "),
      `> > ${text.replaceAll("\n", "\n> > ")}`,
      text.replaceAll("\n", "\n\n"),
      text.replaceAll("\n", "\u00a0\n  "),
      `Here is this week's.\n\n${text}\n-- \nImani`,
      text.replaceAll("\n", " "),
    ]) {
      const opened = await openedBy(supervisor, utf8(changed), whois)
      expect(granted(await allOf(granted(opened))).records).toEqual(all)
    }
  })

  it("is opened from a file as from bytes, whatever the file is called", async () => {
    const { file } = await written(member, [supervisor], records(2))
    for (const blob of [new Blob([file]), new File([armored(file)], "notes.pdf", { type: "application/pdf" })])
      expect((await openedBy(supervisor, blob, whois)).ok).toBe(true)
  })
})

describe("a device that asks", () => {
  it("signs with the key that it asks with, and is told apart from those of the program", async () => {
    const { signKey, recipient } = other.texts
    const ask = {
      invitation: uuid(1) as InvitationId,
      member: uuid(2) as MemberId,
      name: "Ines",
      role: "peer-specialist",
      device: other.id,
      code: "kmpq",
      label: "",
      signKey,
      recipient,
    } as const
    const { file } = await written(other, [supervisor], records(1), { fields: { ask } })
    expect(granted(await openedBy(supervisor, file, whois))).toMatchObject({ signer: "asks", header: { ask } })

    const asOther = { ...ask, signKey: member.texts.signKey }
    const forged = { ok: false, error: { type: "Forged", device: other.id } }
    const { file: notTheirs } = await written(other, [supervisor], records(1), { fields: { ask: asOther } })
    expect(await openedBy(supervisor, notTheirs, whois)).toEqual(forged)
    const { file: forAnother } = await written(other, [supervisor], records(1), {
      fields: { ask: { ...ask, device: supervisor.id } },
    })
    expect(await openedBy(supervisor, forAnother, whois)).toEqual(forged)

    const admitted = granted(await openedBy(supervisor, file, rosterOf([member, other])))
    expect(admitted.signer).toBe("known")
  })
})

describe("while it is under way", () => {
  it("writing and opening can be broken off, and tell how far they are", async () => {
    const broken = new AbortController()
    broken.abort()
    const wish = {
      fields: fieldsOf(member),
      link: null,
      sign: member.keys.sign,
      recipients: [supervisor.texts.recipient],
    }
    const aborted = { ok: false, error: { type: "Aborted" } }
    expect(await writeExport({ ...wish, records: batched(records(300)), signal: broken.signal })).toEqual(aborted)

    const told: number[] = []
    const onProgress = (part: number) => told.push(part)
    const { file } = granted(await writeExport({ ...wish, records: batched(records(300)), expected: 300, onProgress }))
    expect(told.at(-1)).toBe(1)
    expect([...told].sort((a, b) => a - b)).toEqual(told)
    const opened = granted(await openedBy(supervisor, file, whois))
    expect(granted(await allOf(opened)).records).toHaveLength(300)
  })

  it("a failure of the store ends the writing with that failure", async () => {
    const tampered = { type: "Tampered", ids: [uuid(1)] } as const
    const failing = [ok([writtenOf(record(1))]), fail(tampered)]
    const wish = {
      fields: fieldsOf(member),
      link: null,
      sign: member.keys.sign,
      recipients: [supervisor.texts.recipient],
    }
    expect(await writeExport({ ...wish, records: failing })).toEqual({ ok: false, error: tampered })
  })

  it("a file that cannot be read any more is said to be that", async () => {
    class Gone extends Blob {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException("gone", "NotReadableError"))
      }
    }
    expect(await openedBy(supervisor, new Gone(["x"]), whois)).toEqual({ ok: false, error: { type: "Unreadable" } })
  })

  it("nothing is written for nobody", async () => {
    await expect(written(member, [], records(1))).rejects.toThrow()
  })
})
