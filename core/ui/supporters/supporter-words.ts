import { topicHeads } from "../../curriculum/heads.ts"
import type { ContactWay } from "../../domain/contact.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { permissionWords } from "../people/person-words.ts"

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

/** What the person allows about a supporter, with what a yes covers. */
export const mayHearWords = (
  { permission, scope, topics }: Pick<Supporter, "permission" | "scope" | "topics">,
  list: (words: readonly string[]) => string,
): string => {
  const named = topicHeads.filter(({ id, substanceUse }) => topics[id] && (substanceUse || scope === "topics"))
  return permission === "yes"
    ? scopeWords(
        scope,
        named.map(({ title }) => title),
        list,
      )
    : permissionWords(permission)
}
