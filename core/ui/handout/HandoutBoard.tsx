import { signal } from "@preact/signals"
import { useMemo, useState } from "preact/hooks"
import type { Form, Topic } from "../../../content/schema.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { loadForm, loadTopic } from "../../curriculum/load.ts"
import { type Condition, conditions } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { SearchField } from "../parts/SearchField.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useLoaded } from "../use-loaded.ts"
import { findCards } from "./find-cards.ts"
import { TopicShelf } from "./TopicShelf.tsx"
import "./shelf.css"

/** Which cards of topics that differ are browsed. Kept while the window is open, and nowhere. */
const browsed = signal<Condition>("schizophrenia")

const variantWords = {
  schizophrenia: m.handout_variant_schizophrenia,
  bipolar: m.handout_variant_bipolar,
  depression: m.handout_variant_depression,
}

const formIds = ["orientation", "knowledge-and-skills"]

const isThere = <T,>(found: T | null): found is T => found !== null
const loadTopics = async (): Promise<readonly Topic[]> =>
  (await Promise.all(topicHeads.map(({ id }) => loadTopic(id)))).filter(isThere)
const loadForms = async (): Promise<readonly Form[]> => (await Promise.all(formIds.map(loadForm))).filter(isThere)

/** Every card, by topic, to browse and to find by a word. */
export const HandoutBoard = () => {
  const [query, setQuery] = useState("")
  const loaded = useLoaded(loadTopics, [])
  const forms = useLoaded(loadForms, [])
  const topics = loaded.state === "ready" ? loaded.value : []
  const found = useMemo(() => findCards(topicHeads, topics, browsed.value, query), [topics, browsed.value, query])
  const searching = query.trim() !== ""
  const differs = topicHeads.some(head => head.cards.some(card => card.variant !== null))
  const count = found.reduce((sum, { cards }) => sum + cards.length, 0)
  return (
    <div class="handouts">
      <SearchField label={m.handout_search()} value={query} onInput={setQuery} found={m.handout_found({ count })} />
      {differs && !searching && (
        <Chips label={m.handout_variant()}>
          {conditions.map(condition => (
            <Chip
              key={condition}
              on={browsed.value === condition}
              onToggle={() => {
                browsed.value = condition
              }}
            >
              {variantWords[condition]()}
            </Chip>
          ))}
        </Chips>
      )}
      {found.length === 0 && (
        <EmptyState
          title={m.handout_none_found({ words: query.trim() })}
          action={<Button onClick={() => setQuery("")}>{m.part_clear()}</Button>}
        >
          {m.handout_none_found_next()}
        </EmptyState>
      )}
      <div class="shelves">
        {found.map(({ head, cards }) => (
          <TopicShelf
            key={head.id}
            head={head}
            cards={cards}
            topic={topics.find(topic => topic.id === head.id) ?? null}
            cardsOnly={searching}
          />
        ))}
        {!searching && forms.state === "ready" && (
          <section class="shelf" aria-labelledby="handout-forms">
            <h2 id="handout-forms">{m.handout_forms()}</h2>
            <List label={m.handout_forms()}>
              {forms.value.map(form => (
                <ListRow
                  key={form.id}
                  title={form.title}
                  line={form.audience === "together" ? m.form_together() : m.form_participant()}
                  href={hrefTo(paths.form(form.id))}
                />
              ))}
            </List>
          </section>
        )}
      </div>
    </div>
  )
}
