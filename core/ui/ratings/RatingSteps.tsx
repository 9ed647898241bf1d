import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Instrument } from "../../../content/instrument-schema.ts"
import { type Administration, isAnswered, noAnswer } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Markup } from "../parts/Markup.tsx"
import { AdaptedLine } from "./AdaptedLine.tsx"
import { LookOver } from "./LookOver.tsx"
import { RatingStep } from "./RatingStep.tsx"
import { useRatingActs } from "./use-rating-acts.ts"
import "./rating-steps.css"

type RatingStepsProps = {
  readonly instrument: Instrument
  readonly one: Administration
  /** For whoever gives it, before it begins. */
  readonly children?: ComponentChildren
}

/** Before the first item, at an item by its place, or after the last. */
type At = "intro" | number | "end"

/** Where one was: the first item that was neither answered nor skipped. */
const resumeAt = ({ items }: Instrument, { answers }: Administration): At => {
  if (Object.keys(answers).length === 0) return "intro"
  const next = items.findIndex(({ id }) => answers[id] === undefined)
  return next === -1 ? "end" : next
}

/** From what it is about, item by item, to a look over what was said. The heading of each takes the focus. */
export const RatingSteps = ({ instrument, one, children }: RatingStepsProps) => {
  const { items } = instrument
  const acts = useRatingActs(one.id)
  const [at, setAt] = useState<At>(() => resumeAt(instrument, one))
  const place = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const go = (next: At) => {
    moved.current = true
    setAt(next)
  }
  useLayoutEffect(() => {
    if (!moved.current) return
    scrollTo(0, 0)
    place.current?.querySelector("h2")?.focus({ preventScroll: true })
  }, [at])
  const item = typeof at === "number" ? items[at] : undefined
  return (
    <div class="rating-steps" ref={place}>
      {at === "intro" && (
        <>
          <h2 tabIndex={-1}>{instrument.title}</h2>
          <Markup html={instrument.intro} />
          <Button kind="primary" wide onClick={() => go(0)}>
            {m.ratings_begin()}
          </Button>
        </>
      )}
      {item && typeof at === "number" && (
        <RatingStep
          key={item.id}
          item={item}
          at={at}
          all={items.length}
          one={one}
          acts={acts}
          onBack={() => go(at === 0 ? "intro" : at - 1)}
          onNext={() => {
            if (!isAnswered(one.answers[item.id] ?? noAnswer) && one.answers[item.id] === undefined)
              void acts.say(item.id, { as: "value", value: null })
            go(at === items.length - 1 ? "end" : at + 1)
          }}
        />
      )}
      {at === "end" && <LookOver instrument={instrument} one={one} onItem={go} onFinish={acts.finish} />}
      <AdaptedLine of={instrument} />
      {at === "intro" && children}
    </div>
  )
}
