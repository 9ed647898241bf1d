import { ownWordFallback } from "./heads.ts"

/** The person's own word for what they live with; the content's phrase where they named none. */
export const ownWordOf = (typed: string): string => typed.trim() || ownWordFallback

/** Plain text with the person's own word, or the content's phrase, wherever it says `{own word}`. */
export const withOwnWord = (text: string, typed: string): string =>
  text.replaceAll("{own word}", () => ownWordOf(typed))
