/** Letter case, accents and double spaces do not matter to someone who looks for something. */
const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[łøđßæœı]/g, letter => plain[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim()

/** Letters that do not come apart into a base and a mark. */
const plain: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" }

/** A text made ready to be looked in: every word of it begins after a space. */
export const searchText = (text: string): string => ` ${folded(text)}`

/** The words looked for. Each is in a `searchText` where one of its words begins so; none when nothing is looked for. */
export const searchWords = (query: string): readonly string[] =>
  folded(query)
    .split(" ")
    .filter(word => word !== "")
    .map(word => ` ${word}`)
