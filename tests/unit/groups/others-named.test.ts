import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { othersNamed, withoutOthers } from "../../../core/domain/others-named.ts"

const words = (text: string, others: readonly string[], own: readonly string[] = ["Ana"]) =>
  othersNamed(text, others, own).map(({ word }) => word)

describe("a text that names another member", () => {
  it("is noticed whatever the letter case, the accents, the ending", () => {
    for (const [text, name, word] of [
      ["She sat beside Joe today.", "Joe", "Joe"],
      ["Laughed at JOE’s joke.", "Joe", "JOE"],
      ["Joe's plan is like hers.", "Joe", "Joe"],
      ["Both Joes laughed.", "Joe", "Joes"],
      ["The Marys agreed.", "Mary", "Marys"],
      ["It was the two Maries.", "Mary", "Maries"],
      ["Jose said so.", "José", "Jose"],
      ["Told jóse about it.", "Jose", "jóse"],
      ["(Joe)", "Joe", "Joe"],
      ["Joe-like calm", "Joe", "Joe"],
      ["James' turn", "James", "James"],
      ["Das ist Annas Buch", "Anna", "Annas"],
      ["Спросила Иван?", "Иван", "Иван"],
      ["今日は太郎と話した", "太郎", "今日は太郎と話した"],
    ] as const)
      expect(words(text, [name]), text).toEqual([word])
  })

  it("is noticed by a part of the name, but not by a letter of it", () => {
    expect(words("Walked home with Jo.", ["Mary Jo"])).toEqual(["Jo"])
    expect(words("Mary Jo came along.", ["Mary Jo"])).toEqual(["Mary Jo"])
    expect(words("Group B met.", ["Sam B."])).toEqual([])
    expect(words("I miss the sea. Pearl does too.", ["Miss Pearl"])).toEqual(["Pearl"])
    expect(words("Lady was there.", ["Lady"])).toEqual(["Lady"])
    expect(words("De la Cruz came by", ["Luis de la Cruz"])).toEqual(["Cruz"])
    expect(words("O'Neil spoke", ["O’Neil"])).toEqual(["O'Neil"])
  })

  it("is not seen where a word only begins or ends so", () => {
    expect(words("The sample, the same, an analysis: Samuel is no Sam.", ["Sam"])).toEqual(["Sam"])
    expect(words("Banana, Anatolia, panama", ["Ana", "Anatol"], ["Jo"])).toEqual([])
    expect(words("", ["Joe"])).toEqual([])
    expect(words("Joe", [])).toEqual([])
    expect(words("Joe", ["", " . "])).toEqual([])
  })

  it("leaves the person their own name, and the facilitator theirs", () => {
    expect(words("Ana came. Ana's plan.", ["Ana", "Joe"])).toEqual([])
    expect(words("Ana met Ana B. there", ["Ana B."])).toEqual(["Ana B"])
    expect(words("Sam Rivers led the group. Sam came too.", ["Sam"], ["Ana", "Sam Rivers"])).toEqual(["Sam"])
  })

  it("says when it may be a word of its own", () => {
    expect(othersNamed("She will try. Will was there.", ["Will"], ["Ana"])).toEqual([
      { word: "will", mayBeWord: true },
      { word: "Will", mayBeWord: false },
    ])
  })

  it("can be mended, and then names nobody", () => {
    expect(withoutOthers("Joe’s joke made Ana laugh, and JOE too.", ["Joe"], ["Ana"], "another member")).toBe(
      "another member’s joke made Ana laugh, and another member too.",
    )
    expect(withoutOthers("She will. Will did.", ["Will"], ["Ana"], "someone", ["will"])).toBe("She will. someone did.")
    const names = fc.constantFrom("Joe", "José", "Mary Jo", "Ana B.", "Will", "Émile", "O'Neil")
    const text = fc
      .array(
        fc.oneof(
          names,
          names.map(name => `${name}s`.toUpperCase()),
          fc.constantFrom("and", "Ana", "sat", "’s"),
        ),
      )
      .map(all => all.join(" "))
    fc.assert(
      fc.property(text, fc.array(names), (written, others) => {
        expect(othersNamed(withoutOthers(written, others, ["Ana"], "…"), others, ["Ana"])).toEqual([])
      }),
    )
  })
})
