import { Fragment } from "preact"
import { useId } from "preact/hooks"
import type { Anchor, Gap, InstrumentItem } from "../../../content/instrument-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { Answer } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { TextArea } from "../parts/TextArea.tsx"
import { useTapped } from "../use-tapped.ts"
import { chosenOf, saidBy } from "./chosen.ts"
import { SinceDay } from "./SinceDay.tsx"
import type { RatingActs } from "./use-rating-acts.ts"
import "./item-answer.css"

export type ItemAnswerProps = {
  readonly item: InstrumentItem
  readonly answer: Answer
  /** The day the answers speak of. */
  readonly on: Day
  readonly acts: Pick<RatingActs, "say" | "write">
  /** In a list, close together, each anchor with its number. */
  readonly dense?: boolean
}

type AskingProps = Omit<ItemAnswerProps, "item"> & {
  readonly item: Exclude<InstrumentItem, { readonly kind: "words" }>
}

/** The answers to an item, of which one can be chosen; or the lines to write on. */
export const ItemAnswer = (props: ItemAnswerProps) => {
  const { item, answer, acts } = props
  if (item.kind !== "words") return <Anchors {...props} item={item} />
  return (
    <TextArea
      label={m.ratings_answer_words()}
      labelUnseen
      ruled
      rows={4}
      value={answer.words}
      onWrite={(was, text) => acts.write(item.id, was, text)}
    />
  )
}

type Option = { readonly key: string; readonly words: string; readonly value: number | null }

/** The anchors; a number without one between its neighbours; and last, that the item does not concern the person. */
const optionsOf = (item: AskingProps["item"]): readonly Option[] => {
  const gaps = item.kind === "anchors" ? item.gaps : []
  return [
    ...item.anchors.flatMap(({ value, words }): readonly Option[] => [
      { key: `value:${value}`, words, value },
      ...gaps
        .filter(({ between: [low] }) => low === value)
        .map(gap => ({ key: `gap:${gap.id}:`, words: gap.words, value: null })),
    ]),
    ...(item.notApplicable === null ? [] : [{ key: "na", words: item.notApplicable, value: null }]),
  ]
}

const Anchors = ({ item, answer, on, acts, dense = false }: AskingProps) => {
  const name = useId()
  const [chosen, choose] = useTapped(chosenOf(answer), key => acts.say(item.id, saidBy(key)))
  const gap = item.kind === "anchors" ? item.gaps.find(({ id }) => chosen.startsWith(`gap:${id}:`)) : undefined
  return (
    <div class={dense ? "rating-answer rating-answer-dense" : "rating-answer"}>
      <fieldset class="rating-anchors">
        <legend class="unseen">{item.ask}</legend>
        {optionsOf(item).map(({ key, words, value }) => (
          <Fragment key={key}>
            <label class={value === null ? "choice rating-beside" : "choice"}>
              <input
                type="radio"
                name={name}
                value={key}
                checked={key.startsWith("gap:") ? chosen.startsWith(key) : chosen === key}
                onChange={() => choose(key)}
              />
              {dense && value !== null && <span class="rating-value">{value}</span>}
              <span>{words}</span>
            </label>
            {gap && key === `gap:${gap.id}:` && (
              <Neighbors gap={gap} anchors={item.anchors} chosen={chosen} onChoose={choose} />
            )}
          </Fragment>
        ))}
      </fieldset>
      {item.kind === "since" && (
        <SinceDay
          day={answer.day}
          on={on}
          title={item.title}
          onDay={day => void acts.say(item.id, { as: "day", day })}
        />
      )}
    </div>
  )
}

type NeighborsProps = {
  readonly gap: Gap
  readonly anchors: readonly Anchor[]
  readonly chosen: string
  readonly onChoose: (chosen: string) => void
}

/** The two anchors on either side of a number that has none: the person says which is closer. */
const Neighbors = ({ gap, anchors, chosen, onChoose }: NeighborsProps) => {
  const name = useId()
  return (
    <fieldset class="rating-gap">
      <legend>{m.ratings_gap_ask({ gap: gap.words })}</legend>
      {anchors
        .filter(({ value }) => gap.between.some(n => n === value))
        .map(({ value, words }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === `gap:${gap.id}:${value}`}
              onChange={() => onChoose(`gap:${gap.id}:${value}`)}
            />
            <span>{words}</span>
          </label>
        ))}
    </fieldset>
  )
}
