/** A piece of text, and whether another text has the same sentence. */
export type Piece = { readonly text: string; readonly same: boolean }

/** Case, punctuation and spaces do not make a sentence another one. */
const keyOf = (sentence: string) => (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")

const sentencesOf = (text: string, locale: string): readonly string[] =>
  [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment)

/** `text` cut into sentences, each marked when `other` has it too. The pieces together are the text. */
export const sameSentences = (text: string, other: string, locale: string): readonly Piece[] => {
  const theirs = new Set(sentencesOf(other, locale).map(keyOf))
  return sentencesOf(text, locale).map(sentence => {
    const key = keyOf(sentence)
    return { text: sentence, same: key !== "" && theirs.has(key) }
  })
}
