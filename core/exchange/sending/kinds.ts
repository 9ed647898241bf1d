import type { Audience } from "../../domain/exchange-shape.ts"

/** What goes to whom, by kind: the table of `../PROTOCOL.md`. What it does not name goes nowhere. */

type Reach = {
  /** To the supervisors, from a member who is none. */
  readonly fromMember: boolean
  /** To the same member's other devices. */
  readonly self: boolean
  /** From a supervisor to a member. `served`: of participants they serve; `theirs`: what is addressed to them; `all`. */
  readonly toMember: "served" | "theirs" | "all" | "never"
  /** From a supervisor to the others. */
  readonly amongSupervisors: boolean
}

const aboutPeople: Reach = { fromMember: true, self: true, toMember: "served", amongSupervisors: true }
const ofProgram: Reach = { fromMember: false, self: true, toMember: "never", amongSupervisors: true }

const reaches: Readonly<Record<string, Reach>> = {
  participant: aboutPeople,
  goal: aboutPeople,
  session: aboutPeople,
  note: aboutPeople,
  "tool-sheet": aboutPeople,
  administration: aboutPeople,
  contact: aboutPeople,
  consent: aboutPeople,
  "reminder-mark": aboutPeople,
  group: aboutPeople,
  "group-session": aboutPeople,
  "same-person": aboutPeople,
  assignment: { fromMember: false, self: true, toMember: "theirs", amongSupervisors: true },
  feedback: { fromMember: true, self: true, toMember: "theirs", amongSupervisors: true },
  roster: { fromMember: false, self: false, toMember: "all", amongSupervisors: true },
  member: { fromMember: false, self: false, toMember: "theirs", amongSupervisors: true },
  pack: { fromMember: false, self: true, toMember: "all", amongSupervisors: true },
  policy: { fromMember: false, self: true, toMember: "all", amongSupervisors: true },
  program: ofProgram,
  review: ofProgram,
  supervision: ofProgram,
  invitation: ofProgram,
  "break-glass": { fromMember: true, self: true, toMember: "never", amongSupervisors: true },
  profile: { fromMember: false, self: true, toMember: "never", amongSupervisors: false },
}

/** Whether records of this kind go to this audience at all. `supervises`: the device that writes is a supervisor's. */
export const goesTo = (kind: string, audience: Audience, supervises: boolean): boolean => {
  const reach = Object.hasOwn(reaches, kind) ? reaches[kind] : undefined
  if (!reach) return false
  if (audience === "self") return reach.self
  if (audience === "program") return supervises ? reach.amongSupervisors : reach.fromMember
  return reach.toMember !== "never"
}

export const toMemberOf = (kind: string): Reach["toMember"] =>
  Object.hasOwn(reaches, kind) ? (reaches[kind]?.toMember ?? "never") : "never"

/** Kinds that a member who is no supervisor may write. Of feedback they answer only. */
export const membersWrite = (kind: string): boolean =>
  Object.hasOwn(reaches, kind) && reaches[kind]?.fromMember === true
