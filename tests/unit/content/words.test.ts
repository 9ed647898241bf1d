import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pseudoMessages, pseudoText } from "../../../content/build/pseudo.ts"
import { compileWords } from "../../../content/build/words.ts"

const plural = [
  {
    declarations: ["input count", "local countPlural = count: plural"],
    selectors: ["countPlural"],
    match: { "countPlural=one": "{count} card", "countPlural=other": "{count} cards" },
  },
]

const marks = (text: string) => text.match(/\{[^{}]*\}/g) ?? []
const piece = fc.oneof(
  fc.constantFrom("{name}", "{count}", "{#b}", "{/b}", "\\{", " "),
  fc.stringMatching(/^[A-Za-z ,.?]*$/),
)

describe("the pseudo-locale", () => {
  it("keeps every placeholder and escape as it is, in order", () => {
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join("")
        expect(marks(pseudoText(text))).toEqual(marks(text))
        expect(pseudoText(text).split("\\{").length).toBe(text.split("\\{").length)
      }),
    )
  })

  it("leaves no plain letter, is at least 40 % longer, and shows where it begins and ends", () => {
    const pseudo = pseudoText("Start the session")
    expect(pseudo).toMatch(/^⟦.*⟧$/)
    expect(pseudo.length).toBeGreaterThanOrEqual("Start the session".length * 1.4)
    expect(pseudoText("Back")).not.toContain("Back")
  })

  it("changes the words of variants, not their conditions", () => {
    const { cards } = pseudoMessages({ cards: plural }) as { cards: typeof plural }
    expect(cards[0]?.declarations).toEqual(plural[0]?.declarations)
    expect(Object.keys(cards[0]?.match ?? {})).toEqual(["countPlural=one", "countPlural=other"])
    expect(cards[0]?.match["countPlural=one"]).toMatch(/^⟦\{count\} .*⟧$/)
  })
})

describe("the compiled words", () => {
  it("are functions with their types, and know nothing of cookies, addresses or storage", async () => {
    const files = await compileWords({ greeting: "Hello {name}", save: "Save", cards: plural }, "en", "ltr")
    expect(files["messages/_index.d.ts"]).toBe(
      [
        "export declare const greeting: (inputs: { readonly name: string | number }) => string",
        "export declare const save: () => string",
        "export declare const cards: (inputs: { readonly count: string | number }) => string",
        "",
      ].join("\n"),
    )
    expect(Object.values(files).join("\n")).not.toMatch(/cookie|localStorage|window|document|fetch\(/)
  })

  it("lie in a module for each prefix, so that a screen brings its own and no other's", async () => {
    const messages = { session_start: "Start", session_end: "End the session", note_sign: "Sign", save: "Save" }
    const files = await compileWords(messages, "en", "ltr")
    const keysIn = (path: string) => [...(files[path] ?? "").matchAll(/^export const (\w+)/gm)].map(([, key]) => key)
    expect(keysIn("messages/session.js")).toEqual(["session_start", "session_end"])
    expect(keysIn("messages/note.js")).toEqual(["note_sign"])
    expect(keysIn("messages/save.js")).toEqual(["save"])
  })

  it("come in the pseudo-locale too, right to left", async () => {
    const files = await compileWords(pseudoMessages({ save: "Save", cards: plural }), "en-XA", "rtl")
    expect(files["locale.js"]).toContain('direction = "rtl"')
    expect(files["messages/save.js"]).toContain("⟦")
    expect(files["messages/cards.js"]).toContain('registry.plural("en-XA", i?.count')
  })

  it("refuse keys that could not be names in code", async () => {
    await expect(compileWords({ Back: "Back" }, "en", "ltr")).rejects.toThrow("these are not: Back")
    await expect(compileWords({ delete: "Delete" }, "en", "ltr")).rejects.toThrow("do not compile: delete")
  })
})
