import * as v from "valibot"
import type { ContactId, EntryId, ParticipantId, SessionId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { day, idOf, words } from "./shape.ts"

export const contactWays = ["in-person", "phone", "message", "in-session"] as const
export type ContactWay = (typeof contactWays)[number]

/** A supporter was met, called or written to. What involving significant others rests on (`imr.md` 1.4, item 5). */
export const contactSchema = v.object({
  id: idOf<ContactId>(),
  participantId: idOf<ParticipantId>(),
  /** Their entry in the participant. */
  supporterId: idOf<EntryId>(),
  on: day,
  how: v.picklist(contactWays),
  /** What was talked about, by topic id. */
  topics: v.record(v.string(), v.boolean()),
  /** They helped with home practice; null: not asked. */
  helped: v.nullable(v.boolean()),
  words,
  /** The checklist at hand while talking (`content/…/checklists`), and what was ticked on it. */
  checklistId: v.nullable(v.string()),
  /** By `<checklist>.<item>`, so that another checklist begins unticked and this one keeps its ticks. */
  ticks: v.record(v.string(), v.boolean()),
  /** The session that they had a part in. One session and one supporter are one contact, however it was noted. */
  sessionId: v.nullable(idOf<SessionId>()),
  sensitive: sensitiveSchema,
})
export type Contact = v.InferOutput<typeof contactSchema>
