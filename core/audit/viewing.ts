import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { AdministrationId, NoteId, ParticipantId, SessionId, ToolSheetId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Administration } from "../domain/administration.ts"
import type { Goal } from "../domain/goal.ts"
import type { Note } from "../domain/note.ts"
import type { Participant } from "../domain/participant.ts"
import type { Session } from "../domain/session.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"
import { type Shown, tellingViews } from "./tell-views.ts"

type Watch<Data, T> = (data: Data, onChange: Callback<Result<T, RecordFailure>>) => Promise<Unsubscribe>

/** Made to be shown, with all that is kept of someone in it. */
type Copying = (data: {
  readonly participantId: ParticipantId
  readonly parts: readonly never[]
}) => Promise<Result<unknown, RecordFailure>>

const ofSomeone = (kind: string) => (record: { readonly id: string; readonly participantId: string }) => ({
  kind,
  id: record.id,
  owner: record.participantId,
})

/**
 * The rooms with their watches of one record telling the log what was shown. Lists tell nothing: they show a line of
 * everyone, and would bury what was opened. The core's own reading goes through no watch, and is no view.
 */
export const createViewing = (tell: (shown: Shown) => void) => ({
  people: <Room extends { readonly watch: Watch<{ readonly id: ParticipantId }, Participant> }>(room: Room): Room => ({
    ...room,
    watch: tellingViews(room.watch, ({ id }) => ({ kind: "participant", id, owner: id }), tell),
  }),
  sessions: <Room extends { readonly watch: Watch<{ readonly id: SessionId }, Session> }>(room: Room): Room => ({
    ...room,
    watch: tellingViews(room.watch, ofSomeone("session"), tell),
  }),
  notes: <Room extends { readonly watch: Watch<{ readonly id: NoteId }, Note> }>(room: Room): Room => ({
    ...room,
    watch: tellingViews(room.watch, ofSomeone("note"), tell),
  }),
  tools: <Room extends { readonly watch: Watch<{ readonly id: ToolSheetId }, ToolSheet> }>(room: Room): Room => ({
    ...room,
    watch: tellingViews(room.watch, ofSomeone("tool-sheet"), tell),
  }),
  ratings: <Room extends { readonly watch: Watch<{ readonly id: AdministrationId }, Administration> }>(
    room: Room,
  ): Room => ({
    ...room,
    watch: tellingViews(
      room.watch,
      ({ id, participantId }) => (participantId === null ? null : { kind: "administration", id, owner: participantId }),
      tell,
    ),
  }),
  outcomes: <Room extends { readonly watchPerson: Watch<{ readonly participantId: ParticipantId }, object> }>(
    room: Room,
  ): Room => ({
    ...room,
    watchPerson: tellingViews(
      room.watchPerson,
      (_, { participantId }) => ({ kind: "administration", id: "", owner: participantId }),
      tell,
    ),
  }),
  rights: <Room extends { readonly copy: Copying }>(room: Room): Room => ({
    ...room,
    copy: async (data: Parameters<Copying>[0]) => {
      const made = await room.copy(data)
      if (made.ok) tell({ kind: "copy", id: "", owner: data.participantId })
      return made
    },
  }),
  goals: <Room extends { readonly watchOf: Watch<{ readonly participantId: ParticipantId }, readonly Goal[]> }>(
    room: Room,
  ): Room => ({
    ...room,
    watchOf: tellingViews(
      room.watchOf,
      (goals, { participantId }) => (goals.length > 0 ? { kind: "goal", id: "", owner: participantId } : null),
      tell,
    ),
  }),
})
