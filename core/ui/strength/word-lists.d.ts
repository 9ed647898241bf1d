/** Lists of words on their own: the package's entry brings all of them, twice as much as is wanted. */
declare module "@zxcvbn-ts/language-en/dist/wordSequences.json.mjs" {
  const lists: Record<string, string[]>
  export = lists
}
declare module "@zxcvbn-ts/language-en/dist/*.json.mjs" {
  const words: string[]
  export = words
}
