import { v7 } from "uuid"

declare const brand: unique symbol
/** An opaque id. Ids of different nouns do not mix. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

export type ParticipantId = Id<"participant">
export type GoalId = Id<"goal">
export type SessionId = Id<"session">
export type NoteId = Id<"note">
export type ToolSheetId = Id<"tool-sheet">
export type AdministrationId = Id<"administration">
export type ContactId = Id<"contact">
export type GroupId = Id<"group">
export type GroupSessionId = Id<"group-session">
export type ConsentId = Id<"consent">
export type ProfileId = Id<"profile">
export type PolicyId = Id<"policy">
export type SamePersonId = Id<"same-person">
export type PackId = Id<"pack">
export type ProgramId = Id<"program">
export type ReviewId = Id<"review">
export type SupervisionId = Id<"supervision">
export type ReminderMarkId = Id<"reminder-mark">
export type ChartLinkId = Id<"chart-link">
export type InsertionId = Id<"insertion">
export type MemberId = Id<"member">
export type MembershipId = Id<"membership">
export type AssignmentId = Id<"assignment">
export type FeedbackId = Id<"feedback">
export type InvitationId = Id<"invitation">
export type BreakGlassId = Id<"break-glass">
export type TargetId = Id<"target">
export type StreamId = Id<"stream">
export type OutboxId = Id<"outbox">
export type ToldPageId = Id<"told-page">
export type SetAsideId = Id<"set-aside">
export type UnsettledId = Id<"unsettled">
/** Names one entry inside a record: a step, a quote, a supporter. */
export type EntryId = Id<"entry">
/** Names this vault on this device in stamps. */
export type DeviceId = Id<"device">

/** A fresh, time-ordered id (UUID v7). */
export const newId = <I extends Id<string>>(): I => v7() as I
