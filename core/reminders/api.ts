import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, ReminderMarkId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { PutOffReason, RemindedOf, ReminderMark } from "../domain/reminder-mark.ts"
import type { Reminder } from "./reminder.ts"

/** With the name of whom it is about; empty of what is about the program. */
export type ReminderLine = Reminder & { readonly chosenName: string }

/** At most three, the most important first. `today` is the program's. */
export type Reminding = { readonly today: Day; readonly reminders: readonly ReminderLine[] }

export type RemindersApi = {
  /** Over everybody and the program. Again after each change of what counts. */
  readonly watchToday: (data: null, onChange: Callback<Result<Reminding, RecordFailure>>) => Promise<Unsubscribe>
  /** Of one person; none of somebody who is not there. */
  readonly watchPerson: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<Reminding, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** What was put off and acted on, newest first; of one person, or of everybody and the program. */
  readonly watchMarks: (
    data: { readonly participantId: ParticipantId | null },
    onChange: Callback<Result<readonly ReminderMark[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Puts it off until a later day. `Malformed`: the day is not later than today, or there is no reason. */
  readonly snooze: (
    data: RemindedOf & { readonly until: Day; readonly reason: PutOffReason | null; readonly words: string },
  ) => Promise<Result<ReminderMarkId, RecordFailure>>
  /** Its action was followed. Once a day is enough. */
  readonly acted: (data: RemindedOf) => Promise<Result<ReminderMarkId, RecordFailure>>
  /** Takes a mark away: what was put off is back. */
  readonly unsnooze: (data: { readonly id: ReminderMarkId }) => Promise<Result<null, RecordFailure>>
}
