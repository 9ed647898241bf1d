import { type TranslationKeys, ZxcvbnFactory } from "@zxcvbn-ts/core"
import { adjacencyGraphs, dictionary as common } from "@zxcvbn-ts/language-common"
import { dictionary as english } from "@zxcvbn-ts/language-en"
import { type Rating, type StrengthHint, strengths, type ToRate } from "./strength.ts"

// Last names and the words of an encyclopedia are left out: half the size, for words that commoner lists mostly hold.
const { "lastnames-en": _names, "wikipedia-en": _encyclopedia, ...words } = english
const guesser = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary: { ...common, ...words } })

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
