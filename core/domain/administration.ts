import * as v from "valibot"
import type { AdministrationId, ParticipantId, SessionId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { day, idOf, instant, words } from "./shape.ts"

/** Who gives the answers. */
export const ratedBy = ["participant", "facilitator", "supervisor", "supporter"] as const
export type RatedBy = (typeof ratedBy)[number]

const answerSchema = v.object({
  /** The anchor chosen; null: not answered, left out on purpose, or taken back. */
  value: v.nullable(v.number()),
  /** The number said that the scale has no anchor for; `value` is then the neighbour the person chose, or null. */
  gap: v.nullable(v.string()),
  /** It does not concern this person or session: no medication is prescribed. Never counts as missing. */
  notApplicable: v.boolean(),
  /** The day of the event, where an item asks how long ago it was and the day is known. */
  day: v.nullable(day),
  /** An answer in words, or what the rater saw. */
  words,
})
export type Answer = v.InferOutput<typeof answerSchema>

export const noAnswer: Answer = { value: null, gap: null, notApplicable: false, day: null, words: "" }

/** One filling-in of an instrument (`content/instrument-schema.ts`). Finished, it does not change; a correction is a new one. */
export const administrationSchema = v.object({
  id: idOf<AdministrationId>(),
  /** Null where it is about a program, or about the rater's own work. */
  participantId: v.nullable(idOf<ParticipantId>()),
  instrumentId: v.string(),
  /** Of the instrument's content when it was begun. */
  instrumentVersion: v.string(),
  by: v.picklist(ratedBy),
  /** The entry among the participant's supporters, where one of them answers. */
  supporterId: v.nullable(v.string()),
  /** The session with the person that ran when it was begun. */
  sessionId: v.nullable(idOf<SessionId>()),
  /** The day the answers speak of. A correction keeps the day of what it corrects. */
  on: day,
  status: v.picklist(["open", "finished"]),
  finishedAt: v.nullable(instant),
  /** The finished one that this one takes the place of. */
  corrects: v.nullable(idOf<AdministrationId>()),
  /** By item id. */
  answers: v.record(v.string(), answerSchema),
  /** By `answers.<item id>`. Items about alcohol or drugs are marked when it is begun. */
  sensitive: sensitiveSchema,
})
export type Administration = v.InferOutput<typeof administrationSchema>

export type AdministrationHead = Pick<
  Administration,
  "id" | "participantId" | "instrumentId" | "by" | "supporterId" | "on" | "status" | "corrects"
> & {
  /** How many items have an answer, be it that they do not concern the person. */
  readonly answered: number
}

/** A choice, words, or that it does not concern the person. */
export const isAnswered = ({ value, notApplicable, words: told }: Answer): boolean =>
  value !== null || notApplicable || told.trim() !== ""

export const headOfAdministration = (one: Administration): AdministrationHead => ({
  id: one.id,
  participantId: one.participantId,
  instrumentId: one.instrumentId,
  by: one.by,
  supporterId: one.supporterId,
  on: one.on,
  status: one.status,
  corrects: one.corrects,
  answered: Object.values(one.answers).filter(isAnswered).length,
})

/** What counts: finished, and not corrected by another finished one. In the order given. */
export const inForceOf = <One extends Pick<AdministrationHead, "id" | "status" | "corrects">>(
  all: readonly One[],
): readonly One[] => {
  const finished = all.filter(({ status }) => status === "finished")
  if (finished.every(({ corrects }) => corrects === null)) return finished
  const corrected = new Set<string | null>(finished.map(({ corrects }) => corrects))
  return finished.filter(({ id }) => !corrected.has(id))
}
