import { type Asked, askedSchema } from "../domain/invitation.ts"
import { type Membership, membershipSchema } from "../domain/membership.ts"
import {
  type SetAside,
  type Stream,
  setAsideSchema,
  streamSchema,
  type Unsettled,
  unsettledSchema,
} from "../domain/receiving.ts"
import { type Outbox, outboxSchema, type Target, targetSchema } from "../domain/sending.ts"
import { defineKind } from "./migrate.ts"

/** What this vault alone remembers of exchanging: in no export. */

/** The secrets of the device stay in the body: no list opens them. */
export type MembershipHead = Omit<Membership, "identity" | "signSecret">
export const membershipKind = defineKind<Membership, MembershipHead>({
  kind: "membership",
  version: 1,
  migrations: [],
  schema: membershipSchema,
  head: ({ identity: _, signSecret: __, ...rest }) => rest,
  owner: () => "",
  at: () => "",
})

export type TargetHead = Omit<Target, "password" | "strangers">
export const targetKind = defineKind<Target, TargetHead>({
  kind: "target",
  version: 1,
  migrations: [],
  schema: targetSchema,
  head: ({ password: _, strangers: __, ...rest }) => rest,
  owner: () => "",
  at: () => "",
})

export const streamKind = defineKind<Stream, Stream>({
  kind: "stream",
  version: 1,
  migrations: [],
  schema: streamSchema,
  head: one => one,
  owner: () => "",
  at: () => "",
})

export type OutboxHead = Omit<Outbox, "told" | "recipients" | "onTargets">
export const outboxKind = defineKind<Outbox, OutboxHead>({
  kind: "outbox",
  version: 1,
  migrations: [],
  schema: outboxSchema,
  head: ({ told: _, recipients: __, onTargets: ___, ...rest }) => rest,
  owner: () => "",
  at: () => "",
})

export type SetAsideHead = Omit<SetAside, "line">
export const setAsideKind = defineKind<SetAside, SetAsideHead>({
  kind: "set-aside",
  version: 1,
  migrations: [],
  schema: setAsideSchema,
  head: ({ line: _, ...rest }) => rest,
  owner: () => "",
  at: one => one.at.slice(0, 10),
})

export const askKind = defineKind<Asked, Asked>({
  kind: "ask",
  version: 1,
  migrations: [],
  schema: askedSchema,
  head: one => one,
  owner: () => "",
  at: one => one.at.slice(0, 10),
})

export const unsettledKind = defineKind<Unsettled, Unsettled>({
  kind: "unsettled",
  version: 1,
  migrations: [],
  schema: unsettledSchema,
  head: one => one,
  owner: () => "",
  at: one => one.since.slice(0, 10),
})
