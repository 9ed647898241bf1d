import type { Html } from "../schema.ts"
import { type Found, failure } from "./found.ts"
import type { Problem } from "./problem.ts"
import { plainLines } from "./reading.ts"
import type { Wording } from "./wording.ts"

const phrase = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join("|")})(?![\\p{L}\\p{N}-])`, "giu")

/** Words that must not stand in these texts, each once, as they stand there. */
export const unusedWords = (
  texts: readonly Html[],
  words: readonly string[],
  fine: readonly string[],
): readonly string[] => {
  if (words.length === 0) return []
  const text = plainLines(texts, { ownWord: "" }).join("\n")
  const rest = fine.length > 0 ? text.replace(phrase(fine), "") : text
  return [...new Set((rest.match(phrase(words)) ?? []).map(word => word.toLowerCase()))]
}

/** Every text in a value, however deep; not where it comes from. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === "source" || key === "id" ? [] : textsIn(inner)))
}

/** Words that stand nowhere, in any text of a value. */
export const lintWords = (wording: Wording, value: unknown): readonly Found[] =>
  unusedWords(textsIn(value), wording.never, wording.fine).map(word => ({
    ...failure(`we do not use the word "${word}"`),
    words: word,
  }))

/** The words of the interface, held to the same list. */
export const lintMessages = (
  messages: Readonly<Record<string, unknown>>,
  wording: Wording,
  file: string,
): readonly Problem[] =>
  Object.entries(messages).flatMap(([key, message]) =>
    lintWords(wording, message).map(found => ({
      level: found.level,
      message: `${found.message} (${key})`,
      file,
      line: null,
    })),
  )

/** The file of these words, which has to be read first. */
export const lintInterface = (text: string, wording: Wording, file: string): readonly Problem[] => {
  try {
    return lintMessages(JSON.parse(text), wording, file)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const offset = error.message.match(/position (\d+)/)?.[1]
    const line = offset === undefined ? null : text.slice(0, Number(offset)).split("\n").length
    const message = `this JSON cannot be read: each line is "name": "words", with a comma after all but the last`
    return [{ level: "failure", file, line, message }]
  }
}
