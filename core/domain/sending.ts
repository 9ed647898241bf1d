import * as v from "valibot"
import type { OutboxId, TargetId, ToldPageId } from "../base/id.ts"
import { audience, cut, hash, life, recipient } from "./exchange-shape.ts"
import { idOf, instant } from "./shape.ts"

/** How an export left. */
export const ways = ["target", "folder", "share", "file"] as const

const segmentSchema = v.object({
  name: v.string(),
  since: cut,
  number: cut,
  bytes: v.number(),
  sha256: hash,
  level: cut,
})

/** What of one stream lies on a target. */
export const onTargetSchema = v.object({
  /** Of the head that was seen there whole; 0: none was. */
  counter: cut,
  /** Its length, and the cut it reaches. */
  bytes: cut,
  number: cut,
  /** Oldest first, each beginning where the one before ends. */
  segments: v.array(segmentSchema),
  /** Everything there is written to these. Whoever is not among them has all of it yet to get. */
  recipients: v.array(recipient),
  /** Names that may lie there and that no head of ours names: to be removed. Kept before they are written. */
  leftovers: v.array(v.string()),
})
export type OnTarget = v.InferOutput<typeof onTargetSchema>

/** Of each record that went: its id, the stamp it had then, the cut it was last in; 0: it was looked at and stays. */
const told = v.array(v.tuple([v.string(), v.string(), cut]))

/** Of one stream that this life of the device writes: `exchange/PROTOCOL.md`, *What a device remembers*. */
export const outboxSchema = v.object({
  id: idOf<OutboxId>(),
  /** The device part of the stamps it was made with: after a backup was put back, another outbox begins. */
  life,
  audience,
  /** The last cut, and its link. */
  number: cut,
  link: hash,
  /** The largest stamp of this life in it: what has a larger one waits. */
  stamp: v.string(),
  /** To whom it was written; someone who is not among them has everything yet to get. */
  recipients: v.array(recipient),
  /** Each reader, with the life its device had last; empty where none was heard. After a backup was put back it has another, and all yet to get. */
  lives: v.array(v.tuple([recipient, v.string()])),
  /** Of `member:` streams: whom the member served at the last cut, and the receipts told with it, as JSON. */
  served: v.array(v.string()),
  receipts: v.string(),
  /** Participants for whom a consent covered substance use at the last cut. */
  covered: v.array(v.string()),
  /** The last few hundred cuts, oldest first. */
  cuts: v.array(
    v.object({
      number: cut,
      at: instant,
      stamp: v.string(),
      count: cut,
      link: hash,
      /** How it left first; null: it has not. */
      left: v.nullable(v.object({ at: instant, way: v.picklist(ways) })),
    }),
  ),
  /** The cut up to which all have come, by a supervisor's receipt. */
  confirmed: cut,
  /** What was told last; each record once. */
  told,
  /**
   * What was told before, oldest first; what a later one says of a record counts. `upTo`: no later cut is in it, nor in
   * those before it.
   */
  pages: v.array(v.object({ id: idOf<ToldPageId>(), upTo: cut, level: cut })),
  /** By target id. */
  onTargets: v.record(v.string(), onTargetSchema),
})
export type Outbox = v.InferOutput<typeof outboxSchema>
export type Segment = v.InferOutput<typeof segmentSchema>
export type Told = Outbox["told"]

/** Some thousand records at most of what was told in one stream. It never changes, and counts as long as its outbox names it. */
export const toldPageSchema = v.object({ id: idOf<ToldPageId>(), told })
export type ToldPage = v.InferOutput<typeof toldPageSchema>

/** A place that this device reads and writes by itself. Its password is sealed with it and nowhere else. */
export const targetSchema = v.object({
  id: idOf<TargetId>(),
  kind: v.picklist(["webdav", "folder"]),
  label: v.pipe(v.string(), v.maxLength(200)),
  /** Empty for a folder: its handle is kept by the browser. */
  url: v.pipe(v.string(), v.maxLength(2000)),
  user: v.pipe(v.string(), v.maxLength(200)),
  password: v.pipe(v.string(), v.maxLength(1000)),
  /** Rounds run by themselves. */
  byItself: v.boolean(),
  /** The last round that came to its end, and what the last one failed with since; null: none. */
  doneAt: v.nullable(instant),
  failed: v.nullable(v.object({ at: instant, type: v.string(), tries: cut })),
  /** Names of heads there that were looked at and are of nobody known. */
  strangers: v.array(v.string()),
})
export type Target = v.InferOutput<typeof targetSchema>
