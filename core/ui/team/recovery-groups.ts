const beginning = /^AGE-SECRET-KEY-1/

/** The letters of an age identity behind what all of them begin with, in fours: as they are printed and typed back. */
export const inGroups = (identity: string): readonly string[] => identity.replace(beginning, "").match(/.{1,4}/g) ?? []
