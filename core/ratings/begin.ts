import type { Instrument } from "../../content/instrument-schema.ts"
import { type Day, daysBetween } from "../base/clock.ts"
import type { AdministrationId, EntryId, ParticipantId, SessionId } from "../base/id.ts"
import type { Administration, AdministrationHead, RatedBy } from "../domain/administration.ts"

export type Beginning = {
  readonly participantId: ParticipantId | null
  readonly by: RatedBy
  readonly supporterId: EntryId | null
}

/** Why it cannot be begun like this, as the field that is wrong; null when it can. */
export const wrongIn = ({ about, by: raters }: Instrument, { participantId, by, supporterId }: Beginning) => {
  if (!raters.includes(by)) return "by"
  if ((about === "participant") !== (participantId !== null)) return "participantId"
  return (by === "supporter") === (supporterId !== null) ? null : "supporterId"
}

type Made = { readonly id: AdministrationId; readonly today: Day; readonly sessionId: SessionId | null }

/** One with no answers yet; what will be said of alcohol or drugs is marked from the start. */
export const newAdministration = (instrument: Instrument, begun: Beginning, made: Made): Administration => ({
  id: made.id,
  participantId: begun.participantId,
  instrumentId: instrument.id,
  instrumentVersion: instrument.version,
  by: begun.by,
  supporterId: begun.supporterId,
  sessionId: made.sessionId,
  on: made.today,
  status: "open",
  finishedAt: null,
  corrects: null,
  answers: {},
  sensitive: Object.fromEntries(
    instrument.items.flatMap(item => (item.substanceUse ? [[`answers.${item.id}`, true] as const] : [])),
  ),
})

/** The same once more under another id, to be finished in its place. */
export const correctionOf = (one: Administration, id: AdministrationId): Administration => ({
  ...one,
  id,
  status: "open",
  finishedAt: null,
  corrects: one.id,
})

/** Days after which one that was left open is not gone on with by itself: its answers speak of another time. */
const goOnDays = 7

/** The one that the same rater began lately and did not finish; null when there is none. */
export const begunLately = (
  heads: readonly AdministrationHead[],
  instrumentId: string,
  { by, supporterId }: Beginning,
  today: Day,
): AdministrationHead | null =>
  heads.find(
    one =>
      one.status === "open" &&
      one.corrects === null &&
      one.instrumentId === instrumentId &&
      one.by === by &&
      one.supporterId === supporterId &&
      daysBetween(one.on, today) <= goOnDays,
  ) ?? null
