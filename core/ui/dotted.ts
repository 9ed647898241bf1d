/** Parts of one quiet line, those that are there. */
export const dotted = (...parts: readonly (string | null | false | undefined)[]): string =>
  parts.filter(Boolean).join(" · ")
