import type { InstrumentHead } from "../../../content/instrument-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { AdministrationHead } from "../../domain/administration.ts"
import { dueOf, isDue } from "../../domain/rating-due.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"
import { dueWords } from "./due-words.ts"

type InstrumentSectionProps = {
  readonly head: InstrumentHead
  /** Those of this instrument, newest first. */
  readonly all: readonly AdministrationHead[]
  readonly today: Day
  /** It is the one thing to do next on the screen. */
  readonly first: boolean
  readonly busy: boolean
  readonly byWords: (one: AdministrationHead) => string
  readonly onStart: () => void
}

/** One that was begun lately goes on when it is started; an older one is in the list. */
const goesOn = (all: readonly AdministrationHead[]) => all.some(one => one.status === "open" && one.corrects === null)

/** An instrument: what it is, when it is due, how to start it, and those that were filled in. */
export const InstrumentSection = (props: InstrumentSectionProps) => {
  const { head, all, today, first, busy, byWords, onStart } = props
  const when = useWhen()
  const going = goesOn(all)
  const due = dueOf(head.everyMonths, all)
  const late = due.is === "on" && isDue(head.everyMonths, due, today)
  return (
    <section class="rating-instrument" aria-labelledby={`instrument-${head.id}`}>
      <header>
        <h2 id={`instrument-${head.id}`}>{head.title}</h2>
        <p>{head.what}</p>
        <p class="quiet">
          {dotted(m.ratings_minutes({ minutes: head.minutes }), head.adapted && m.ratings_adapted_short())}
        </p>
      </header>
      <p class={late ? "rating-due rating-due-now" : "rating-due"}>{dueWords(head, all, today, when)}</p>
      <div class="rating-starts">
        <Button
          kind={first ? "primary" : "quiet"}
          busy={busy}
          label={going ? m.ratings_go_on_of({ title: head.title }) : m.ratings_start_of({ title: head.title })}
          onClick={onStart}
        >
          {going ? m.ratings_go_on() : m.ratings_start()}
        </Button>
        <Button kind="link" href={hrefTo(paths.blankRating(head.id))} label={m.ratings_blank_of({ title: head.title })}>
          {m.ratings_blank()}
        </Button>
      </div>
      {all.length > 0 && (
        <List label={m.ratings_past()}>
          {all.map(one => (
            <ListRow
              key={one.id}
              title={pastDay(one.on, today, when)}
              line={dotted(
                byWords(one),
                one.corrects !== null && m.ratings_corrects(),
                one.status === "finished" &&
                  all.some(later => later.status === "finished" && later.corrects === one.id) &&
                  m.ratings_corrected(),
              )}
              end={
                one.status === "open"
                  ? m.ratings_open_line()
                  : m.ratings_answered({ count: one.answered, all: head.items })
              }
              href={hrefTo(paths.rating(one.id))}
            />
          ))}
        </List>
      )}
    </section>
  )
}
