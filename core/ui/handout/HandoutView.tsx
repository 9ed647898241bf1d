import { useRef } from "preact/hooks"
import type { Card, Topic } from "../../../content/schema.ts"
import { ownWordOf, withOwnWord } from "../../curriculum/own-word.ts"
import { m } from "../../words/messages.js"
import { Markup } from "../parts/Markup.tsx"
import { ReadAloud } from "./ReadAloud.tsx"
import "./handout.css"
import "./handout-print.css"

type HandoutViewProps = {
  readonly topic: Pick<Topic, "title" | "version">
  readonly card: Card
  /** The person's own word for what they live with; empty when nobody is there, or there is none. */
  readonly ownWord: string
}

/** A card as the person reads it, in large type, to keep, to fill in and to hear. Nothing about anyone is on it. */
export const HandoutView = ({ topic, card, ownWord }: HandoutViewProps) => {
  const page = useRef<HTMLElement>(null)
  const word = ownWordOf(ownWord)
  const said = (text: string) => withOwnWord(text, ownWord)
  return (
    <div class="handout-place">
      <ReadAloud page={page} on={[card.id, ownWord]} />
      <article class="document handout" ref={page} aria-label={card.title}>
        <header>
          <p class="label handout-label not-read">{topic.title}</p>
          <h2>{said(card.title)}</h2>
        </header>
        <Markup html={card.keyIdea} ownWord={word} />
        <section class="handout-question">
          <h3>{m.handout_question()}</h3>
          <p>{said(card.question)}</p>
        </section>
        <section class="handout-try">
          <h3>{m.handout_try()}</h3>
          <p>{said(card.tryThis)}</p>
        </section>
        <section>
          <h3>{m.handout_practice_home()}</h3>
          <ul class="handout-menu">
            {card.homePractice.map(({ id, what, helper }) => (
              <li class="tick" key={id}>
                {said(what)}
                <span class="quiet not-read">
                  <span class="handout-who">{m.handout_who()}</span> {said(helper)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        {card.worksheet && (
          <section class="new-page">
            <h3>{m.handout_worksheet()}</h3>
            <Markup html={card.worksheet} ownWord={word} />
          </section>
        )}
        <footer class="not-read">{m.handout_source({ topic: topic.title, version: topic.version })}</footer>
      </article>
    </div>
  )
}
