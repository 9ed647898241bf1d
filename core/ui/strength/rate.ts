import { type TranslationKeys, ZxcvbnFactory } from "@zxcvbn-ts/core"
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common"
import commonWords from "@zxcvbn-ts/language-en/dist/commonWords.json.mjs"
import firstNames from "@zxcvbn-ts/language-en/dist/firstnames.json.mjs"
import wordSequences from "@zxcvbn-ts/language-en/dist/wordSequences.json.mjs"
import { type Rating, type StrengthHint, strengths, type ToRate } from "./strength.ts"

// Without last names and the words of an encyclopedia: half the size, for words that the commoner lists mostly hold.
const english = { "commonWords-en": commonWords, "firstnames-en": firstNames, ...wordSequences }
const guesser = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...common, ...english } })

const ofWarning: Readonly<Record<keyof TranslationKeys["warnings"], StrengthHint>> = {
  straightRow: "keys-in-a-row",
  keyPattern: "keys-in-a-row",
  simpleRepeat: "repeats",
  extendedRepeat: "repeats",
  sequences: "sequences",
  recentYears: "dates",
  dates: "dates",
  topTen: "on-lists",
  topHundred: "on-lists",
  common: "on-lists",
  similarToCommon: "on-lists",
  wordByItself: "one-word",
  namesByThemselves: "names",
  commonNames: "names",
  userInputs: "about-you",
  pwned: "on-lists",
}

const ofSuggestion: Readonly<Record<keyof TranslationKeys["suggestions"], StrengthHint>> = {
  l33t: "signs-for-letters",
  reverseWords: "backwards",
  allUppercase: "capitals",
  capitalization: "capitals",
  dates: "dates",
  recentYears: "dates",
  associatedYears: "dates",
  sequences: "sequences",
  repeated: "repeats",
  longerKeyboardPattern: "keys-in-a-row",
  anotherWord: "more-words",
  useWords: "more-words",
  noNeed: "more-words",
  pwned: "on-lists",
}

const look = (table: Readonly<Record<string, StrengthHint>>, code: string): readonly StrengthHint[] => {
  const hint = table[code]
  return hint ? [hint] : []
}

/** How hard it is to guess, and at most two hints: what is weak, and what would help. */
export const rate = ({ passphrase, own }: ToRate): Rating => {
  const { score, feedback } = guesser.check(passphrase, ["handrail", ...own])
  const weak = look(ofWarning, feedback.warning ?? "")
  const better = feedback.suggestions.flatMap(code => look(ofSuggestion, code))
  return { strength: strengths[score], hints: [...new Set([...weak, ...better])].slice(0, 2) }
}
