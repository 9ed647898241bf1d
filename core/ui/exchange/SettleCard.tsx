import "./exchange.css"
import { useId, useState } from "preact/hooks"
import type { BesideLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { WordsField } from "../team/WordsField.tsx"
import { fieldName, recordName } from "./field-words.ts"

type SettleCardProps = {
  readonly of: BesideLine
  /** Whose record it is; null: nobody's. */
  readonly whose: string | null
}

/** The texts of one field beside each other: one of them stands from now on, or one that is written from both. */
export const SettleCard = ({ of: { kind, id, path, stands, others }, whose }: SettleCardProps) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const heading = useId()
  const [own, setOwn] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const settle = async (text: string) => {
    setBusy(true)
    const settled = await act(core.exchange.settle({ kind, id, path, text }))
    setBusy(false)
    if (settled.ok) say(m.exchange_settle_done())
  }
  const record = recordName(kind)
  return (
    <section class="card" aria-labelledby={heading}>
      <h2 id={heading}>
        {m.exchange_settle_field({
          record: whose === null ? record : m.exchange_settle_of({ record, name: whose }),
          field: fieldName(path),
        })}
      </h2>
      <ul class="exchange-texts">
        <OneText
          title={m.exchange_settle_now()}
          text={stands}
          act={m.exchange_settle_keep()}
          busy={busy}
          onTake={() => void settle(stands)}
        />
        {others.map(text => (
          <OneText
            key={text}
            title={m.exchange_settle_other()}
            text={text}
            act={m.exchange_settle_take()}
            busy={busy}
            onTake={() => void settle(text)}
          />
        ))}
      </ul>
      {own === null ? (
        <div>
          <Button kind="link" onClick={() => setOwn([stands, ...others].filter(text => text !== "").join("\n"))}>
            {m.exchange_settle_both()}
          </Button>
        </div>
      ) : (
        <form
          class="stack-close"
          onSubmit={event => {
            event.preventDefault()
            void settle(own.trim())
          }}
        >
          <WordsField label={m.exchange_settle_both_label()} value={own} onInput={setOwn} first />
          <div>
            <Button kind="primary" type="submit" busy={busy}>
              {m.exchange_settle_both_do()}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

type OneTextProps = {
  readonly title: string
  readonly text: string
  readonly act: string
  readonly busy: boolean
  readonly onTake: () => void
}

const OneText = ({ title, text, act, busy, onTake }: OneTextProps) => (
  <li class="exchange-text">
    <h3>{title}</h3>
    {text === "" ? <p class="quiet">{m.exchange_settle_empty()}</p> : <blockquote>{text}</blockquote>}
    <Button busy={busy} label={`${act}: ${text.slice(0, 60)}`} onClick={onTake}>
      {act}
    </Button>
  </li>
)
