import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { AdministrationId, EntryId, ParticipantId, SupervisionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { ObservedForm, Supervision, SupervisionList } from "../domain/supervision.ts"

/**
 * A record behind a number, to be opened. `on`: its day, in the program's zone. Of an answer to a reminder, `id` is the
 * answer's, and who it was about is opened; nobody where it was about the program.
 */
export type Behind = {
  readonly kind: "participant" | "session" | "group-session" | "goal" | "tool-sheet" | "administration"
  readonly id: string
  readonly participantId: ParticipantId | null
  readonly on: Day
}

export const agendaKeys = [
  "away",
  "left",
  "unsigned",
  "no-goal",
  "goal-not-followed",
  "no-plan-agreed",
  "no-supporter",
  "plan-old",
  "scales-due",
  "techniques-unused",
] as const
export type AgendaKey = (typeof agendaKeys)[number]

/** One thing to talk over. `techniques`: ids, where it is about techniques; else `records` has one for each counted. */
export type AgendaLine = {
  readonly key: AgendaKey
  readonly count: number
  readonly records: readonly Behind[]
  readonly techniques: readonly string[]
}

export type Agenda = {
  readonly on: Day
  /** Only lines that stand for something. */
  readonly lines: readonly AgendaLine[]
  /** Sessions of the last three months, which techniques were looked for in. */
  readonly sessions: number
}

/**
 * A week, named by its Monday. `structured`: a meeting that counts for G8 (`imr.md` 2); `other`: one that does not;
 * `open`: one is being prepared; `none`: a gap, but not in the week that runs.
 */
export type SupervisedWeek = {
  readonly week: Day
  readonly is: "structured" | "other" | "open" | "none"
  readonly running: boolean
  readonly meetings: readonly SupervisionId[]
  /** Who took part in a meeting that counts, by entry id of the program's staff. */
  readonly present: readonly EntryId[]
}

export type SupervisionLog = {
  readonly on: Day
  /** Newest first. */
  readonly meetings: readonly Supervision[]
  /** Thirteen, oldest first; fewer where the program began later. */
  readonly weeks: readonly SupervisedWeek[]
}

/** `mean` null: too few of the items that apply are rated. */
export type IntegrityScore = {
  readonly mean: number | null
  readonly band: string | null
  readonly rated: number
  readonly of: number
}

/** A rating of a session by a supervisor, or by whoever led it. */
export type IntegrityRating = {
  readonly id: AdministrationId
  readonly by: "supervisor" | "facilitator"
  readonly on: Day
  readonly status: "open" | "finished"
  /** The meeting that has it, whose session it was and how it was held; null: not told. */
  readonly meetingId: SupervisionId | null
  readonly staffId: EntryId | null
  readonly form: ObservedForm | null
  /** By item id: what counts. An item about groups counts of a group alone. */
  readonly values: Readonly<Record<string, number>>
  readonly score: IntegrityScore
}

export type PracticeWindow = { readonly from: Day; readonly to: Day }

/** How often, out of how many. */
export type Share = { readonly id: string; readonly count: number }

/** What a member's own records say of their work. A meeting of a group is one session. */
export type Practice = {
  readonly on: Day
  readonly window: PracticeWindow
  readonly sessions: number
  readonly people: number
  /** Sessions with at least one technique of the family, by family id. */
  readonly families: readonly Share[]
  /** Sessions with the technique, by technique id. */
  readonly techniques: readonly Share[]
  /** Of the people met with now: those who had at least one card of the topic, whenever that was. */
  readonly topics: readonly Share[]
  readonly active: number
  /** Of all own sessions in the window, one for each member of a group. */
  /** Answers to reminders in the window. */
  readonly reminders: { readonly acted: number; readonly snoozed: number }
  readonly plans: {
    readonly sessions: number
    readonly agreed: number
    readonly toReview: number
    readonly reviewed: number
  }
}

export type PracticeNumber =
  | { readonly of: "technique" | "family" | "topic"; readonly id: string }
  | {
      readonly of:
        | "sessions"
        | "people"
        | "plan-agreed"
        | "plan-reviewed"
        | "plan-not-reviewed"
        | "reminders-acted"
        | "reminders-snoozed"
    }

export type SupervisionFields = Partial<
  Pick<Supervision, "on" | "form" | "minutes" | "supervisor" | "aboutImr" | "aboutPeople" | "words">
>
type One = { readonly id: SupervisionId }
type Done = Promise<Result<null, RecordFailure>>
type Put = Promise<Result<EntryId, RecordFailure>>
type Watch<Data, Value> = (data: Data, onChange: Callback<Result<Value, RecordFailure>>) => Promise<Unsubscribe>

/**
 * Meetings with a supervisor, what they are prepared from, and a member's own practice. Every command saves before it
 * answers, and answers *Malformed* to any change of a finished meeting.
 */
export type SupervisionApi = {
  readonly watchAgenda: Watch<null, Agenda>
  readonly watchLog: Watch<null, SupervisionLog>
  readonly watch: Watch<One, Supervision>
  /** All ratings of sessions, newest first; corrected ones are not among them. */
  readonly watchIntegrity: Watch<null, readonly IntegrityRating[]>
  /** `window` null: the last three months. */
  readonly watchPractice: Watch<{ readonly window: PracticeWindow | null }, Practice>
  /** The records behind a number of it, newest first. */
  readonly watchBehind: Watch<
    { readonly window: PracticeWindow | null; readonly number: PracticeNumber },
    readonly Behind[]
  >

  /** This week's meeting that is not finished, or a new one of today. */
  readonly begin: (data: null) => Promise<Result<SupervisionId, RecordFailure>>
  readonly change: (data: One & { readonly fields: SupervisionFields }) => Done
  readonly setPresent: (data: One & { readonly staffId: EntryId; readonly here: boolean }) => Done
  /** What became of a line of the agenda; `count`: how many it stands for now. */
  readonly setLine: (
    data: One & { readonly key: string; readonly done?: boolean; readonly words?: string; readonly count: number },
  ) => Done
  /** A line that somebody brought along; `entryId` null adds one. */
  readonly putBrought: (
    data: One & {
      readonly entryId: EntryId | null
      readonly fields: { readonly what?: string; readonly words?: string }
    },
  ) => Put
  /**
   * Begins the rating of a session that was observed, and puts it on the agenda of the meeting; `id` null: of this
   * week's. Of a session one to one, the items about groups are marked as not applying.
   */
  readonly observe: (data: {
    readonly id: SupervisionId | null
    readonly staffId: string
    readonly form: ObservedForm
  }) => Promise<Result<AdministrationId, RecordFailure>>
  /** Takes an entry away, or brings it back. */
  readonly setRemoved: (
    data: One & { readonly list: SupervisionList; readonly entryId: EntryId; readonly removed: boolean },
  ) => Done
  readonly finish: (data: One) => Done
  /** Opens a finished one to be changed. */
  readonly reopen: (data: One) => Done
  /** Begun by mistake: takes a meeting away, or brings it back. */
  readonly setGone: (data: One & { readonly gone: boolean }) => Done
}
