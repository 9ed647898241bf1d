import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { PersonCopy } from "../../../core/rights/copy.ts"
import { copyAsData, copyAsPage, copyPage } from "../../../core/ui/rights/copy-file.tsx"

const copyOf = (words: string): PersonCopy => ({
  format: "handrail/copy",
  version: 1,
  for: "person",
  madeAt: "2026-03-16T12:00:00.000Z",
  madeBy: { name: words, credentials: words, agency: words },
  contains: ["goals", "strengths", "supporters"],
  leftOut: 0,
  permission: null,
  person: { chosenName: words, pronoun: "they", ownWord: words, startedOn: "2026-01-05", place: words, next: null },
  goals: [
    {
      id: "0195f0a0-2222-7000-8000-000000000002" as PersonCopy["goals"][number]["id"],
      words,
      why: words,
      chosenOn: "2026-02-02",
      status: "current",
      area: null,
      shortTerm: [],
      followUps: [],
      problems: [],
    },
  ],
  plans: [],
  tools: [
    {
      id: "0195f0a0-aaaa-7000-8000-000000000001" as PersonCopy["tools"][number]["id"],
      title: words,
      startedOn: "2026-02-02",
      status: "kept",
      keptOn: "2026-02-02",
      parts: [
        { id: "a", title: words, as: "words", words },
        { id: "b", title: words, as: "list", items: [{ words, example: words }] },
        { id: "c", title: words, as: "table", columns: [{ id: "d", title: words, kind: "scale" }], rows: [[words]] },
      ],
      rehearsals: [{ on: "2026-02-02", words }],
      shares: [{ on: "2026-02-02", with: words, how: "copy" }],
      reviews: [{ on: "2026-02-02", helpfulness: 4, words }],
    },
  ],
  sessions: [],
  reminders: [],
  choices: [{ choice: "skip", reason: words, on: "2026-03-02", topic: words, card: words }],
  notes: [],
  strengths: [words],
  supporters: [
    { name: words, relation: words, phone: words, permission: "yes", scope: "topics", topics: [words], limits: words },
  ],
  contacts: [
    {
      on: "2026-03-02",
      with: words,
      how: "phone",
      topics: [words],
      helped: true,
      words,
      checklist: words,
      ticked: [words],
    },
  ],
  consents: [],
  ratings: [
    {
      id: "0195f0a0-bbbb-7000-8000-000000000001" as PersonCopy["ratings"][number]["id"],
      title: words,
      adaptedFrom: words,
      on: "2026-03-02",
      by: "supporter",
      supporter: words,
      corrects: null,
      corrected: true,
      answers: [
        {
          itemId: words,
          number: "1",
          ask: words,
          lookBack: words,
          said: words,
          value: 4,
          gap: words,
          day: "2026-02-02",
          words,
        },
      ],
    },
  ],
})

const read = (page: string) => new DOMParser().parseFromString(page, "text/html")
/** Every element of a page, by its name and the names of its attributes. */
const skeleton = (page: string) =>
  [...read(page).querySelectorAll("*")].map(one => [one.tagName, ...one.getAttributeNames()].join(" "))

const hostile = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "</main></body><iframe src=//evil>",
    "<!-- ",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "]]><a href='javascript:alert(1)'>",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map(text => `x${text}`),
)

describe("the file of a copy", () => {
  it("holds what was typed as text and never as markup", async () => {
    const plain = skeleton(await copyPage(copyOf("plain words")))
    await fc.assert(
      fc.asyncProperty(hostile, async words => {
        const page = await copyPage(copyOf(words))
        expect(skeleton(page)).toEqual(plain)
        const wanted = words.replace(/\r\n?/g, "\n").replaceAll("\0", "")
        expect(read(page).querySelector(".copy-words")?.textContent).toBe(wanted)
      }),
      { numRuns: 60 },
    )
  })

  it("loads nothing, runs nothing, and brings its own letters", async () => {
    const page = read(await copyPage(copyOf("plain words")))
    expect(page.querySelectorAll("script, link, img, iframe, object, base")).toHaveLength(0)
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'")
    expect(page.querySelector("style")?.textContent).toContain("data:font/woff2;base64,")
    expect(page.title).not.toContain("plain words")
  })

  it("is named after the day and nobody, and as data is what went in", async () => {
    const copy = copyOf("plain words")
    const [page, data] = [await copyAsPage(copy), copyAsData(copy)]
    expect([page.name, data.name]).toEqual(["copy-2026-03-16", "copy-2026-03-16"])
    expect(JSON.parse(await data.file.text())).toEqual(copy)
  })
})
