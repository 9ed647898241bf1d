import { ChevronDown } from "lucide"
import type { TopicHead } from "../../../content/schema.ts"
import { cardsFor, nextCard } from "../../curriculum/coverage.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { lastTaught, taughtByTopic, topicKey } from "../../domain/coverage.ts"
import type { Condition, Participant } from "../../domain/participant.ts"
import type { SessionHead } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"

type CoverageProps = { readonly person: Participant; readonly sessions: readonly SessionHead[] }

/** The curriculum so far: a mark for each card, filled when it was covered. Each topic opens to its cards by name. */
export const Coverage = ({ person, sessions }: CoverageProps) => {
  const taught = taughtByTopic(sessions)
  const next = nextCard(topicHeads, lastTaught(sessions), person)
  const isTaken = (id: string) => person.cardChoices[topicKey(id)]?.choice === "take"
  const shown = topicHeads.filter(head => !head.optional || isTaken(head.id) || (taught[head.id]?.length ?? 0) > 0)
  return (
    <section class="stack-close" aria-labelledby="person-coverage">
      <h2 id="person-coverage">{m.person_coverage()}</h2>
      <div class="coverage">
        {shown.map(head => (
          <TopicCoverage
            key={head.id}
            head={head}
            condition={person.condition}
            taught={taught[head.id] ?? []}
            nextId={next?.topicId === head.id ? next.cardId : null}
          />
        ))}
      </div>
      <div>
        <Button kind="link" href={hrefTo(paths.coverage(person.id))}>
          {m.person_coverage_open()}
        </Button>
      </div>
    </section>
  )
}

type TopicCoverageProps = {
  readonly head: TopicHead
  readonly condition: Condition | null
  readonly taught: readonly string[]
  readonly nextId: string | null
}

const TopicCoverage = ({ head, condition, taught, nextId }: TopicCoverageProps) => {
  const cards = cardsFor(head, condition).map(card => ({
    ...card,
    state: taught.includes(card.id) ? ("taught" as const) : card.id === nextId ? ("next" as const) : ("ahead" as const),
  }))
  const count = cards.filter(({ state }) => state === "taught").length
  return (
    <details class="expander">
      <summary>
        <span class="coverage-title">{head.title}</span>
        <span class="coverage-marks" aria-hidden="true">
          {cards.map(card => (
            <i key={card.id} data-state={card.state} />
          ))}
        </span>
        <span class="quiet numbers">{m.person_coverage_cards({ taught: count, of: cards.length })}</span>
        <Icon of={ChevronDown} />
      </summary>
      <ol class="coverage-cards">
        {cards.map(card => (
          <li key={card.id}>
            <i data-state={card.state} aria-hidden="true" />
            <span>{card.title}</span>
            <span class="quiet">{words[card.state]()}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

const words = { taught: m.person_coverage_taught, next: m.person_coverage_next, ahead: m.person_coverage_ahead }
