import * as v from "valibot"
import type { DeviceId, MemberId, SetAsideId, StreamId, UnsettledId } from "../base/id.ts"
import { audience, cut, hash, life } from "./exchange-shape.ts"
import { day, idOf, instant } from "./shape.ts"

/** What an export that was taken in still asks for, beside its records. */
export const followSchema = v.object({
  /** Whose device wrote it. */
  memberId: idOf<MemberId>(),
  /** By the life of this device: up to which cut a supervisor has what it sent. */
  receipts: v.array(v.tuple([life, cut])),
  /** Participants made on the writer's devices. */
  people: v.array(v.string()),
  /** Records, by id and kind, where a text came to stand beside another. */
  beside: v.array(v.tuple([v.string(), v.string()])),
})
export type Follow = v.InferOutput<typeof followSchema>

/** Of one stream that comes here: `exchange/PROTOCOL.md`, *What a device remembers*. */
export const streamSchema = v.object({
  id: idOf<StreamId>(),
  device: idOf<DeviceId>(),
  life,
  audience,
  /** Cuts that have come, as `[since, number]`, apart from each other and in order. */
  have: v.array(v.tuple([cut, cut])),
  /** Cuts at which an export began or ended: the cut, its link, and when it was made; empty where that is not known. */
  known: v.array(v.tuple([cut, hash, v.string()])),
  /** The newest export's `at`; null: none yet. */
  lastAt: v.nullable(instant),
  /** When the last one was taken in. */
  takenAt: v.nullable(instant),
  /** Sessions that first came in this stream: the Monday of the week they were held in, and how many. */
  weeks: v.array(v.tuple([day, cut])),
  /** What was left behind for want of a consent, as the newest export told. */
  withheld: cut,
  /** By target id: the head last read, as listed. */
  heads: v.record(v.string(), v.object({ name: v.string(), mark: v.string(), segments: v.array(v.string()) })),
  /** A history that was made twice showed itself here; null: never. */
  forkedAt: v.nullable(instant),
  /** Kept in the transaction that took the export in, until it is done; oldest first. */
  follow: v.optional(v.array(followSchema)),
})
export type Stream = v.InferOutput<typeof streamSchema>

export const setAsideReasons = ["NewerRecord", "NotARecord", "WrongRecord", "NotTheirs", "SignedDiffers"] as const
export type SetAsideReason = (typeof setAsideReasons)[number]

/** A line that could not be taken in, as it came. */
export const setAsideSchema = v.object({
  id: idOf<SetAsideId>(),
  device: idOf<DeviceId>(),
  life,
  audience,
  number: cut,
  at: instant,
  reason: v.picklist(setAsideReasons),
  /** The record's kind where that could be read; otherwise empty. */
  kind: v.pipe(v.string(), v.maxLength(40)),
  /** The version of Handrail that tried last. */
  triedBy: v.pipe(v.string(), v.maxLength(40)),
  line: v.pipe(v.string(), v.maxLength(4_200_000)),
})
export type SetAside = v.InferOutput<typeof setAsideSchema>

/** A record that came to hold a text beside the one that stands, until someone settles it. */
export const unsettledSchema = v.object({
  id: idOf<UnsettledId>(),
  kind: v.pipe(v.string(), v.maxLength(40)),
  recordId: v.string(),
  since: instant,
})
export type Unsettled = v.InferOutput<typeof unsettledSchema>
