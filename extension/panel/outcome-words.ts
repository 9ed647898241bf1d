import { m } from "../../core/words/messages.js"
import type { InsertOutcome } from "../insert/insert-note.ts"

export type OutcomeWords = {
  readonly kind: "done" | "attention"
  /** What happened, and what to do. */
  readonly title: string
  readonly next: string
}

/** Says "inserted" only of a note that was read back from its field. */
export const outcomeWords = (outcome: InsertOutcome): OutcomeWords => {
  const attention = (title: string, next: string) => ({ kind: "attention", title, next }) as const
  switch (outcome.state) {
    case "inserted":
      return {
        kind: "done",
        title: outcome.joined ? m.insert_done_joined() : m.insert_done(),
        next: m.insert_done_next(),
      }
    case "no-field":
      return attention(m.insert_no_field(), m.insert_no_field_next())
    case "read-only":
      return attention(m.insert_read_only(), m.insert_read_only_next())
    case "password":
      return attention(m.insert_password(), m.insert_no_field_next())
    case "single-line":
      return attention(m.insert_single_line(), m.insert_single_line_next())
    case "too-long":
      return attention(m.insert_too_long({ over: outcome.over, most: outcome.most }), m.insert_too_long_next())
    case "frame-not-allowed":
      return outcome.origin === null
        ? attention(m.insert_frame_unknown(), m.insert_copy_next())
        : attention(m.insert_frame({ origin: hostOf(outcome.origin) }), m.insert_frame_next())
    case "not-allowed":
      return attention(m.insert_not_allowed(), m.insert_not_allowed_next())
    case "blocked":
      return outcome.by === "policy"
        ? attention(m.insert_blocked_policy(), m.insert_copy_next())
        : attention(m.insert_blocked(), m.insert_copy_next())
    case "changed-but-wrong":
      return attention(m.insert_wrong(), m.insert_wrong_next())
    case "refused":
      return attention(m.insert_refused(), m.insert_refused_next())
    case "gone":
      return attention(m.insert_gone(), m.insert_gone_next())
  }
}

/** As a person reads an origin. */
export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin)
