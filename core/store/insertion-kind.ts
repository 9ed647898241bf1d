import { type Insertion, insertionSchema } from "../domain/insertion.ts"
import { defineKind } from "./migrate.ts"

/** Small: its head is the whole of it. In the log it is the note that was inserted, and where. */
export const insertionKind = defineKind<Insertion, Insertion>({
  kind: "insertion",
  version: 1,
  migrations: [],
  schema: insertionSchema,
  head: one => one,
  owner: one => one.participantId,
  at: one => one.at.slice(0, 10),
  added: ({ noteId, participantId, origin }) => ({
    act: "inserted",
    kind: "note",
    id: noteId,
    owner: participantId,
    origin,
  }),
  act: (before, after) => (before.confirmedAt === null && after.confirmedAt !== null ? "confirmed" : null),
})
