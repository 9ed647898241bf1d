import { ChevronDown } from "lucide"
import type { TopicCoverage } from "../../coverage/api.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { CardLine } from "./CardLine.tsx"

type TopicCardsProps = {
  readonly person: Participant
  readonly topic: TopicCoverage
  /** When it is first drawn. */
  readonly open: boolean
}

/** A topic with a mark for each card, that opens to them. */
export const TopicCards = ({ person, topic, open }: TopicCardsProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const head = topicHeads.find(({ id }) => id === topic.id)
  const title = head?.title ?? topic.id
  const taught = topic.cards.filter(({ sessions }) => sessions.some(one => one.taught)).length
  const take = async (taken: boolean) => {
    const put = (now: boolean) =>
      act(core.coverage.takeTopic({ participantId: person.id, topicId: topic.id, taken: now }))
    if ((await put(taken)).ok)
      say(
        taken ? m.coverage_take_said({ topic: title }) : m.coverage_untake_said({ topic: title }),
        () => void put(!taken),
      )
  }
  return (
    <details class="expander" open={open}>
      <summary>
        <span class="coverage-title">{title}</span>
        <span class="coverage-marks" aria-hidden="true">
          {topic.cards.map(({ id, state }) => (
            <i key={id} data-state={state} />
          ))}
        </span>
        <span class="quiet numbers">{m.person_coverage_cards({ taught, of: topic.cards.length })}</span>
        <Icon of={ChevronDown} />
      </summary>
      <div class="stack-close">
        {topic.optional && (
          <div>
            <Button onClick={() => void take(!topic.taken)}>
              {topic.taken ? m.coverage_untake() : m.coverage_take()}
            </Button>
          </div>
        )}
        <ol class="coverage-lines">
          {topic.cards.map(card => (
            <CardLine
              key={card.id}
              participantId={person.id}
              topicId={topic.id}
              card={card}
              title={head?.cards.find(({ id }) => id === card.id)?.title ?? card.id}
            />
          ))}
        </ol>
      </div>
    </details>
  )
}
