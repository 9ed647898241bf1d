import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import { textIn } from "../../../content/build/pack.ts"
import { kindOfText } from "../../../content/pack-schema.ts"
import { textFault } from "../../../content/pack-texts.ts"
import { markupFault } from "../../../content/plain-markup.ts"
import { noteFormatsYaml, type PackJson, packOf, packYaml, scaleYaml, soundPack } from "../packs/a-pack.ts"

const card = "topics/recovery-strategies/10-what-recovery-means.md"
const ourCard = readFileSync(`content/en/${card}`, "utf8")

describe("a folder of an agency's wording", () => {
  let pack: PackJson
  beforeAll(() => {
    pack = JSON.parse(
      soundPack({
        "pack.yaml": packYaml(3),
        "instruments/imrs-participant.yaml": scaleYaml,
        [card]: ourCard.replace(/^title: .*$/m, "title: Recovery at Lantern House"),
        "note-formats.yaml": noteFormatsYaml(),
      }),
    )
  })

  it("becomes one file with its texts, and nothing of ours that it does not touch", () => {
    expect(pack).toMatchObject({
      format: "handrail/pack",
      version: 1,
      id: "lantern-house",
      packVersion: 3,
      locale: "en",
    })
    const keys = ["instrument/imrs-participant", "topic/recovery-strategies", "note-formats"]
    expect(Object.keys(pack.texts)).toEqual(keys)
  })

  it("may word a single question, and takes over all else", () => {
    const [scale, own] = [pack.texts["instrument/imrs-participant"], compileContent("content/en").content]
    const ours = own.instruments.find(one => one.id === "imrs-participant")
    const items = scale?.items as { id: string; ask: string }[]
    expect(items[0]?.ask).toBe("In the last three months, did you come up with goals?")
    expect(items.slice(1).map(({ ask }) => ask)).toEqual(ours?.items.slice(1).map(({ ask }) => ask))
    expect(scale?.adaptedFrom).toBeNull()
  })

  it("names its version in every instrument, so that a rating can say in which words it was asked", () => {
    expect(pack.texts["instrument/imrs-participant"]?.version).toBe("2004 (lantern-house 3)")
  })

  it("may bring a single card; the topic's others are those of ours", () => {
    const cards = pack.texts["topic/recovery-strategies"]?.cards as { title: string }[]
    expect(cards[0]?.title).toBe("Recovery at Lantern House")
    expect(cards).toHaveLength(8)
  })
})

describe("what is wrong with a folder is told with its file", () => {
  const scale = (text: string) => packOf({ "pack.yaml": packYaml(), "instruments/imrs-participant.yaml": text })
  it.each([
    [
      "no pack.yaml",
      () => packOf({ "instruments/imrs-participant.yaml": scaleYaml }),
      /^ours\/pack.yaml: this file is missing/,
    ],
    [
      "a version that is no number",
      () =>
        packOf({
          "pack.yaml": packYaml().replace("version: 1", "version: new"),
          "instruments/imrs-participant.yaml": scaleYaml,
        }),
      /^ours\/pack.yaml, line 4: "version"/,
    ],
    [
      "a language we do not speak",
      () =>
        packOf({
          "pack.yaml": packYaml().replace("locale: en", "locale: es"),
          "instruments/imrs-participant.yaml": scaleYaml,
        }),
      /^ours\/pack.yaml, line 5: "locale" is "es"; it may be/,
    ],
    ["nothing but its name", () => packOf({ "pack.yaml": packYaml() }), /there is nothing beside it/],
    [
      "a link",
      () => scale(scaleYaml.replace("did you", "did you (https://example.org)")),
      /links and pictures are not used/,
    ],
    ["HTML", () => scale(scaleYaml.replace("did you", "<b>did</b> you")), /HTML is not used here/],
    ["a field that nothing reads", () => scale(`${scaleYaml}onclick: alert\n`), /there is no field "onclick"/],
    [
      "an item that ours does not have",
      () => scale(scaleYaml.replace("id: progress", "id: sleep")),
      /has no item "sleep" to change/,
    ],
    [
      "another scoring",
      () => scale(`${scaleYaml}minutes: 4\nscored: false\n`),
      /instrument\/imrs-participant › scored is more than other words/,
    ],
    [
      "a scale that Handrail does not have",
      () => packOf({ "pack.yaml": packYaml(), "instruments/phq.yaml": scaleYaml }),
      /instrument\/phq is no text of Handrail's that a pack may change/,
    ],
    [
      "a scale that reviews rate",
      () =>
        packOf({
          "pack.yaml": packYaml(),
          "instruments/imr-fid-2005.yaml": 'basedOn: imr-fid-2005\ntitle: Fidelity\nversion: "2005"\n',
        }),
      /instrument\/imr-fid-2005 is no text of Handrail's that a pack may change/,
    ],
    [
      "the crisis card",
      () => packOf({ "pack.yaml": packYaml(), "crisis.yaml": readFileSync("content/en/crisis.yaml", "utf8") }),
      /^ours\/crisis.yaml: a pack does not hold this/,
    ],
    [
      "a file of a wrong name",
      () => packOf({ "pack.yaml": packYaml(), "instruments/IMRS.yaml": scaleYaml }),
      /nothing reads this file/,
    ],
    [
      "a format under an id that is not its own",
      () => packOf({ "pack.yaml": packYaml(), "note-formats.yaml": noteFormatsYaml("Visit", "visit") }),
      /note-formats › formats › visit is more than/,
    ],
    [
      "a mark that drafting does not fill in",
      () =>
        packOf({
          "pack.yaml": packYaml(),
          "note-formats.yaml": noteFormatsYaml().replace(/^( {2}place: .*)\{place\}/m, "$1{address}"),
        }),
      /sentences › place has a mark/,
    ],
    [
      "a card without its question",
      () => packOf({ "pack.yaml": packYaml(), [card]: ourCard.replace(/## Question\n.*\n/, "") }),
      /^ours\/topics\/recovery-strategies\/10-what-recovery-means.md: the heading "## Question" is missing/,
    ],
    [
      "a card that ours does not have",
      () => packOf({ "pack.yaml": packYaml(), "topics/recovery-strategies/15-another.md": ourCard }),
      /topic\/recovery-strategies › cards is more than other words/,
    ],
  ])("%s", (_, make, message) => {
    const { json, failures } = make()
    expect(json).toBeNull()
    expect(failures).toContainEqual(expect.stringMatching(message))
  })

  it("how it reads is advice: the wording is the agency's", () => {
    const { json, failures, warnings } = scale(scaleYaml.replace("did you come", "did this patient come"))
    expect(failures).toEqual([])
    expect(json).not.toBeNull()
    expect(warnings).toContainEqual(expect.stringContaining('we do not use the word "patient"'))
  })
})

describe("our own texts", () => {
  it("pass the door that packs come through, whatever they are", () => {
    const { content } = compileContent("content/en")
    const faults: unknown[] = []
    const see = (value: unknown, name: string) => {
      if (typeof value === "string" && markupFault(value, name === "source")) faults.push([name, value])
      if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) see(inner, key)
    }
    const { topics, instruments, tables } = content
    see({ topics, instruments, tables }, "")
    expect(faults).toEqual([])
    for (const key of ["agenda", "techniques", "note-formats", ...topics.map(({ id }) => `topic/${id}`)]) {
      expect(kindOfText(key)).not.toBeNull()
      const text = textIn(content, key)
      expect(textFault(key, text, text, { id: "lantern-house", packVersion: 1 })).toBeNull()
    }
  })
})
