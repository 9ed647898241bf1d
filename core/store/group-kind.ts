import { type Group, groupSchema } from "../domain/group.ts"
import { defineKind } from "./migrate.ts"

/** Few and small: its head is the whole of it. It belongs to no one of its members, and has no date. */
export const groupKind = defineKind<Group, Group>({
  kind: "group",
  version: 1,
  migrations: [],
  schema: groupSchema,
  head: g => g,
  owner: () => "",
  at: () => "",
})
