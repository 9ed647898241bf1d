import { useId, useState } from "preact/hooks"
import { topicHeads } from "../../curriculum/heads.ts"
import { m } from "../../words/messages.js"
import { useAct } from "../core-context.tsx"
import type { SessionView } from "./session-view.ts"
import { type Tapped, useTaps } from "./taps.ts"
import type { Table } from "./use-table.ts"
import "./card-chooser.css"

type CardChooserProps = {
  readonly of: {
    readonly session: Tapped
    readonly context: Pick<SessionView["context"], "taughtByTopic" | "upNext">
  }
  readonly table: Table
}

/** Which topic and card lie on the table. What comes next suggests itself; any other can be taken. */
export const CardChooser = ({ of: { session, context }, table: { topic, cards, card, choose } }: CardChooserProps) => {
  const act = useAct()
  const taps = useTaps(session)
  const id = useId()
  const taught = context.taughtByTopic[topic?.id ?? ""] ?? []
  const upNext = context.upNext
  // Open as it was left: choosing a topic brings its cards, and closing then would hide them.
  const [open, setOpen] = useState(session.topicId === null)
  return (
    <details class="card-chooser" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="quiet">
          {topic && card
            ? m.session_card_at({ topic: topic.title, at: cards.indexOf(card) + 1, of: cards.length })
            : (topicHeads.find(head => head.id === session.topicId)?.title ?? m.session_topic_none())}
        </span>
        <span class="card-chooser-change">{m.session_card_change()}</span>
      </summary>
      <div class="card-chooser-fields">
        <label for={`${id}-topic`}>
          <span class="unseen">{m.session_topic()}</span>
          <select
            class="input"
            autoComplete="off"
            id={`${id}-topic`}
            value={session.topicId ?? ""}
            onChange={event => void act(taps.chooseTopic(event.currentTarget.value))}
          >
            {!topic && <option value="">{m.session_topic_none()}</option>}
            {topicHeads.map(head => (
              <option key={head.id} value={head.id}>
                {head.title}
              </option>
            ))}
          </select>
        </label>
        {topic && card && (
          <label for={`${id}-card`}>
            <span class="unseen">{m.session_card()}</span>
            <select
              class="input"
              autoComplete="off"
              id={`${id}-card`}
              value={card.id}
              onChange={event => choose(event.currentTarget.value)}
            >
              {cards.map((one, i) => (
                <option key={one.id} value={one.id}>
                  {m.session_card_option({ at: i + 1, title: one.title })}
                  {session.cards[one.id]?.taught || taught.includes(one.id) ? ` · ${m.session_card_taught()}` : ""}
                  {one.id === upNext?.cardId && topic.id === upNext.topicId ? ` · ${m.session_card_next()}` : ""}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </details>
  )
}
