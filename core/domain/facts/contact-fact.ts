import type { Day } from "../../base/clock.ts"
import type { ContactId, EntryId, ParticipantId, SessionId } from "../../base/id.ts"
import type { Contact, ContactWay } from "../contact.ts"
import type { FactAt, FactShape } from "./shape.ts"

export type ContactFact = {
  readonly id: ContactId
  readonly participantId: ParticipantId
  readonly supporterId: EntryId
  readonly on: Day
  readonly how: ContactWay
  /** They helped with home practice. */
  readonly helped: boolean
  readonly sessionId: SessionId | null
}

export const factOfContact = (c: Contact): ContactFact => ({
  id: c.id,
  participantId: c.participantId,
  supporterId: c.supporterId,
  on: c.on,
  how: c.how,
  helped: c.helped === true,
  sessionId: c.sessionId,
})

export const contactFactShape: FactShape<ContactFact> = {
  id: "id",
  participantId: "text",
  supporterId: "text",
  on: "text",
  how: "text",
  helped: "flag",
  sessionId: "id",
}

export const contactFactAt: FactAt<ContactFact> = (of, row) => ({
  id: of.id(row),
  participantId: of.participantId(row),
  supporterId: of.supporterId(row),
  on: of.on(row),
  how: of.how(row),
  helped: of.helped(row),
  sessionId: of.sessionId(row),
})
