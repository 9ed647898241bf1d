import { useState } from "preact/hooks"
import type { AsideLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { FirstRows } from "../parts/FirstRows.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useWhen } from "../use-when.ts"
import { asideReason, recordName } from "./field-words.ts"
import { useAside } from "./use-exchange.ts"

/** Lines that could not be taken in, each with its reason: tried again, or dropped. */
export const AsideList = () => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { say } = useToasts()
  const aside = useAside()
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    const took = await act(core.exchange.retryAside(null))
    setBusy(false)
    if (!took.ok) return
    const count = took.value
    say(count > 0 ? m.inbox_aside_retried({ count, number: when.number(count) }) : m.inbox_aside_retried_none())
  }
  const drop = async (id: AsideLine["id"]) => {
    if ((await act(core.exchange.dropAside({ id }))).ok) say(m.inbox_aside_dropped())
  }
  return (
    <section class="stack-close" aria-labelledby="inbox-aside">
      <h2 id="inbox-aside">{m.inbox_aside()}</h2>
      <p class="quiet">{m.inbox_aside_what()}</p>
      <div>
        <Button busy={busy} onClick={() => void retry()}>
          {m.inbox_aside_retry()}
        </Button>
      </div>
      <Ready of={aside} what={m.inbox_what()}>
        {lines => (
          <FirstRows of={lines} atFirst={20}>
            {rows => (
              <ul class="exchange-rows">
                {rows.map(line => (
                  <AsideRow key={line.id} of={line} onDrop={() => void drop(line.id)} />
                ))}
              </ul>
            )}
          </FirstRows>
        )}
      </Ready>
    </section>
  )
}

const AsideRow = ({
  of: { from, number, reason, kind },
  onDrop,
}: {
  readonly of: AsideLine
  readonly onDrop: () => void
}) => {
  const what = m.inbox_aside_line({ kind: recordName(kind), name: from || m.inbox_aside_unknown(), number })
  return (
    <li>
      <div>
        <b>{what}</b>
        <span class="quiet">{asideReason(reason)}</span>
      </div>
      <Button kind="link" label={m.inbox_aside_drop_name({ what })} onClick={onDrop}>
        {m.inbox_aside_drop()}
      </Button>
    </li>
  )
}
