import type { RatedBy } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"

export const raterWords: Readonly<Record<RatedBy, () => string>> = {
  participant: m.ratings_by_participant,
  facilitator: m.ratings_by_facilitator,
  supervisor: m.ratings_by_supervisor,
  supporter: m.ratings_by_supporter,
}
