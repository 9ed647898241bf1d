import { topicHeads } from "../../core/curriculum/heads.ts"
import { loadAgenda } from "../../core/curriculum/load.ts"
import { Expander } from "../../core/ui/parts/Expander.tsx"
import { List, ListRow } from "../../core/ui/parts/List.tsx"
import { Screen } from "../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../core/ui/paths.ts"
import { useLoaded } from "../../core/ui/use-loaded.ts"
import { m } from "../../core/words/messages.js"

/** The steps of a session, and the topics with their cards. */
export const PromptsHome = () => {
  const agenda = useLoaded(loadAgenda, [])
  return (
    <Screen
      name={m.nav_prompts()}
      back={hrefTo(paths.today)}
      title={m.panel_title()}
      status={m.panel_promise()}
      crisis={hrefTo(paths.crisis)}
    >
      <section class="stack" aria-labelledby="panel-steps">
        <h2 id="panel-steps">{m.panel_steps()}</h2>
        <List>
          {agenda.state === "ready" &&
            agenda.value.steps.map(step => (
              <ListRow
                key={step.id}
                title={step.title}
                end={m.panel_minutes({ from: step.individual[0], to: step.individual[1] })}
                href={hrefTo(paths.promptsOfStep(step.id))}
              />
            ))}
        </List>
      </section>
      <section class="stack" aria-labelledby="panel-topics">
        <h2 id="panel-topics">{m.panel_topics()}</h2>
        {topicHeads.map(topic => (
          <Expander
            key={topic.id}
            title={topic.title}
            note={m.panel_cards({ count: topic.cards.length })}
            name="topics"
          >
            <List label={topic.title}>
              {topic.cards.map(card => (
                <ListRow key={card.id} title={card.title} href={hrefTo(paths.promptsOfCard(topic.id, card.id))} />
              ))}
            </List>
          </Expander>
        ))}
      </section>
    </Screen>
  )
}
