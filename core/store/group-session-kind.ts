import { factOfGroupSession } from "../domain/facts/group-session-fact.ts"
import {
  type GroupSession,
  type GroupSessionHead,
  groupSessionSchema,
  headOfGroupSession,
} from "../domain/group-session.ts"
import { defineKind } from "./migrate.ts"

/** What is shared by those who were there: it belongs to none of them. */
export const groupSessionKind = defineKind<GroupSession, GroupSessionHead>({
  kind: "group-session",
  version: 1,
  migrations: [],
  schema: groupSessionSchema,
  head: headOfGroupSession,
  owner: () => "",
  // Readable at rest, so only the day, in UTC.
  at: s => s.startedAt.slice(0, 10),
  fact: factOfGroupSession,
})
