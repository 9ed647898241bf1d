import { type Program, programSchema } from "../domain/program.ts"
import { defineKind } from "./migrate.ts"

/** One per vault: its head is the whole of it. */
export const programKind = defineKind<Program, Program>({
  kind: "program",
  version: 1,
  migrations: [],
  schema: programSchema,
  head: p => p,
  owner: () => "",
  at: () => "",
})
