import type { ContactWay } from "../../domain/contact.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"

type Supporter = Participant["supporters"][string]

/** How one talked with a supporter. */
export const wayWords: Readonly<Record<ContactWay, () => string>> = {
  "in-person": m.contact_way_in_person,
  phone: m.contact_way_phone,
  message: m.contact_way_message,
  "in-session": m.contact_way_in_session,
}

/** What a yes covers. `topics` are titles of those named; `list` joins them. */
export const scopeWords = (
  scope: Supporter["scope"],
  topics: readonly string[],
  list: (words: readonly string[]) => string,
): string => {
  if (scope === "everything")
    return topics.length === 0 ? m.supporter_may_all() : m.supporter_may_also({ topics: list(topics) })
  return topics.length === 0 ? m.supporter_may_none() : m.supporter_may_topics({ topics: list(topics) })
}
