/** A message catalogue as it stands in `interface.json`: sentences, or one variant group in a list. */
export type Messages = Readonly<Record<string, unknown>>

const plainLetters = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz"
const accented = "ÅåßƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž"
const accentOf = new Map([...plainLetters].map((letter, i) => [letter, [...accented][i] ?? letter]))
const filling = "ēxţŗå ļēñĝţĥ "

/** What a translator must not touch: `{name}`, `{#b}`, and escaped braces. */
const untouched = /(\\[\\{}]|\{[^{}]*\})/

/** English as a language nobody speaks: accents on the letters, 40 % longer, between ⟦ and ⟧; placeholders intact. */
export const pseudoText = (text: string): string => {
  const pieces = text.split(untouched)
  const changed = pieces
    .map((piece, i) => (i % 2 ? piece : [...piece].map(c => accentOf.get(c) ?? c).join("")))
    .join("")
  const letters = pieces.filter((_, i) => i % 2 === 0).join("").length
  const extra = Math.ceil(letters * 0.4)
  const more = filling
    .repeat(Math.ceil(extra / filling.length))
    .slice(0, extra)
    .trimEnd()
  return `⟦${changed}${more ? ` ${more}` : ""}⟧`
}

const pseudoVariants = (variants: Record<string, unknown>) => ({
  ...variants,
  match: Object.fromEntries(
    Object.entries(variants.match ?? {}).map(([condition, text]) => [condition, pseudoText(String(text))]),
  ),
})

/** A whole catalogue; keys, declarations, selectors and conditions stay as they are. */
export const pseudoMessages = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      if (key === "$schema") return [key, message]
      if (Array.isArray(message)) return [key, message.map(pseudoVariants)]
      return [key, pseudoText(String(message))]
    }),
  )
