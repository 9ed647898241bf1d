import type { RecipientKind, Shareable } from "../../domain/consent.ts"
import type { CopyPart } from "../../domain/copy-parts.ts"
import { m } from "../../words/messages.js"

/** What a part of a copy is called, in a copy and where one chooses. */
export const partWords: Readonly<Record<CopyPart | Shareable, () => string>> = {
  goals: m.copy_part_goals,
  plans: m.copy_part_plans,
  tools: m.copy_part_tools,
  sessions: m.copy_part_sessions,
  notes: m.copy_part_notes,
  strengths: m.copy_part_strengths,
  supporters: m.copy_part_supporters,
  consents: m.copy_part_consents,
  ratings: m.copy_part_ratings,
  substanceUse: m.copy_part_substances,
}

export const kindWords: Readonly<Record<RecipientKind, () => string>> = {
  program: m.consent_kind_program,
  supporter: m.consent_kind_supporter,
  care: m.consent_kind_care,
  service: m.consent_kind_service,
  payer: m.consent_kind_payer,
  legal: m.consent_kind_legal,
  other: m.consent_kind_other,
}
