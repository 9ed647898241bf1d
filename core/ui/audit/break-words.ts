import type { AuditBreak } from "../../store/audit/walk.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

/** Where the log breaks, as a sentence that names the place. */
export const breakWords = (found: AuditBreak, when: When): string => {
  switch (found.type) {
    case "altered":
    case "missing": {
      const numbers = { from: when.number(found.from), to: when.number(found.to), count: found.to - found.from + 1 }
      const at = found.at === null ? "" : when.moment(found.at)
      if (found.type === "altered")
        return at ? m.audit_break_altered({ ...numbers, at }) : m.audit_break_altered_undated(numbers)
      return at ? m.audit_break_missing({ ...numbers, at }) : m.audit_break_missing_undated(numbers)
    }
    case "end":
      return found.after > 0 ? m.audit_break_end({ after: when.number(found.after) }) : m.audit_break_all()
    case "foreign":
      return m.audit_break_foreign({ count: found.rows })
  }
}
