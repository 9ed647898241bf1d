import type { TopicCoverage } from "../../coverage/api.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { TopicCards } from "./TopicCards.tsx"
import "../people/person.css"
import "./coverage.css"

type CoverageBoardProps = { readonly person: Participant; readonly topics: readonly TopicCoverage[] }

/** The whole curriculum for one person: what is next stands open, all else opens at a tap. */
export const CoverageBoard = ({ person, topics }: CoverageBoardProps) => {
  const nextTopic = topics.find(({ cards }) => cards.some(({ state }) => state === "next"))
  const nextCard = nextTopic?.cards.find(({ state }) => state === "next")
  const head = topicHeads.find(({ id }) => id === nextTopic?.id)
  const title = head?.cards.find(({ id }) => id === nextCard?.id)?.title
  const inProgram = topics.filter(({ optional, taken, cards }) => !optional || taken || cards.some(isTaught))
  const byChoice = topics.filter(topic => !inProgram.includes(topic))
  return (
    <div class="stack coverage-board">
      <p class="coverage-next">
        {title && head ? (
          <>
            <span class="quiet">{head.title}</span>
            <b>{m.coverage_next_line({ card: title })}</b>
          </>
        ) : (
          m.coverage_all_done()
        )}
      </p>
      <div class="coverage">
        {inProgram.map(topic => (
          <TopicCards key={topic.id} person={person} topic={topic} open={topic.id === nextTopic?.id} />
        ))}
      </div>
      {byChoice.length > 0 && (
        <section class="stack-close" aria-labelledby="coverage-optional">
          <h2 id="coverage-optional">{m.coverage_optional()}</h2>
          <div class="coverage">
            {byChoice.map(topic => (
              <TopicCards key={topic.id} person={person} topic={topic} open={false} />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

const isTaught = ({ state }: TopicCoverage["cards"][number]) => state === "taught"
