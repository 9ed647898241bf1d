import { describe, expect, it } from "vitest"
import { armored } from "../../../../core/exchange/envelope/armor.ts"
import { allOf, openExport } from "../../../../core/exchange/envelope/open-export.ts"
import { granted } from "../../vault/device.ts"
import { makeDevice, openedBy, record, records, written } from "../exports.ts"
import { headerOf, lineOf, makeWorld, memberOf, sealed } from "../hostile-hand.ts"

const world = await makeWorld()
const { member, supervisor, removed, removedOn, stranger, whois, honest } = world
const refused = (error: unknown) => ({ ok: false, error })

describe("an export that cannot be taken", () => {
  it("says what is the matter with it, and what a person needs to know of that", async () => {
    const of = async (header: Readonly<Record<string, unknown>>, by = member) =>
      openedBy(supervisor, await sealed({ ...honest, header: { ...honest.header, ...header } }, by, supervisor), whois)
    expect(await of({ version: 3 })).toEqual(refused({ type: "FromNewerVersion", found: 3, known: 1 }))
    expect(await of({ program: member.id })).toEqual(refused({ type: "OtherProgram" }))
    expect(await of({ device: stranger.id })).toEqual(refused({ type: "UnknownDevice", device: stranger.id }))
    expect(await of({ device: removed.id }, removed)).toEqual(
      refused({ type: "DeviceRemoved", device: removed.id, since: removedOn }),
    )
    expect(await of({}, stranger)).toEqual(refused({ type: "Forged", device: member.id }))
  })

  it("of a device that was removed is refused as that, whoever signed it", async () => {
    const header = { ...honest.header, device: removed.id }
    const file = await sealed({ ...honest, header }, stranger, supervisor)
    expect(await openedBy(supervisor, file, whois)).toMatchObject({ error: { type: "DeviceRemoved" } })
  })

  it("is refused before anything of it is unpacked when its text is too large", async () => {
    const file = { size: 2 ** 28 + 1 }
    const film = Object.defineProperties(new Blob(["film"]), { size: { value: file.size } })
    expect(await openedBy(supervisor, film, whois)).toEqual(refused({ type: "TooLarge" }))
  })

  it("is not for a device that was no recipient, though it is the writer's own", async () => {
    const { file } = await written(member, [supervisor], records(2))
    expect(await openedBy(member, file, whois)).toEqual(refused({ type: "NotForThisDevice" }))
    const two = await makeDevice(9)
    const identities = [two.keys.identity, supervisor.texts.identity]
    expect((await openExport(file, { identities, programId: honest.header.program as string, whois })).ok).toBe(true)
  })

  it("shows itself before its last batch when it unpacks to something else than it says", async () => {
    const good = await memberOf(`${lineOf(record(1))}\n`)
    const bad = await memberOf(`${lineOf(record(2))}\n`, { lines: 2 })
    const header = headerOf(member, [good, bad], { since: 1, number: 2 })
    const file = await sealed({ header, members: [good.bytes, bad.bytes] }, member, supervisor)
    const opened = granted(await openedBy(supervisor, file, whois))
    expect(await allOf(opened)).toEqual(refused({ type: "Damaged" }))
  })
})

describe("a line that is no record", () => {
  it("is set aside as it came, with its kind where that can be read; what someone wrote is no reason", async () => {
    const words = 'She said "__proto__": is {"constructor":[[[[ and \\u005f'
    const fine = record(1, { words, deep: JSON.parse(`${"[".repeat(60)}${"]".repeat(60)}`) })
    const lines = [lineOf(fine), '{"kind":"session","id":5}', "half a lin", lineOf(record(2))]
    const part = await memberOf(lines.map(line => `${line}\n`).join(""))
    const header = headerOf(member, [part], { since: 1, number: 2 })
    const file = await sealed({ header, members: [part.bytes] }, member, supervisor)
    expect(granted(await allOf(granted(await openedBy(supervisor, file, whois))))).toEqual({
      records: [fine, record(2)],
      aside: [
        { line: lines[1], reason: "NotARecord", kind: "session" },
        { line: lines[2], reason: "NotARecord", kind: "" },
      ],
    })
  })

  it("longer than a record may be is set aside, and one that no member may hold refuses the file", async () => {
    const line = (length: number) => {
      const short = lineOf(record(1, { words: "" }))
      return `${lineOf(record(1, { words: "w".repeat(length - short.length) }))}\n`
    }
    const opened = async (length: number) => {
      const part = await memberOf(line(length))
      const header = headerOf(member, [part], { since: 1, number: 2 })
      return openedBy(supervisor, await sealed({ header, members: [part.bytes] }, member, supervisor), whois)
    }
    const most = 4 * 2 ** 20
    expect(granted(await allOf(granted(await opened(most)))).records).toHaveLength(1)
    expect(granted(await allOf(granted(await opened(most + 1)))).aside).toHaveLength(1)
    expect(await opened(4_200_000)).toEqual(refused({ type: "TooLarge" }))
  })
})

describe("a large export", () => {
  it("can be broken off while it is opened, and while it is read", async () => {
    const noise = () => Array.from({ length: 400 }, () => crypto.randomUUID()).join("")
    const all = Array.from({ length: 400 }, (_, n) => record(n, { noise: noise() }))
    const { file } = await written(member, [supervisor], all)
    expect(armored(file).length).toBeGreaterThan(2 ** 21)
    const opening = { identities: [supervisor.keys.identity], programId: honest.header.program as string, whois }

    const first = new AbortController()
    setTimeout(() => first.abort(), 0)
    expect(await openExport(file, { ...opening, signal: first.signal })).toEqual(refused({ type: "Aborted" }))

    const second = new AbortController()
    const told: number[] = []
    const onProgress = (part: number) => told.push(part)
    const opened = granted(await openExport(file, { ...opening, signal: second.signal, onProgress }))
    let batches = 0
    for await (const batch of opened.batches()) {
      if (batches++ === 0) second.abort()
      else expect(batch).toEqual(refused({ type: "Aborted" }))
    }
    expect(batches).toBe(2)
    expect(told.length).toBeGreaterThan(1)
    expect(told.every(part => part > 0 && part < 1)).toBe(true)
  })
})
