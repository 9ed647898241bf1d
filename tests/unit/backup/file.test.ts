import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { armored, digestOfPart, fileOfParts, partsOfFile, unarmored } from "../../../core/backup/parts.ts"
import { findBackup } from "../../../core/backup/read-backup.ts"
import { type Bytes, joinBytes, sha256 } from "../../../core/base/bytes.ts"
import { granted } from "../vault/device.ts"
import { names, otherSealer, read, record, sealer, someAudit, stampAt, uuid, wholeOf, written } from "./made.ts"

const many = (count: number) => Array.from({ length: count }, (_, n) => record(n))

/** What comes back of a record: no field of a record has one of these names, and they are dropped at the door. */
const noFields = new Set(["__proto__", "constructor", "prototype"])
const comingBack = (one: ReturnType<typeof record>) => ({
  ...one,
  body: { ...one.body, doc: Object.fromEntries(Object.entries(one.body.doc).filter(([name]) => !noFields.has(name))) },
})

describe("a backup", () => {
  it("gives back every record, the removed ones too, and the audit log, as they went in", async () => {
    const records = [...many(3), record(4, { removed: true })]
    const { file, header } = await written(wholeOf(records, someAudit))
    expect(header.records).toBe(3)
    expect(granted(await read(file))).toMatchObject({ header, records, audit: someAudit })
  })

  it("gives back whatever went in, however many and however strange", async () => {
    const body = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 30 }), async bodies => {
        const records = bodies.map((fields, n) => JSON.parse(JSON.stringify(record(n, { ...fields, id: uuid(n) }))))
        const { file } = await written(wholeOf(records))
        expect(granted(await read(file)).records).toEqual(records.map(comingBack))
      }),
      {
        numRuns: 60,
        examples: [[[JSON.parse('{ "a": { "__proto__": {} }, "__proto__": { "b": 1 }, "constructor": 2 }')]]],
      },
    )
  })

  it("of nothing is a backup too", async () => {
    const { file } = await written(wholeOf([]))
    expect(granted(await read(file))).toMatchObject({ records: [], audit: null, manifest: { count: 0 } })
  })

  it("says before there is a key when it was made and of how many, and not a word of anyone", async () => {
    const { file } = await written(wholeOf([record(1, { chosenName: "Marisol" })]))
    expect(granted(await findBackup(file)).header).toEqual({ ...names(), records: 1 })
    expect(Buffer.from(file).includes("Marisol")).toBe(false)
  })

  it("is the same file as text, whatever a mail or a share sheet did to its lines", async () => {
    const { file } = await written(wholeOf(many(400)))
    const text = armored(file)
    for (const changed of [text, text.replaceAll("\n", "\r\n"), `\ufeff\n ${text}\n\n`, text.replaceAll("\n", " ")])
      expect(unarmored(new TextEncoder().encode(changed))).toEqual(file)
  })

  it("opens with the keys of its own vault only", async () => {
    const { file } = await written(wholeOf(many(2)))
    expect(await read(file, otherSealer)).toEqual({ ok: false, error: { type: "Tampered", ids: ["backup/manifest"] } })
  })
})

describe("a backup of an earlier Handrail", () => {
  it("is read for ever: format 1, as it was first written", async () => {
    const chosen = new Uint8Array(readFileSync("tests/unit/backup/fixtures/format-1.txt"))
    const opened = granted(await read(unarmored(chosen)))
    expect(opened.header).toEqual({ ...names(), records: 2 })
    expect(opened.records).toEqual([record(1), record(2, { place: "the library" }), record(3, { removed: true })])
    expect(opened.audit).toEqual(someAudit)
  })
})

describe("what cannot be read", () => {
  it("is said to be from a newer version when the file is, or a record in it", async () => {
    const { file } = await written(wholeOf(many(2)))
    const newer = file.slice()
    newer[15] = 2
    expect(await read(newer)).toEqual({ ok: false, error: { type: "FromNewerVersion", found: 2, known: 1 } })
    const { file: ahead } = await written(wholeOf([{ ...record(1), version: 3 }]))
    expect(await read(ahead)).toEqual({ ok: false, error: { type: "FromNewerVersion", found: 3, known: 1 } })
    const { file: unheard } = await written(wholeOf([{ ...record(1), kind: "group" }]))
    expect(await read(unheard)).toEqual({ ok: false, error: { type: "FromNewerVersion", found: 1, known: 0 } })
  })

  it("is said not to be a backup when it is none", async () => {
    for (const text of ["", "handrail", "%PDF-1.7 …", "-----BEGIN HANDRAIL BACKUP-----\nnot base 64!\n"])
      expect(await read(new TextEncoder().encode(text))).toEqual({
        ok: false,
        error: { type: "Malformed", what: "backup" },
      })
  })
})

/** As someone who knows the format would: the sum at the end fits again. */
const resummed = async (file: Bytes) => joinBytes([file.subarray(0, -32), await sha256(file.slice(0, -32))])

describe("a file that something changed", () => {
  const twoBackups = async () => {
    const [one, other] = await Promise.all([
      written(wholeOf(many(900), someAudit)),
      written(
        wholeOf(
          many(900).map(one => ({ ...one, stamp: stampAt(5000) })),
          someAudit,
        ),
        names(2),
      ),
    ])
    return { one: one.file, other: other.file }
  }

  it("is refused whole and named, in six hundred ways to change it, with its sum made to fit or not", async () => {
    const { one, other } = await twoBackups()
    const parts = granted(await partsOfFile(one))
    const theirs = granted(await partsOfFile(other))
    const at = fc.nat({ max: one.length - 1 })
    const partAt = fc.nat({ max: parts.length - 1 })
    const mutation = fc.oneof(
      fc.record({ at, bit: fc.nat({ max: 7 }) }).map(({ at, bit }) => async () => {
        const changed = one.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        return changed
      }),
      fc.record({ at, length: fc.integer({ min: 1, max: 500 }) }).map(({ at, length }) => async () => {
        const to = Math.min(one.length, at + length)
        return joinBytes([one.subarray(0, at), one.subarray(to)])
      }),
      at.map(to => async () => one.slice(0, to)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map(more => async () => joinBytes([one, more])),
      fc.record({ at, more: fc.uint8Array({ minLength: 1, maxLength: 40 }) }).map(
        ({ at, more }) =>
          async () =>
            joinBytes([one.subarray(0, at), more, one.subarray(at)]),
      ),
      at.map(to => async () => joinBytes([one.subarray(0, to), other.subarray(to)])),
      fc.tuple(partAt, partAt).map(([a, b]) => async () => {
        const swapped = [...parts]
        const [left, right] = [swapped[a], swapped[b]]
        if (left && right) [swapped[a], swapped[b]] = [right, left]
        return fileOfParts(swapped)
      }),
      partAt.map(n => async () => fileOfParts(parts.filter((_, i) => i !== n))),
      partAt.map(n => async () => fileOfParts(parts.flatMap((part, i) => (i === n ? [part, part] : [part])))),
      partAt.map(n => async () => fileOfParts(parts.map((part, i) => (i === n ? (theirs[i] ?? part) : part)))),
    )
    let refusals = 0
    await fc.assert(
      fc.asyncProperty(mutation, fc.boolean(), async (change, fits) => {
        const changed = await change()
        const file = fits && changed.length > 64 ? await resummed(changed) : changed
        if (Buffer.from(file).equals(one) || Buffer.from(file).equals(other)) return
        const answer = await read(file)
        if (answer.ok) throw new Error("a changed file was read")
        expect(["Tampered", "Malformed", "FromNewerVersion"]).toContain(answer.error.type)
        refusals++
      }),
      { numRuns: 600 },
    )
    expect(refusals).toBeGreaterThan(500)
  }, 120_000)

  it("is refused when its manifest is put under another backup's parts, even with fitting sums", async () => {
    const { one, other } = await twoBackups()
    const [mine, theirs] = [granted(await partsOfFile(one)), granted(await partsOfFile(other))]
    const spliced = await fileOfParts([...mine.slice(0, -1), ...theirs.slice(-1)])
    expect(await read(spliced)).toEqual({ ok: false, error: { type: "Tampered", ids: ["backup/manifest"] } })
  })

  it("is refused when only the keyring in it is another", async () => {
    const { file } = await written(wholeOf(many(2)))
    const parts = granted(await partsOfFile(file))
    const swapped = parts.map(part =>
      part.kind === "keyring" ? { ...part, bytes: new TextEncoder().encode('{"format":"x"}') } : part,
    )
    expect(await read(await fileOfParts(swapped))).toEqual({
      ok: false,
      error: { type: "Tampered", ids: ["backup/keyring"] },
    })
  })

  it("tells parts of one length and another kind apart", async () => {
    const bytes = new Uint8Array(10)
    const [a, b] = [await digestOfPart({ kind: "records", bytes }), await digestOfPart({ kind: "audit", bytes })]
    expect(a).not.toEqual(b)
  })

  it("never opens with a record's seal in place of a part's", async () => {
    const { file } = await written(wholeOf(many(1)))
    const parts = granted(await partsOfFile(file))
    const forged = Uint8Array.from(
      await sealer.seal(new Uint8Array(), { id: uuid(1), kind: "participant", version: 1, part: "body", stamp: "" }),
    )
    const swapped = parts.map(part => (part.kind === "manifest" ? { ...part, bytes: forged } : part))
    expect((await read(await fileOfParts(swapped))).ok).toBe(false)
  })
})
