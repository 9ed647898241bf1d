import type { Administration, RatedBy } from "../../domain/administration.ts"
import type { Participant } from "../../domain/participant.ts"
import { supporterName } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"

export const raterWords: Readonly<Record<RatedBy, () => string>> = {
  participant: m.ratings_by_participant,
  facilitator: m.ratings_by_facilitator,
  supervisor: m.ratings_by_supervisor,
  supporter: m.ratings_by_supporter,
}

/** Who filled it in: a supporter by name, where the person is at hand to know it from. */
export const raterName = (
  { by, supporterId }: Pick<Administration, "by" | "supporterId">,
  person: Pick<Participant, "supporters"> | null,
): string => {
  const supporter = supporterId === null ? undefined : person?.supporters[supporterId]
  return supporter ? m.ratings_by_name({ name: supporterName(supporter) }) : raterWords[by]()
}
