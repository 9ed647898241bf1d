import { type Assignment, assignmentSchema } from "../domain/assignment.ts"
import { type BreakGlass, breakGlassSchema } from "../domain/break-glass.ts"
import { type Feedback, feedbackSchema } from "../domain/feedback.ts"
import { type Invitation, invitationSchema } from "../domain/invitation.ts"
import { type Member, memberSchema, type Roster, rosterSchema } from "../domain/roster.ts"
import { defineKind } from "./migrate.ts"

/** What the members of a program have in common: few and small, so the head of each is the whole of it. */

export const rosterKind = defineKind<Roster, Roster>({
  kind: "roster",
  version: 1,
  migrations: [],
  schema: rosterSchema,
  head: one => one,
  owner: () => "",
  at: () => "",
})

export const memberKind = defineKind<Member, Member>({
  kind: "member",
  version: 1,
  migrations: [],
  schema: memberSchema,
  head: one => one,
  owner: () => "",
  at: () => "",
})

export const assignmentKind = defineKind<Assignment, Assignment>({
  kind: "assignment",
  version: 1,
  migrations: [],
  schema: assignmentSchema,
  head: one => one,
  owner: one => one.participantId,
  at: one => one.from,
})

export const feedbackKind = defineKind<Feedback, Feedback>({
  kind: "feedback",
  version: 1,
  migrations: [],
  schema: feedbackSchema,
  head: one => one,
  owner: one => one.participantId ?? "",
  at: one => one.writtenAt.slice(0, 10),
})

export const invitationKind = defineKind<Invitation, Invitation>({
  kind: "invitation",
  version: 1,
  migrations: [],
  schema: invitationSchema,
  head: one => one,
  owner: () => "",
  at: one => one.madeAt.slice(0, 10),
})

export const breakGlassKind = defineKind<BreakGlass, BreakGlass>({
  kind: "break-glass",
  version: 1,
  migrations: [],
  schema: breakGlassSchema,
  head: one => one,
  owner: () => "",
  at: one => one.at.slice(0, 10),
})
