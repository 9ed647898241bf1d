import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { loadTopic } from "../../curriculum/load.ts"
import type { Participant } from "../../domain/participant.ts"
import { type SupporterPage, supporterName } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { NotInThisVersion } from "../handout/NotInThisVersion.tsx"
import { Ready } from "../parts/Ready.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useLoaded } from "../use-loaded.ts"
import { AskFirst } from "./AskFirst.tsx"
import { SupporterPaper } from "./SupporterPaper.tsx"

type PageForSupporterProps = {
  readonly person: Participant
  readonly supporterId: EntryId
  readonly page: SupporterPage
  readonly agency: string
}

/** What may be put before one supporter, a topic at a time; where nothing may, how to ask. */
export const PageForSupporter = ({ person, supporterId, page, agency }: PageForSupporterProps) => {
  const [chosen, choose] = useState<string | null>(null)
  const may = (id: string | null) => id !== null && page.topicIds.includes(id)
  const topicId = (may(chosen) ? chosen : page.latest) ?? page.topicIds[0] ?? null
  const topic = useLoaded(async () => (topicId === null ? null : loadTopic(topicId)), [topicId])
  const supporter = person.supporters[supporterId]
  if (!supporter || supporter.removed) return <p class="quiet">{m.supporter_gone()}</p>
  const name = supporterName(supporter)
  if (topicId === null)
    return (
      <AskFirst
        name={person.chosenName}
        supporter={name}
        allowed={page.allowed}
        href={hrefTo(paths.supporter(person.id, supporterId))}
      />
    )
  return (
    <div class="handout-place">
      {page.topicIds.length > 1 && (
        <div class="not-on-paper">
          <label class="supporter-which">
            <span class="label">{m.supporter_paper_which()}</span>
            <select
              class="input"
              autoComplete="off"
              value={topicId}
              onChange={event => choose(event.currentTarget.value)}
            >
              {topicHeads
                .filter(({ id }) => page.topicIds.includes(id))
                .map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
            </select>
          </label>
        </div>
      )}
      <Ready of={topic} what={m.handout_what()} lines={6}>
        {found =>
          found ? (
            <SupporterPaper supporter={name} name={person.chosenName} topic={found} page={page} agency={agency} />
          ) : (
            <NotInThisVersion />
          )
        }
      </Ready>
    </div>
  )
}
