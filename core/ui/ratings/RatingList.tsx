import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import { type Administration, isAnswered, noAnswer } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Markup } from "../parts/Markup.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { AdaptedLine } from "./AdaptedLine.tsx"
import { ItemAnswer } from "./ItemAnswer.tsx"
import { useRatingActs } from "./use-rating-acts.ts"
import "./rating-list.css"

type RatingListProps = { readonly instrument: Instrument; readonly one: Administration }

/** All items below each other with their anchors, for whoever rates others or their own work. */
export const RatingList = ({ instrument, one }: RatingListProps) => (
  <div class="rating-list">
    <div class="rating-intro">
      <Markup html={instrument.intro} />
      <AdaptedLine of={instrument} />
    </div>
    <ol>
      {instrument.items.map(item => (
        <li key={item.id}>
          <Item item={item} notes={instrument.notes} one={one} />
        </li>
      ))}
    </ol>
  </div>
)

const needWords: Readonly<Record<InstrumentItem["need"], () => string | null>> = {
  required: () => null,
  group: m.ratings_group_only,
  optional: m.ratings_optional,
}

type ItemProps = { readonly item: InstrumentItem; readonly notes: string | null; readonly one: Administration }

const Item = ({ item, notes, one }: ItemProps) => {
  const acts = useRatingActs(one.id)
  const answer = one.answers[item.id] ?? noAnswer
  const chosen = isAnswered({ ...answer, words: "" }) || answer.gap !== null
  return (
    <section aria-labelledby={`item-${item.id}`}>
      <header>
        <h2 id={`item-${item.id}`}>
          <span class="rating-number">{item.number}</span> {item.title}
        </h2>
        <p>{item.ask}</p>
        {item.hint && <p class="quiet">{item.hint}</p>}
        <p class="quiet">{dotted(m.ratings_look_back({ time: item.lookBack }), needWords[item.need]())}</p>
      </header>
      <ItemAnswer item={item} answer={answer} on={one.on} acts={acts} dense />
      {chosen && (
        <Button
          kind="link"
          label={m.ratings_no_answer_of({ title: item.title })}
          onClick={() => void acts.say(item.id, { as: "value", value: null })}
        >
          {m.ratings_no_answer()}
        </Button>
      )}
      {notes !== null && item.kind !== "words" && (
        <TextArea label={notes} rows={1} value={answer.words} onWrite={(was, text) => acts.write(item.id, was, text)} />
      )}
    </section>
  )
}
