import type { Day, Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { DeviceId, FeedbackId, InvitationId, MemberId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Feedback } from "../domain/feedback.ts"
import type { Ask, InvitationState } from "../domain/invitation.ts"
import type { Policy } from "../domain/policy.ts"
import type { Role } from "../domain/profile.ts"
import type { Roster } from "../domain/roster.ts"

export type ProgramNames = { readonly code: string; readonly name: string }

/** What this vault is in a program. */
export type Belonging =
  /** In none: it works alone. */
  | { readonly stage: "alone" }
  /** It asks: a supervisor compares the words and admits it. */
  | {
      readonly stage: "asking"
      readonly program: ProgramNames
      readonly role: Role
      readonly code: string
      readonly words: readonly string[]
      readonly from: string
      readonly since: Instant
      /** The program's places for exports, as the invitation named them. */
      readonly targets: InvitationFacts["targets"]
    }
  | {
      readonly stage: "member"
      readonly program: ProgramNames
      readonly memberId: MemberId
      readonly deviceId: DeviceId
      readonly role: Role
      readonly code: string
      /** May change the roster, and is written to by everyone. */
      readonly supervises: boolean
    }
  /** A supervisor took this device off: nothing is written to it any more, and nothing of it is taken. */
  | { readonly stage: "removed"; readonly program: ProgramNames; readonly on: Day; readonly why: string }

export type InvitationFailure =
  | { readonly type: "NotAnInvitation" }
  | { readonly type: "Forged" }
  | { readonly type: "InvitationOver"; readonly until: Day }
  | { readonly type: "FromNewerVersion"; readonly found: number; readonly known: number }

/** This vault belongs to a program already. */
export type InProgram = { readonly type: "InProgram" }
/** Only a supervisor's device may do this. */
export type NotASupervisor = { readonly type: "NotASupervisor" }
/** It would leave the program without any supervisor. Nothing was changed. */
export type LastSupervisor = { readonly type: "LastSupervisor" }
/**
 * The invitation a device came with admits nobody (any more): *used* by someone else, *over* before the device asked,
 * *withdrawn*, or *unknown* here, so that there are no words to compare.
 */
export type InvitationSpent = {
  readonly type: "InvitationSpent"
  readonly state: Exclude<InvitationState, "open"> | "unknown"
}
/** A device that stands in its program does not leave by itself: a supervisor takes it off. */
export type StillMember = { readonly type: "StillMember" }
/** All that this room answers beside what any room does. */
export type TeamFailure =
  | InvitationFailure
  | InProgram
  | NotASupervisor
  | LastSupervisor
  | InvitationSpent
  | StillMember

export type InvitationFacts = {
  readonly program: ProgramNames
  readonly role: Role
  readonly from: string
  readonly until: Day
  readonly single: boolean
  readonly targets: readonly { readonly url: string; readonly label: string }[]
  /** The agency's rules that joining takes over; null: it brings none. */
  readonly policy: Policy | null
}

export type DeviceLine = {
  readonly id: DeviceId
  readonly code: string
  readonly label: string
  readonly admittedOn: Day
  readonly removedOn: Day | null
  readonly why: string
  readonly here: boolean
}

export type MemberLine = {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  readonly joinedOn: Day
  readonly leftOn: Day | null
  readonly devices: readonly DeviceLine[]
  /** People they serve today. */
  readonly serves: number
  readonly me: boolean
}

export type AskLine = {
  readonly ask: Ask
  readonly at: Instant
  /** Empty where the invitation is not known here. */
  readonly words: readonly string[]
  /** Of the invitation it came with, on the day it asked; null: no such one is known here (yet). */
  readonly invitation: InvitationState | null
  /** Members it may be a further device of: the same name. */
  readonly perhaps: readonly MemberId[]
}

export type InvitationLine = {
  readonly id: InvitationId
  readonly role: Role
  readonly single: boolean
  readonly madeAt: Instant
  readonly until: Day
  readonly words: string
  readonly state: InvitationState
  /** Devices admitted with it. */
  readonly came: number
  /** It was made on this device, which alone can give it again. */
  readonly here: boolean
}

export type Team = {
  readonly roster: Roster
  readonly members: readonly MemberLine[]
  readonly asks: readonly AskLine[]
  readonly invitations: readonly InvitationLine[]
}

/** An invitation to give: a link, which is also what its QR code says, and the same as a file's text. */
export type GivenInvitation = { readonly id: InvitationId; readonly link: string; readonly text: string }

export type CaseloadLine = {
  readonly participantId: ParticipantId
  readonly chosenName: string
  readonly active: boolean
  readonly servedBy: readonly { readonly memberId: MemberId; readonly from: Day; readonly words: string }[]
}

type Done<E = never> = Promise<Result<null, RecordFailure | E>>
type Ruled<E = never> = Done<NotASupervisor | E>

/**
 * The program's people: who belongs to it with which devices, who serves whom, what supervisors tell members.
 * What only supervisors may do answers *NotASupervisor* anywhere else.
 */
export type TeamApi = {
  readonly watchBelonging: (data: null, onChange: Callback<Result<Belonging, RecordFailure>>) => Promise<Unsubscribe>
  /** Starts a program; whoever does is its first supervisor. `code`: 2 to 12 letters or digits. */
  readonly start: (data: { readonly code: string; readonly name: string; readonly label: string }) => Done<InProgram>
  /** Looks at an invitation: a link, the text of a file, or either pasted. Nothing is kept. */
  readonly readInvitation: (data: {
    readonly text: string
  }) => Promise<Result<InvitationFacts, InvitationFailure | RecordFailure>>
  /** Makes this device's keys, and asks with the next export. Takes over the invitation's policy. */
  readonly join: (data: { readonly text: string; readonly label: string }) => Done<InProgram | InvitationFailure>
  /**
   * Out of the program: this device's keys, its places for exports and all that it remembers of exchanging go for good;
   * records of people stay. For a device that asks, one that was removed, and the last one of a program.
   */
  readonly leave: (data: null) => Done<LastSupervisor | StillMember>
  readonly watchTeam: (data: null, onChange: Callback<Result<Team | null, RecordFailure>>) => Promise<Unsubscribe>
  /** `base`: the address at which Handrail is opened, without a fragment. `days`: 1 to 90. */
  readonly invite: (data: {
    readonly role: Role
    readonly single: boolean
    readonly days: number
    readonly words: string
    readonly base: string
  }) => Promise<Result<GivenInvitation, RecordFailure | NotASupervisor>>
  /** The same invitation once more, on the device that made it; *NotFound* on any other. */
  readonly giveAgain: (data: {
    readonly id: InvitationId
    readonly base: string
  }) => Promise<Result<GivenInvitation, RecordFailure | NotASupervisor>>
  readonly withdraw: (data: { readonly id: InvitationId }) => Ruled
  /**
   * The words were compared. `memberId`: it is a further device of theirs, which an invitation for one admits as well when
   * they came with it; null: a new member, in the role that the invitation says.
   */
  readonly admit: (data: { readonly deviceId: DeviceId; readonly memberId: MemberId | null }) => Ruled<InvitationSpent>
  readonly refuse: (data: { readonly deviceId: DeviceId }) => Ruled
  readonly rename: (data: { readonly memberId: MemberId; readonly name: string }) => Ruled
  readonly setRole: (data: { readonly memberId: MemberId; readonly role: Role }) => Ruled<LastSupervisor>
  /** For good: lost, sold, given back. What has not come from it by now is not taken any more. */
  readonly removeDevice: (data: { readonly deviceId: DeviceId; readonly why: string }) => Ruled<LastSupervisor>
  /** Someone left: all their devices, and whom they served. */
  readonly removeMember: (data: { readonly memberId: MemberId; readonly why: string }) => Ruled<LastSupervisor>
  readonly changeProgram: (data: { readonly name: string }) => Ruled
  /** `url`: https, or http on this device itself; without a user name or password. *Malformed* otherwise. */
  readonly putTarget: (data: { readonly entryId: string | null; readonly url: string; readonly label: string }) => Ruled
  readonly removeTarget: (data: { readonly entryId: string }) => Ruled
  readonly setPolicy: (data: { readonly policy: Policy | null }) => Ruled
  /** Makes a recovery identity: shown once, to be printed and locked away; only whom to write to is kept. */
  readonly makeRecovery: (
    data: null,
  ) => Promise<Result<{ readonly identity: string; readonly recipient: string }, RecordFailure | NotASupervisor>>
  readonly watchCaseload: (
    data: null,
    onChange: Callback<Result<readonly CaseloadLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly assign: (data: {
    readonly participantId: ParticipantId
    readonly memberId: MemberId
    readonly words: string
  }) => Ruled
  /** From now on nothing of the person goes to that member any more. */
  readonly unassign: (data: { readonly participantId: ParticipantId; readonly memberId: MemberId }) => Ruled
  readonly tell: (data: Pick<Feedback, "memberId" | "kind" | "words" | "participantId" | "about" | "due">) => Ruled
  /** What was told to a member, newest first; null: to everyone. */
  readonly watchTold: (
    data: { readonly memberId: MemberId | null },
    onChange: Callback<Result<readonly Feedback[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** What was told to this vault's member and is not done yet; newest first. */
  readonly watchForMe: (
    data: null,
    onChange: Callback<Result<readonly Feedback[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly seen: (data: { readonly id: FeedbackId }) => Done
  readonly setDone: (data: { readonly id: FeedbackId; readonly done: boolean }) => Done
  readonly answer: (data: { readonly id: FeedbackId; readonly words: string }) => Done
}
