/** How hard a passphrase is to guess, in five steps. Never told as a number. */
export const strengths = ["very-easy", "easy", "middling", "hard", "very-hard"] as const
export type Strength = (typeof strengths)[number]

/** What makes one easy to guess, or would make it harder: ours, whatever the library calls it. */
export type StrengthHint =
  | "on-lists"
  | "one-word"
  | "names"
  | "keys-in-a-row"
  | "repeats"
  | "sequences"
  | "dates"
  | "about-you"
  | "more-words"
  | "signs-for-letters"
  | "backwards"
  | "capitals"

export type Rating = { readonly strength: Strength; readonly hints: readonly StrengthHint[] }

/** What is to be rated; `own` are words that others would try first, such as a name. */
export type ToRate = { readonly passphrase: string; readonly own: readonly string[] }
