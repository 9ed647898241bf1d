import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { giveFiles } from "../../../../core/ui/given/give-files.ts"
import { givenFiles, takeGiven } from "../../../../core/ui/given/given-files.ts"
import { kindOfFile } from "../../../../core/ui/given/kind-of-file.ts"

const pack = JSON.stringify({ format: "handrail/pack", version: 1, id: "maple", texts: {} })
const armored = (what: string) => `-----BEGIN ${what}-----\nYWdl\n-----END ${what}-----\n`
const bytes = (data: Uint8Array) => new Blob([new Uint8Array(data)])

describe("what a file is", () => {
  it.each([
    ["export", new Blob(["age-encryption.org/v1\n-> X25519 abc\n", new Uint8Array([0xff, 0, 0x80])])],
    ["export", new Blob([armored("AGE ENCRYPTED FILE")])],
    ["export", new Blob([`\uFEFFHello Dana,\r\n\r\nhere is my export.\r\n\r\n${armored("AGE ENCRYPTED FILE")}`])],
    ["invitation", new Blob([armored("HANDRAIL INVITATION")])],
    ["invitation", new Blob(["Come and join: https://handrail.example/app/#/join/abc-DEF_9"])],
    ["backup", new Blob(["handrail-backup", new Uint8Array([1, 1, 0, 0, 0, 9])])],
    ["backup", new Blob([armored("HANDRAIL BACKUP")])],
    ["pack", new Blob([pack])],
    ["pack", bytes(gzipSync(pack))],
    ["other", new Blob([])],
    ["other", new Blob(["Dear Dana, the age of encryption is over."])],
    ["other", new Blob([JSON.stringify({ format: "handrail/policy", version: 1 })])],
    ["other", bytes(gzipSync("a diary"))],
    ["other", bytes(gzipSync(armored("HANDRAIL BACKUP")))],
    ["other", new Blob([new Uint8Array([0x1f, 0x8b, 1, 2, 3])])],
    ["other", new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])])],
    ["other", new Blob([" ".repeat(5000), armored("HANDRAIL BACKUP")])],
  ])("is told by its content alone: %s", async (kind, file) => {
    expect(await kindOfFile(file)).toBe(kind)
  })

  it("is looked for no further than its beginning, however much is packed in it", async () => {
    const bomb = bytes(gzipSync(new Uint8Array(64 * 1024 * 1024)))
    expect(await kindOfFile(bomb)).toBe("other")
  })
})

describe("files that are given to the app", () => {
  const named = (name: string, text: string) => new File([text], name)
  const kinds = () => givenFiles.value.map(({ file, kind }) => [file.name, kind])

  it("wait for whoever takes their kind; of what is one thing to decide on, the first", async () => {
    await giveFiles([
      named("a", armored("AGE ENCRYPTED FILE")),
      named("b", pack),
      named("c", armored("AGE ENCRYPTED FILE")),
      named("d", pack),
      named("e.jpg", "no"),
    ])
    await giveFiles([named("f", pack)])
    expect(kinds()).toEqual([
      ["a", "export"],
      ["b", "pack"],
      ["c", "export"],
      ["d", "later"],
      ["e.jpg", "other"],
      ["f", "later"],
    ])
    expect(takeGiven("export").map(({ name }) => name)).toEqual(["a", "c"])
    expect(takeGiven("export")).toEqual([])
    expect(takeGiven("pack").map(({ name }) => name)).toEqual(["b"])
    await giveFiles([named("g", pack)])
    expect(kinds()).toContainEqual(["g", "pack"])
    givenFiles.value = []
  })

  it("that cannot be read any more are none of ours", async () => {
    const gone = Object.assign(named("stick.age", ""), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) }),
    })
    await giveFiles([gone])
    expect(kinds()).toEqual([["stick.age", "other"]])
    givenFiles.value = []
  })
})
