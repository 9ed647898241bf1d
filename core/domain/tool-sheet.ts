import * as v from "valibot"
import type { ParticipantId, SessionId, ToolSheetId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { confidence, day, entriesOf, idOf, words } from "./shape.ts"

/**
 * A practice tool as one person filled it in (`content/tool-schema.ts` has the tools). Values stand under the ids of
 * the tool's parts. An open sheet changes; a kept one is a version, and the next version is a sheet that follows it.
 */
export const toolSheetSchema = v.object({
  id: idOf<ToolSheetId>(),
  participantId: idOf<ParticipantId>(),
  toolId: v.string(),
  /** Of the tool's content when the sheet was begun. */
  toolVersion: v.string(),
  startedOn: day,
  status: v.picklist(["open", "kept"]),
  /** The day this version was kept; null while it is open. */
  keptOn: v.nullable(day),
  /** The kept sheet that this one changes; null for a first one. */
  follows: v.nullable(idOf<ToolSheetId>()),
  /** By part id; of an example beside a tick, by `<part>.<option>`. */
  texts: v.record(v.string(), words),
  /** Ticks and choices, by `<part>.<option>`. A tick taken away stays as `false`. */
  marks: v.record(v.string(), v.boolean()),
  /** Scales, 0–10, by part id; null: taken back. */
  numbers: v.record(v.string(), v.nullable(confidence)),
  /** Days, by part id; null: taken back. */
  days: v.record(v.string(), v.nullable(day)),
  /** Short lines and rows of tables, by part id. A line's words are in the cell `words`; a scale's cell is its number. */
  rows: v.record(
    v.string(),
    entriesOf({ order: v.number(), cells: v.record(v.string(), v.union([words, confidence])) }),
  ),
  /** Times it was gone through aloud or acted out. */
  rehearsals: entriesOf({ on: day, sessionId: v.nullable(idOf<SessionId>()), words }),
  /** Who has it, or has seen it. `supporterId` names an entry of the participant's supporters, when it is one. */
  shares: entriesOf({
    on: day,
    with: words,
    supporterId: v.nullable(v.string()),
    how: v.picklist(["shown", "copy"]),
    sessionId: v.nullable(idOf<SessionId>()),
  }),
  /** Looked at again after a while: how much it helped, 0–10, and what changes. */
  reviews: entriesOf({
    on: day,
    sessionId: v.nullable(idOf<SessionId>()),
    helpfulness: v.nullable(confidence),
    words,
  }),
  /** Sessions in which it was worked on, by id. They say so in their notes. */
  sessions: v.record(v.string(), v.boolean()),
  sensitive: sensitiveSchema,
})
export type ToolSheet = v.InferOutput<typeof toolSheetSchema>

export type ToolSheetHead = Pick<
  ToolSheet,
  "id" | "participantId" | "toolId" | "startedOn" | "status" | "keptOn" | "follows"
> & {
  /** The last day of each, or null. */
  readonly rehearsedOn: string | null
  readonly sharedOn: string | null
  readonly reviewedOn: string | null
  /** Sessions in which it was worked on. */
  readonly sessionIds: readonly string[]
}

const lastDay = (entries: Readonly<Record<string, { readonly on: string; readonly removed?: boolean | undefined }>>) =>
  Object.values(entries).reduce<string | null>(
    (last, { on, removed }) => (removed || (last !== null && on <= last) ? last : on),
    null,
  )

export const headOfToolSheet = (s: ToolSheet): ToolSheetHead => ({
  id: s.id,
  participantId: s.participantId,
  toolId: s.toolId,
  startedOn: s.startedOn,
  status: s.status,
  keptOn: s.keptOn,
  follows: s.follows,
  rehearsedOn: lastDay(s.rehearsals),
  sharedOn: lastDay(s.shares),
  reviewedOn: lastDay(s.reviews),
  sessionIds: Object.keys(s.sessions).filter(id => s.sessions[id]),
})
