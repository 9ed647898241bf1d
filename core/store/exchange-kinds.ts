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
import {
  type Outbox,
  outboxSchema,
  type Target,
  type ToldPage,
  targetSchema,
  toldPageSchema,
} from "../domain/sending.ts"
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

/** Small, since most of what was told is in pages: its head is the whole of it. */
export type OutboxHead = Outbox
export const outboxKind = defineKind<Outbox, OutboxHead>({
  kind: "outbox",
  version: 2,
  migrations: [{ to: 2, up: doc => ({ ...doc, pages: [] }) }],
  schema: outboxSchema,
  head: one => one,
  owner: () => "",
  at: () => "",
})

export type ToldPageHead = Pick<ToldPage, "id">
export const toldPageKind = defineKind<ToldPage, ToldPageHead>({
  kind: "told-page",
  version: 1,
  migrations: [],
  schema: toldPageSchema,
  head: ({ id }) => ({ id }),
  owner: () => "",
  at: () => "",
})

/** `length`: of the line, in characters. */
export type SetAsideHead = Omit<SetAside, "line"> & { readonly length: number }
export const setAsideKind = defineKind<SetAside, SetAsideHead>({
  kind: "set-aside",
  version: 1,
  migrations: [],
  schema: setAsideSchema,
  head: ({ line, ...rest }) => ({ ...rest, length: line.length }),
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
