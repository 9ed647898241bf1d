import type { Card, Topic } from "../../../content/schema.ts"
import { ownWordOf, withOwnWord } from "../../curriculum/own-word.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { Markup } from "../parts/Markup.tsx"
import { useWhen } from "../use-when.ts"
import "./facilitator-side.css"

type FacilitatorSideProps = { readonly topic: Pick<Topic, "source">; readonly card: Card; readonly ownWord: string }

/** What stands behind a card, for whoever runs the session. Never on the paper that a person takes home. */
export const FacilitatorSide = ({ topic, card, ownWord }: FacilitatorSideProps) => {
  const when = useWhen()
  const word = ownWordOf(ownWord)
  const { say, ask, show, practice, checks, ownExperience, facilitator } = card
  return (
    <div class="facilitator-side not-on-paper">
      <Expander title={m.handout_facilitator()}>
        <div class="stack">
          <Prompts title={m.handout_say()} lines={say} word={word} />
          <Prompts title={m.handout_ask()} lines={ask} word={word} />
          <Prompts title={m.handout_show()} lines={show} word={word} />
          <section class="stack-close">
            <h3>{m.handout_practice({ minutes: when.minutes(practice.minutes) })}</h3>
            <p>
              <b>{practice.title}</b>
            </p>
            <ol class="bullets">
              {practice.steps.map(step => (
                <li key={step}>
                  <Markup html={step} ownWord={word} />
                </li>
              ))}
            </ol>
          </section>
          <Prompts title={m.handout_check()} lines={checks.map(line => withOwnWord(line, ownWord))} word={word} />
          <section class="stack-close">
            <h3>{m.handout_own_experience()}</h3>
            <Markup html={ownExperience.prompt} ownWord={word} />
            <div class="handout-guard">
              <Markup html={ownExperience.guard} ownWord={word} />
            </div>
          </section>
          <section class="stack-close">
            <h3>{m.handout_snags()}</h3>
            <Markup html={facilitator} ownWord={word} />
          </section>
          <section class="stack-close quiet">
            <h3>{m.handout_rests_on()}</h3>
            <p>{topic.source}</p>
          </section>
        </div>
      </Expander>
    </div>
  )
}

type PromptsProps = { readonly title: string; readonly lines: readonly string[]; readonly word: string }

const Prompts = ({ title, lines, word }: PromptsProps) => (
  <section class="stack-close">
    <h3>{title}</h3>
    <ul class="bullets">
      {lines.map(line => (
        <li key={line}>
          <Markup html={line} ownWord={word} />
        </li>
      ))}
    </ul>
  </section>
)
