import type { NoteFormats } from "../../content/schema.ts"

/** The note formats that are offered, and those that a pack once added, for notes that were written in them. */
export type KnownNoteFormats = NoteFormats & { readonly past?: NoteFormats["formats"] }

/** The format of this id, offered or not; null when it is not known here. */
export const noteFormatOf = (
  { formats, past = [] }: Pick<KnownNoteFormats, "formats" | "past">,
  id: string,
): NoteFormats["formats"][number] | null => [...formats, ...past].find(format => format.id === id) ?? null
