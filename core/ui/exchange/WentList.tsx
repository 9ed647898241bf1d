import type { Cut, Outgoing } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { StatusWord } from "../parts/StatusWord.tsx"
import { useWhen } from "../use-when.ts"

const ways = {
  target: m.exchange_way_target,
  folder: m.exchange_way_folder,
  share: m.exchange_way_share,
  file: m.exchange_way_file,
} as const

const statusOf = ({ confirmed, way }: Cut) => {
  if (confirmed) return "confirmed"
  return way === null ? "finished" : "handed-over"
}

type WentListProps = { readonly of: Outgoing; readonly busy: boolean; readonly onAgain: () => void }

/** The last exports: how each left, and whether it was confirmed. */
export const WentList = ({ of: { cuts, to }, busy, onAgain }: WentListProps) => {
  const when = useWhen()
  return (
    <div class="stack">
      <ul class="exchange-rows">
        {cuts.map(cut => (
          <li key={cut.number}>
            <div>
              <b>{m.exchange_cut({ number: cut.number })}</b>
              <span class="quiet numbers">
                {m.exchange_cut_line({ count: cut.count, number: when.number(cut.count), at: when.moment(cut.at) })}
              </span>
              <span class="quiet">{cut.way === null ? m.exchange_way_none() : ways[cut.way]()}</span>
            </div>
            {(to === "program" || cut.way !== null) && <StatusWord status={statusOf(cut)} />}
          </li>
        ))}
      </ul>
      <div>
        <p class="quiet">{m.exchange_again_what()}</p>
        <Button kind="link" busy={busy} onClick={onAgain}>
          {m.exchange_again()}
        </Button>
      </div>
    </div>
  )
}
