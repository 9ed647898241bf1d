import { useState } from "preact/hooks"
import type { Instrument } from "../../../content/instrument-schema.ts"
import { readRating } from "../../curriculum/read-rating.ts"
import type { Administration } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"

type LookOverProps = {
  readonly instrument: Instrument
  readonly one: Administration
  readonly onItem: (at: number) => void
  readonly onFinish: () => Promise<unknown>
}

/** After the last item: thanks, and all that was said, each a tap away from being changed. */
export const LookOver = ({ instrument, one, onItem, onFinish }: LookOverProps) => {
  const [busy, setBusy] = useState(false)
  const answers = readRating(instrument, one)
  const finish = async () => {
    setBusy(true)
    await onFinish()
    setBusy(false)
  }
  const none = answers.length === 0
  return (
    <>
      <div class="rating-question">
        <h2 tabIndex={-1}>{m.ratings_thanks()}</h2>
        <p>{none ? m.ratings_thanks_none() : m.ratings_thanks_look()}</p>
      </div>
      {!none && (
        <Button kind="primary" wide busy={busy} onClick={() => void finish()}>
          {m.ratings_finish()}
        </Button>
      )}
      <List label={m.ratings_thanks_look()}>
        {instrument.items.map(({ id, ask }, i) => {
          const answer = answers.find(({ itemId }) => itemId === id)
          return (
            <ListRow
              key={id}
              title={
                answer ? dotted(answer.said, answer.words) : <span class="rating-skipped">{m.ratings_skipped()}</span>
              }
              line={ask}
              onClick={() => onItem(i)}
            />
          )
        })}
      </List>
    </>
  )
}
