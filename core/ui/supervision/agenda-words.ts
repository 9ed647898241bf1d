import type { AgendaKey } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"

const lines: Readonly<Record<AgendaKey, (of: { count: number }) => string>> = {
  away: m.supervision_line_away,
  left: m.supervision_line_left,
  unsigned: m.supervision_line_unsigned,
  "no-goal": m.supervision_line_no_goal,
  "goal-not-followed": m.supervision_line_goal_not_followed,
  "no-plan-agreed": m.supervision_line_no_plan_agreed,
  "no-supporter": m.supervision_line_no_supporter,
  "plan-old": m.supervision_line_plan_old,
  "scales-due": m.supervision_line_scales_due,
  "techniques-unused": m.supervision_line_techniques_unused,
}
const isKey = (key: string): key is AgendaKey => key in lines

/** What a line says; of a key that this version does not know, that it was there. */
export const lineWords = (key: string, count: number): string =>
  isKey(key) ? lines[key]({ count }) : m.supervision_line_gone()
