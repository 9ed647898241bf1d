import { type Supervision, supervisionSchema } from "../domain/supervision.ts"
import { defineKind } from "./migrate.ts"

/** One a week and small: its head is the whole of it. It belongs to nobody. */
export const supervisionKind = defineKind<Supervision, Supervision>({
  kind: "supervision",
  version: 1,
  migrations: [],
  schema: supervisionSchema,
  head: s => s,
  owner: () => "",
  at: s => s.on,
  act: (before, after) => (before.status === "open" && after.status === "finished" ? "finished" : null),
})
