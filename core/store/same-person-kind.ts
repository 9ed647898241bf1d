import { headOfSamePerson, type SamePerson, type SamePersonHead, samePersonSchema } from "../domain/same-person.ts"
import { defineKind } from "./migrate.ts"

export const samePersonKind = defineKind<SamePerson, SamePersonHead>({
  kind: "same-person",
  version: 1,
  migrations: [],
  schema: samePersonSchema,
  head: headOfSamePerson,
  // Of two people: who is sent it is told by what is in it (`exchange/sending/scope.ts`).
  owner: () => "",
  at: one => one.on,
})
