import type { SetAsideReason } from "../../domain/receiving.ts"
import { m } from "../../words/messages.js"

const records: Readonly<Record<string, () => string>> = {
  participant: m.fidelity_kind_participant,
  goal: m.fidelity_kind_goal,
  session: m.fidelity_kind_session,
  "group-session": m.fidelity_kind_group_session,
  contact: m.fidelity_kind_contact,
  "tool-sheet": m.fidelity_kind_tool_sheet,
  administration: m.fidelity_kind_administration,
  review: m.fidelity_kind_review,
  note: m.exchange_kind_note,
  consent: m.exchange_kind_consent,
  group: m.exchange_kind_group,
  supervision: m.exchange_kind_supervision,
  assignment: m.exchange_kind_assignment,
  feedback: m.exchange_kind_feedback,
  member: m.exchange_kind_member,
  roster: m.exchange_kind_roster,
  "reminder-mark": m.exchange_kind_reminder_mark,
  "same-person": m.exchange_kind_same_person,
  profile: m.exchange_kind_profile,
  policy: m.exchange_kind_policy,
  pack: m.exchange_kind_pack,
  program: m.exchange_kind_program,
  invitation: m.exchange_kind_invitation,
  "break-glass": m.exchange_kind_break_glass,
}

/** One record of a kind: "Session". A kind that is not known here keeps its own name; none is "Record". */
export const recordName = (kind: string): string => records[kind]?.() ?? (kind || m.exchange_kind_other())

/** Which text of a record, by the last word of its path that names one; ids and places in a list name none. */
const fields: readonly (readonly [RegExp, () => string])[] = [
  [/(^|\.)(name|chosenName|title|label)$/, m.exchange_field_name],
  [/(^|\.)response$/, m.exchange_field_response],
  [/(^|\.)summary$/, m.exchange_field_summary],
  [/(^|\.)sections(\.|$)/, m.exchange_field_section],
  [/(^|\.)(plan|actionPlan)(\.|$)/, m.exchange_field_plan],
  [/(^|\.)steps(\.|$)/, m.exchange_field_step],
  [/(^|\.)strengths(\.|$)/, m.exchange_field_strength],
  [/(^|\.)jottings(\.|$)/, m.exchange_field_note],
  [/(^|\.)answers?(\.|$)/, m.exchange_field_answer],
]
export const fieldName = (path: string): string =>
  fields.find(([pattern]) => pattern.test(path))?.[1]() ?? m.exchange_field_words()

const reasons: Readonly<Record<SetAsideReason, () => string>> = {
  NewerRecord: m.inbox_aside_newer,
  NotARecord: m.inbox_aside_not_a_record,
  WrongRecord: m.inbox_aside_wrong,
  NotTheirs: m.inbox_aside_not_theirs,
  SignedDiffers: m.inbox_aside_signed,
}
export const asideReason = (reason: SetAsideReason): string => reasons[reason]()
