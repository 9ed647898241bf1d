import type { Counted } from "../../../content/ladder-schema.ts"
import type { Exclusion, RecordRef } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { hrefTo, paths } from "../paths.ts"

const kinds: Readonly<Record<RecordRef["kind"], () => string>> = {
  participant: m.fidelity_kind_participant,
  session: m.fidelity_kind_session,
  "group-session": m.fidelity_kind_group_session,
  contact: m.fidelity_kind_contact,
  goal: m.fidelity_kind_goal,
  "tool-sheet": m.fidelity_kind_tool_sheet,
  administration: m.fidelity_kind_administration,
  topic: m.fidelity_kind_topic,
  staff: m.fidelity_kind_staff,
  review: m.fidelity_kind_review,
  "quality-meeting": m.fidelity_kind_quality_meeting,
}
export const kindOfRecord = (kind: RecordRef["kind"]): string => kinds[kind]()

const exclusions: Readonly<Record<Exclusion, () => string>> = {
  "left-out": m.fidelity_why_left_out,
  "started-lately": m.fidelity_why_started_lately,
  "still-running": m.fidelity_why_still_running,
  "beyond-latest": m.fidelity_why_beyond_latest,
  "not-in-sample": m.fidelity_why_not_in_sample,
}
export const exclusionWords = (why: Exclusion): string => exclusions[why]()

/** Where a record is opened; of staff, what was counted of them. */
export const hrefOfRecord = ({ kind, id, participantId }: RecordRef, counted: Counted): string => {
  switch (kind) {
    case "participant":
      return hrefTo(paths.person(id))
    case "session":
      return hrefTo(paths.session(id))
    case "group-session":
      return hrefTo(paths.groupSession(id))
    case "contact":
      return hrefTo(paths.contact(participantId ?? "", id))
    case "goal":
      return hrefTo(paths.goals(participantId ?? ""))
    case "tool-sheet":
      return hrefTo(paths.toolSheet(id))
    case "administration":
      return hrefTo(paths.rating(id))
    case "topic":
      return hrefTo(paths.supporterPage(id))
    case "review":
      return hrefTo(paths.review(id))
    case "staff":
      return hrefTo(counted === "supervision" ? paths.supervision : paths.programSettingsOf("training"))
    case "quality-meeting":
      return hrefTo(paths.programSettingsOf("quality"))
  }
}
