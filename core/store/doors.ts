import { administrationKind } from "./administration-kind.ts"
import { chartLinkKind } from "./chart-link-kind.ts"
import { contactKind } from "./contact-kind.ts"
import {
  askKind,
  membershipKind,
  outboxKind,
  setAsideKind,
  streamKind,
  targetKind,
  toldPageKind,
  unsettledKind,
} from "./exchange-kinds.ts"
import { groupKind } from "./group-kind.ts"
import { groupSessionKind } from "./group-session-kind.ts"
import { insertionKind } from "./insertion-kind.ts"
import { consentKind, goalKind, noteKind, participantKind, policyKind, profileKind, sessionKind } from "./kinds.ts"
import { packKind } from "./pack-kind.ts"
import { programKind } from "./program-kind.ts"
import {
  assignmentKind,
  breakGlassKind,
  feedbackKind,
  invitationKind,
  memberKind,
  rosterKind,
} from "./program-kinds.ts"
import { reminderMarkKind } from "./reminder-mark-kind.ts"
import { reviewKind } from "./review-kind.ts"
import { samePersonKind } from "./same-person-kind.ts"
import { supervisionKind } from "./supervision-kind.ts"
import { toolSheetKind } from "./tool-sheet-kind.ts"
import { type Door, doorOf } from "./whole-vault.ts"

/** Of every kind of record there is: one without a door could be backed up, and never come back. */
export const doors: readonly Door[] = [
  doorOf(participantKind),
  doorOf(goalKind),
  doorOf(sessionKind),
  doorOf(noteKind),
  doorOf(toolSheetKind),
  doorOf(groupKind),
  doorOf(groupSessionKind),
  doorOf(administrationKind),
  doorOf(contactKind),
  doorOf(consentKind),
  doorOf(profileKind),
  doorOf(policyKind),
  doorOf(packKind),
  doorOf(programKind),
  doorOf(reminderMarkKind),
  doorOf(supervisionKind),
  doorOf(reviewKind),
  doorOf(chartLinkKind),
  doorOf(insertionKind),
  doorOf(rosterKind),
  doorOf(memberKind),
  doorOf(assignmentKind),
  doorOf(feedbackKind),
  doorOf(invitationKind),
  doorOf(breakGlassKind),
  doorOf(samePersonKind),
  doorOf(membershipKind),
  doorOf(targetKind),
  doorOf(streamKind),
  doorOf(outboxKind),
  doorOf(toldPageKind),
  doorOf(setAsideKind),
  doorOf(unsettledKind),
  doorOf(askKind),
]
