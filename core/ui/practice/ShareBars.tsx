import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"

/** How often, out of how many. `of` 0: there is nothing to draw. */
export type ShareRow = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly of: number
  /** It sums up those after it. */
  readonly heading?: boolean
  readonly onOpen: () => void
}

/** Shares as plain bars. Each row opens the records behind its number. */
export const ShareBars = ({ label, rows }: { readonly label: string; readonly rows: readonly ShareRow[] }) => {
  const when = useWhen()
  return (
    <ul class="share-bars" aria-label={label}>
      {rows.map(({ key, name, count, of, heading, onOpen }) => {
        const [shown, all] = [when.number(count), when.number(of)]
        const inside = (
          <>
            <span class="share-name">{name}</span>
            <span class="share-track" aria-hidden="true">
              {of > 0 && count > 0 && <i style={{ inlineSize: `${(100 * count) / of}%` }} />}
            </span>
            <span class="share-count">{m.practice_of({ count: shown, all })}</span>
          </>
        )
        const look = heading ? "share-row share-heading" : "share-row"
        return (
          <li key={key}>
            {count === 0 ? (
              <div class={look}>{inside}</div>
            ) : (
              <button class={look} type="button" onClick={onOpen}>
                {inside}
                <span class="unseen">{m.practice_open()}</span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
