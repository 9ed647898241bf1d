/** A word of a text that names someone else. */
export type Named = {
  /** As it stands in the text. */
  readonly word: string
  /** Written small throughout, as a name is not: it may be a word of its own, such as "will" or "hope". */
  readonly mayBeWord: boolean
}

type Token = { readonly word: string; readonly plain: string; readonly from: number; readonly to: number }
type Found = { readonly from: number; readonly to: number }

/** As one reads: letter case and accents do not matter. */
const plainOf = (word: string): string => word.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en")

/** Words of a text. Apostrophes and hyphens end one: "Ana's" is "Ana", and something more. */
const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    plain: plainOf(word),
    from: index,
    to: index + word.length,
  }))

const plainWords = (name: string): readonly string[] => tokensOf(name).map(({ plain }) => plain)

/** Endings that a name takes as a word of a sentence: several of them, or something of theirs. */
const inflected = (name: string): readonly string[] => [
  name,
  `${name}s`,
  `${name}es`,
  `${name}n`,
  `${name}ns`,
  ...(name.endsWith("y") ? [`${name.slice(0, -1)}ies`] : []),
]

/** What goes before a name or between its parts, and names nobody by itself. */
const particles = new Set(
  (
    "mr mrs ms miss mx dr sr sra srta dona senor senora the de del la las los da das do dos di du van von der den el al " +
    "bin ibn big little lady sir"
  ).split(" "),
)

/** Scripts that put no space between words: there a name is found inside a run of letters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

const isFree = (taken: readonly Found[], { from, to }: Found) => taken.every(one => to <= one.from || one.to <= from)

/** Where the words of a name stand one after the other. */
const runsOf = (tokens: readonly Token[], words: readonly string[]): readonly Found[] =>
  words.length === 0
    ? []
    : tokens.flatMap(({ from }, i) => {
        const run = tokens.slice(i, i + words.length)
        const last = run.at(-1)
        return last && run.length === words.length && run.every(({ plain }, j) => plain === words[j])
          ? [{ from, to: last.to }]
          : []
      })

/**
 * Where a text names one of `others`, as whole words, whatever the letter case, accents or ending; each part of a name
 * by itself as well, but single letters. The names in `own` are no one else's: the person's, the facilitator's. Where two
 * have one name, it is the person's own.
 */
const placesOf = (text: string, others: readonly string[], own: readonly string[]): readonly Found[] => {
  const tokens = tokensOf(text)
  const ours = own.map(plainWords)
  const same = (words: readonly string[]) => ours.some(one => one.join(" ") === words.join(" "))
  const theirs = others.map(plainWords).filter(words => words.length > 0 && !same(words))
  const whole = theirs.flatMap(words => (words.length > 1 ? runsOf(tokens, words) : []))
  const allowed = ours.flatMap(words => runsOf(tokens, words)).filter(one => isFree(whole, one))
  const named = theirs.flatMap(words => (words.length === 1 ? words : words.filter(word => !particles.has(word))))
  const parts = new Set(named.filter(part => [...part].length > 1))
  const forms = new Set([...parts].flatMap(inflected))
  const single = tokens.filter(token => forms.has(token.plain) && isFree(allowed, token) && isFree(whole, token))
  const joined = [...parts].filter(part => unspaced.test(part))
  const inside = tokens.filter(
    token => joined.some(part => token.plain.includes(part)) && isFree([...whole, ...single, ...allowed], token),
  )
  return [...whole, ...single, ...inside].sort((a, b) => a.from - b.from)
}

/** Each word that names someone else, once, in the order of the text. */
export const othersNamed = (text: string, others: readonly string[], own: readonly string[]): readonly Named[] => {
  const words = new Set(placesOf(text, others, own).map(({ from, to }) => text.slice(from, to)))
  return [...words].map(word => ({ word, mayBeWord: word === word.toLocaleLowerCase("en") }))
}

/** The text with `instead` wherever it names someone else; words in `kept` are left, as they are no names there. */
export const withoutOthers = (
  text: string,
  others: readonly string[],
  own: readonly string[],
  instead: string,
  kept: readonly string[] = [],
): string => {
  const places = placesOf(text, others, own).filter(({ from, to }) => !kept.includes(text.slice(from, to)))
  const pieces = places.map(({ from }, i) => text.slice(i === 0 ? 0 : (places[i - 1]?.to ?? 0), from))
  return [...pieces, text.slice(places.at(-1)?.to ?? 0)].join(instead)
}
