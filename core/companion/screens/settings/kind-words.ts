import { m } from "../../../words/messages.js"

const names: Readonly<Record<string, () => string>> = {
  participant: m.settings_kind_participant,
  goal: m.settings_kind_goal,
  session: m.settings_kind_session,
  group: m.settings_kind_group,
  "group-session": m.settings_kind_group_session,
  note: m.settings_kind_note,
  "tool-sheet": m.settings_kind_tool_sheet,
  administration: m.settings_kind_administration,
  contact: m.settings_kind_contact,
  consent: m.settings_kind_consent,
  policy: m.settings_kind_policy,
  pack: m.settings_kind_pack,
  profile: m.settings_kind_profile,
  program: m.settings_kind_program,
  supervision: m.settings_kind_supervision,
  review: m.settings_kind_review,
  "chart-link": m.settings_kind_chart_link,
  insertion: m.settings_kind_insertion,
  "reminder-mark": m.settings_kind_reminder_mark,
  "same-person": m.settings_kind_same_person,
}

/** What records of a kind are called; a kind that this list does not know keeps its own name. */
export const kindName = (kind: string): string => names[kind]?.() ?? kind
