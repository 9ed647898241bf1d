import type { SideLineId } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"

const sides: Readonly<Record<SideLineId, () => string>> = {
  "over-eight": m.fidelity_side_over_eight,
  weekly: m.fidelity_side_weekly,
  fortnightly: m.fidelity_side_fortnightly,
  "sessions-with-handout": m.fidelity_side_sessions_with_handout,
  contacted: m.fidelity_side_contacted,
  helped: m.fidelity_side_helped,
  allowed: m.fidelity_side_allowed,
  "broken-down": m.fidelity_side_broken_down,
  "sessions-with-follow-up": m.fidelity_side_sessions_with_follow_up,
  "sequence-sessions": m.fidelity_side_sequence_sessions,
  facilitators: m.fidelity_side_facilitators,
  begun: m.fidelity_side_begun,
  complete: m.fidelity_side_complete,
  rehearsed: m.fidelity_side_rehearsed,
  shared: m.fidelity_side_shared,
  served: m.fidelity_side_served,
  "looked-at-half-year": m.fidelity_side_looked_at_half_year,
  "supervised-weeks": m.fidelity_side_supervised_weeks,
  "supervised-twice-a-month": m.fidelity_side_supervised_twice_a_month,
  "supervised-monthly": m.fidelity_side_supervised_monthly,
  standardized: m.fidelity_side_standardized,
  "every-six-months": m.fidelity_side_every_six_months,
  used: m.fidelity_side_used,
  "measured-lately": m.fidelity_side_measured_lately,
  meetings: m.fidelity_side_meetings,
  "meetings-with-plan": m.fidelity_side_meetings_with_plan,
}

/** What a line beside the number counts. */
export const sideWords = (id: SideLineId): string => sides[id]()

const isSideLine = (id: string): id is SideLineId => Object.hasOwn(sides, id)

/** Of a line that was kept: null where another version counted it, and this one has no words for it. */
export const keptSideWords = (id: string): string | null => (isSideLine(id) ? sideWords(id) : null)
