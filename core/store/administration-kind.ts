import {
  type Administration,
  type AdministrationHead,
  administrationSchema,
  headOfAdministration,
} from "../domain/administration.ts"
import { factOfAdministration } from "../domain/facts/administration-fact.ts"
import { defineKind } from "./migrate.ts"

/** Those about a program belong to nobody. */
export const administrationKind = defineKind<Administration, AdministrationHead>({
  kind: "administration",
  version: 1,
  migrations: [],
  schema: administrationSchema,
  head: headOfAdministration,
  owner: one => one.participantId ?? "",
  at: one => one.on,
  fact: factOfAdministration,
  act: (before, after) => (before.status === "open" && after.status === "finished" ? "finished" : null),
})
