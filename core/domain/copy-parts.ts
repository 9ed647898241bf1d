/** What a person can choose to have in their copy. */
export const copyParts = [
  "goals",
  "plans",
  "tools",
  "sessions",
  "notes",
  "ratings",
  "strengths",
  "supporters",
  "consents",
] as const
export type CopyPart = (typeof copyParts)[number]
