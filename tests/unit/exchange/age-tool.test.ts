import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { armored } from "../../../core/exchange/envelope/armor.ts"
import { allOf } from "../../../core/exchange/envelope/open-export.ts"
import { openBreakGlass, writeBreakGlass } from "../../../core/exchange/keys/break-glass.ts"
import { findAge } from "../../setup/age.mjs"
import { granted } from "../vault/device.ts"
import { type Device, makeDevice, openedBy, record, records, uuid, written } from "./exports.ts"
import { makeWorld } from "./hostile-hand.ts"

const age = findAge() ?? "age"
let folder: string
let member: Device
let supervisor: Device

const inFolder = (name: string) => path.join(folder, name)
const kept = (name: string, content: string | Uint8Array) => {
  writeFileSync(inFolder(name), content)
  return inFolder(name)
}
const identityFile = () => kept("identity.txt", `# a supervisor's device\n${supervisor.texts.identity}\n`)

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "handrail-age-"))
  member = await makeDevice(1)
  supervisor = await makeDevice(2)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe("the standard age tool", () => {
  it("opens our exports, binary and as text, and gunzip reads them as lines of JSON", async () => {
    const all = records(600)
    const { file, header } = await written(member, [supervisor, member], all)
    for (const export_ of [kept("export.age", file), kept("export.txt", armored(file))]) {
      const text = gunzipSync(
        execFileSync(age, ["-d", "-i", identityFile(), export_], { maxBuffer: 2 ** 26 }),
      ).toString()
      const lines = text.split("\n")
      expect(JSON.parse(lines[0] ?? "")).toEqual(header)
      expect(lines.slice(2, -1).map(line => JSON.parse(line))).toEqual(all)
    }
  })

  it("says that it is for nobody, or broken, where we say so", async () => {
    const { file } = await written(member, [member], records(3))
    const open = (bytes: Uint8Array) => () =>
      execFileSync(age, ["-d", "-i", identityFile(), kept("other.age", bytes)], { stdio: "pipe" })
    expect(open(file)).toThrow(/no identity matched/)
    const { file: mine } = await written(member, [supervisor], records(3))
    expect(open(mine.slice(0, -1))).toThrow()
  })

  it("makes what we open: the same content sealed by it, binary or armored", async () => {
    const world = await makeWorld()
    const payload = kept("payload", world.honest.payload)
    for (const form of [[], ["--armor"]]) {
      const file = execFileSync(age, [...form, "-r", world.supervisor.texts.recipient, payload])
      const opened = granted(await openedBy(world.supervisor, new Uint8Array(file), world.whois))
      expect(granted(await allOf(opened)).records).toEqual(world.records)
    }
    const plain = kept("plain", gzipSync("hello"))
    const none = execFileSync(age, ["-r", world.supervisor.texts.recipient, plain])
    expect(await openedBy(world.supervisor, new Uint8Array(none), world.whois)).toEqual({
      ok: false,
      error: { type: "NotAnExport" },
    })
  })

  it("opens the recovery key's copy, and we open one that it made", async () => {
    const one = { vaultId: uuid(1), dataKey: new Uint8Array(32).fill(7) }
    const armoredKey = await writeBreakGlass(supervisor.texts.recipient, one)
    const opened = execFileSync(age, ["-d", "-i", identityFile(), kept("key.txt", armoredKey)])
    expect(JSON.parse(opened.toString())).toMatchObject({ format: "handrail/break-glass", vault: one.vaultId })
    const again = execFileSync(age, ["--armor", "-r", supervisor.texts.recipient, kept("key.json", opened)])
    expect(granted(await openBreakGlass(again.toString(), supervisor.texts.identity))).toEqual(one)
  })
})

describe("from an export to a table, with standard tools alone", () => {
  const table = (export_: string, ...wish: readonly string[]) =>
    execFileSync("sh", ["tests/from-export-to-table.sh", identityFile(), export_, ...wish], {
      env: { ...process.env, HANDRAIL_AGE: age },
    }).toString()

  it("there is a row for each record of a kind, with the fields that were asked for", async () => {
    const hard = record(2, {
      chosenName: 'Ines "Nell", Ola\nand \\ co',
      place: "=SUM(A1)",
      said: "\u0001\u00e9\u2028\ud83d\ude00 {[,]}",
      steps: { one: ["a", { b: 1 }] },
      kind: "not this",
      confidence: -3,
      nothing: null,
    })
    const others = [{ ...record(3), kind: "session" }, record(4, { removed: true })]
    const { file } = await written(member, [supervisor], [record(1), hard, ...others])
    const fields = ["chosenName", "place", "said", "steps", "confidence", "nothing", "absent"]
    for (const export_ of [kept("export.age", file), kept("export.txt", armored(file))])
      expect(table(export_, "participant", ...fields).split("\r\n")).toEqual([
        `id,changed,${fields.join(",")}`,
        `${uuid(1)},2023-11-14T22:13:20Z,Person 1,,,,,,`,
        `${uuid(2)},2023-11-14T22:13:20Z,"Ines ""Nell"", Ola\nand \\ co",'=SUM(A1),"\u0001é\u2028😀 {[,]}","{""one"":[""a"",{""b"":1}]}",-3,,`,
        "",
      ])
    expect(table(inFolder("export.age"), "session")).toBe(`id,changed\r\n${uuid(3)},2023-11-14T22:13:20Z\r\n`)
  })

  it("no other tool is needed than those it names", async () => {
    const tools = mkdtempSync(inFolder("tools-"))
    // gunzip is gzip under another name, or a script that starts it.
    for (const tool of [age, "sh", "gunzip", "gzip", "tail", "awk"]) {
      const found = execFileSync("sh", ["-c", `command -v ${tool}`])
        .toString()
        .trim()
      symlinkSync(found, path.join(tools, path.basename(tool)))
    }
    const { file } = await written(member, [supervisor], records(1))
    const wish = ["tests/from-export-to-table.sh", identityFile(), kept("export.age", file), "participant"]
    const said = execFileSync(path.join(tools, "sh"), wish, { env: { PATH: tools } }).toString()
    expect(said).toBe(`id,changed\r\n${uuid(0)},2023-11-14T22:13:20Z\r\n`)
  })
})
