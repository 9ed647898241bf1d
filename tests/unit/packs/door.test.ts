import { gzipSync } from "node:zlib"
import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { loadOwnText } from "../../../core/curriculum/own-text.ts"
import { packDoor } from "../../../core/packs/door.ts"
import { fileOf, noteFormatsYaml, type PackJson, packYaml, resealed, scaleYaml, soundPack } from "./a-pack.ts"

let json = ""
beforeAll(() => {
  json = soundPack({
    "pack.yaml": packYaml(),
    "instruments/imrs-participant.yaml": scaleYaml,
    "note-formats.yaml": noteFormatsYaml(),
  })
})

const opened = async (bytes: Uint8Array) => {
  const file = await packDoor.openPackFile(bytes)
  if (!file.ok) return file.error
  return packDoor.faultOfTexts(file.value.texts, loadOwnText, file.value.pack)
}
const changed = (change: (pack: PackJson) => void) => opened(fileOf(resealed(json, change)))

type Scale = { title: string; intro: string; source: string; items: { ask: string; anchors: { value: number }[] }[] }
const scaleIn = (pack: PackJson) => pack.texts["instrument/imrs-participant"] as unknown as Scale
const saying = (words: string) => changed(pack => Object.assign(scaleIn(pack), { intro: words }))

describe("a sound pack", () => {
  it("comes in, packed and as plain JSON", async () => {
    expect(await opened(fileOf(json))).toBeNull()
    expect(await opened(new TextEncoder().encode(json))).toBeNull()
  })

  it("may say where a wording is from, and nowhere else", async () => {
    expect(await changed(pack => Object.assign(scaleIn(pack), { source: "See https://example.org/imrs." }))).toBeNull()
    expect(await changed(pack => Object.assign(scaleIn(pack), { source: "See javascript:alert(1)" }))).toMatchObject({
      why: "link",
      where: "instrument/imrs-participant › source",
    })
  })

  it("may have what our own texts have: paragraphs, lists, lines to write on, numbers with a sign before them", async () => {
    expect(await saying('<p>Less than &lt; or < 5.</p>\n<ul>\n<li class="tick">One</li>\n</ul>')).toBeNull()
    expect(
      await saying('<ol start="3">\n<li><strong>a</strong> <span class="write-line"></span></li>\n</ol>'),
    ).toBeNull()
  })
})

describe("a hostile pack is refused whole, and the place is named", () => {
  it.each([
    ["a script", "<p>Hi</p><script>alert(1)</script>"],
    ["a handler", '<p onclick="alert(1)">Hi</p>'],
    ["a handler behind a class of ours", '<li class="tick" onclick="alert(1)">Hi</li>'],
    ["a picture", '<img src="x" onerror="alert(1)">'],
    ["a link", '<a href="/x">Hi</a>'],
    ["a style", "<style>body{display:none}</style>"],
    ["a frame", '<iframe srcdoc="x"></iframe>'],
    ["a form", '<form><input name="passphrase"></form>'],
    ["drawing", "<svg><animate onbegin=alert(1) /></svg>"],
    ["a comment", "<!-- --><p>Hi</p>"],
    ["a tag that never ends", "<p>Hi</p><script src="],
    ["an element that stays open", "<p>Hi"],
    ["elements that cross", "<strong><em>Hi</strong></em>"],
    ["a tag in capitals", "<SCRIPT>alert(1)</SCRIPT>"],
    ["a class that is not ours", '<li class="notice-danger">Hi</li>'],
  ])("markup: %s", async (_, words) => {
    expect(await saying(words)).toEqual({
      type: "PackRefused",
      why: "markup",
      where: "instrument/imrs-participant › intro",
    })
  })

  it.each([
    ["to a page", "Read https://example.org"],
    ["without a scheme", "Read //example.org/x"],
    ["of www", "Read www.example.org"],
    ["of a script", "javascript:alert(1)"],
    ["spelled in numbers", "&#106;avascript:alert(1)"],
    ["that is its own data", "data:text/html,x"],
  ])("an address %s", async (_, words) => {
    expect(await saying(words)).toMatchObject({ why: "link" })
  })

  it("signs that are not text, or turn what follows", async () => {
    expect(await saying("Hi\u0000")).toMatchObject({ why: "sign" })
    expect(await saying("Hi \u202Eereht")).toMatchObject({ why: "sign" })
  })

  it.each<[string, (pack: PackJson) => void, object]>([
    ["another shape", pack => Object.assign(scaleIn(pack), { items: "none" }), { why: "shape" }],
    ["a field too many", pack => Object.assign(scaleIn(pack), { onLoad: "x" }), { why: "shape" }],
    [
      "a field too many, deep inside",
      pack => Object.assign(scaleIn(pack).items[0] ?? {}, { help: "x" }),
      { why: "shape" },
    ],
    ["a field missing", pack => Object.assign(scaleIn(pack), { title: undefined }), { why: "shape" }],
    [
      "another value behind an answer",
      pack => Object.assign(scaleIn(pack).items[0]?.anchors[0] ?? {}, { value: 9 }),
      { why: "structure", where: "instrument/imrs-participant › items › progress › anchors › 0 › value" },
    ],
    ["an item left out", pack => scaleIn(pack).items.pop(), { why: "structure" }],
    ["a scale about someone else", pack => Object.assign(scaleIn(pack), { about: "work" }), { why: "structure" }],
    [
      "answers about alcohol not marked any more",
      pack => {
        for (const item of scaleIn(pack).items) Object.assign(item, { substanceUse: false })
      },
      { why: "structure" },
    ],
    [
      "a version that is not the pack's",
      pack => Object.assign(scaleIn(pack), { version: "2004" }),
      { why: "structure" },
    ],
    [
      "a scale that Handrail does not have",
      pack => Object.assign(pack.texts, { "instrument/x": { ...scaleIn(pack), id: "x" } }),
      { why: "unknown-text", where: "instrument/x" },
    ],
    [
      "a text under another's name",
      pack => Object.assign(pack.texts, { "instrument/goi": scaleIn(pack) }),
      { why: "structure" },
    ],
    ["a topic of a strange id", pack => Object.assign(pack.texts, { "topic/../../x": {} }), { why: "unknown-text" }],
    ["the crisis card", pack => Object.assign(pack.texts, { crisis: {} }), { why: "unknown-text" }],
    [
      "a mark that drafting does not know",
      pack => Object.assign(pack.texts["note-formats"]?.sentences as object, { place: "At {name}." }),
      { why: "mark" },
    ],
    [
      "our formats left out",
      pack => Object.assign(pack.texts["note-formats"] ?? {}, { formats: [] }),
      { why: "structure" },
    ],
    ["another language", pack => Object.assign(pack, { locale: "de" }), { why: "language" }],
    ["a field that no pack has", pack => Object.assign(pack, { script: "x" }), { why: "not-a-pack" }],
    ["texts that are a list", pack => Object.assign(pack, { texts: [] }), { why: "not-a-pack" }],
    [
      "a name that is an address on disk",
      pack => Object.assign(pack, { id: "../x" }),
      { why: "not-a-pack", where: "id" },
    ],
    ["a newer form", pack => Object.assign(pack, { version: 2 }), { type: "FromNewerVersion", found: 2, known: 1 }],
  ])("%s", async (_, change, failure) => {
    expect(await changed(change)).toMatchObject(failure)
  })

  it("a prototype's name, wherever it stands", async () => {
    const sum = JSON.parse(json).sha256 as string
    for (const name of ["__proto__", "constructor", "prototype"]) {
      const named = json.replace('"texts":{', `"texts":{"${name}":{"x":1},`)
      expect(await opened(fileOf(named))).toMatchObject({ why: "name" })
      expect(await opened(fileOf(named.replace(sum, "0".repeat(64))))).toMatchObject({ why: "name" })
    }
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  it("nesting without end", async () => {
    const deep = (times: number) => "[".repeat(times) + "]".repeat(times)
    for (const times of [40, 1_000_000])
      expect(await opened(fileOf(json.replace('"texts":{', `"texts":{"x":${deep(times)},`)))).toMatchObject({
        why: "too-deep",
      })
  })

  it("a gigabyte in a small file, without unpacking it", async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(256 * 1024 * 1024, 32), { level: 9 }))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const before = performance.now()
    expect(await opened(bomb)).toMatchObject({ why: "too-large" })
    expect(performance.now() - before).toBeLessThan(5000)
    expect(await opened(new Uint8Array(4 * 1024 * 1024))).toMatchObject({ why: "too-large" })
  })

  it("any byte that was changed on its way, or cut", async () => {
    const [file, plain] = [fileOf(json), new TextEncoder().encode(json)]
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (packed, at, by) => {
        const bytes = Uint8Array.from(packed ? file : plain)
        const place = at % bytes.length
        // The header of a gzip has a time and a system in it that nobody reads.
        fc.pre(!packed || place > 9)
        bytes[place] = (bytes[place] ?? 0) ^ by
        expect(await opened(bytes)).not.toBeNull()
      }),
      { numRuns: 60 },
    )
    for (const length of [0, 1, 20, file.length - 1])
      expect(await opened(file.slice(0, length))).toMatchObject({ why: "not-a-pack" })
  })

  it("anything else: no answer but a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async text => {
        expect(await opened(new TextEncoder().encode(text))).toMatchObject({ type: "PackRefused" })
      }),
    )
  })
})
