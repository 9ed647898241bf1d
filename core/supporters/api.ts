import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ContactId, EntryId, ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Contact, ContactWay } from "../domain/contact.ts"
import type { SupporterPage } from "../domain/supporters.ts"

/** One contact in the log: noted by itself, or a session in which the supporter was marked as involved. */
export type ContactLine = Pick<Contact, "supporterId" | "on" | "how" | "sessionId"> & {
  /** Null: nothing more is noted than the mark in the session. */
  readonly contact: Contact | null
  readonly topicIds: readonly string[]
}

export type ContactFields = Partial<Pick<Contact, "on" | "how" | "topics" | "helped" | "words" | "checklistId">>

type Done = Promise<Result<null, RecordFailure>>

/** People who stand by a person: what was talked about with them, and what may be put before them. */
export type SupportersApi = {
  /** Contacts with all supporters of a person, newest first. A session counts once for each of them. */
  readonly watchContacts: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly ContactLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** All that may be put before one supporter today; `NotFound` when the person has no such supporter. */
  readonly watchPage: (
    data: { readonly participantId: ParticipantId; readonly supporterId: EntryId },
    onChange: Callback<Result<SupporterPage, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /**
   * Notes a contact, of today when no session is named. *In a session* without one belongs to the last of that day, if
   * there was one. What was noted of a session already is answered, not noted twice.
   */
  readonly log: (data: {
    readonly participantId: ParticipantId
    readonly supporterId: EntryId
    readonly how: ContactWay
    readonly sessionId?: SessionId
  }) => Promise<Result<ContactId, RecordFailure>>
  /** A new way or day finds its session anew. `topics` is the whole of them. */
  readonly change: (data: { readonly id: ContactId; readonly fields: ContactFields }) => Done
  /** Ticks an item of a checklist, or takes the tick away. */
  readonly tick: (data: {
    readonly id: ContactId
    readonly checklistId: string
    readonly itemId: string
    readonly on: boolean
  }) => Done
  /** Takes a contact away, or brings it back. */
  readonly setGone: (data: { readonly id: ContactId; readonly gone: boolean }) => Done
}
