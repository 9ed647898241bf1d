/** An agency as `facts/agency.ts` has it for one year, served by forty members, after so many years. */
export type Size = { readonly members: number; readonly peopleEach: number; readonly years: number }

export const sessionsAYear = 42
/** Of one day: sessions and notes that a member's device has written since the last. */
export const newsEach = 2
export const passphrase = "correct horse battery staple"
/** The folder of the target, in the origin's own files. */
export const folderName = "bench-target"
