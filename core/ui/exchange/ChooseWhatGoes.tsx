import { useState } from "preact/hooks"
import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { Preview, To, Wish } from "../../exchange/api.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import type { FailureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Notice } from "../parts/Notice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"
import { amountWords } from "./amount-words.ts"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

type ChooseWhatGoesProps = { readonly to: To; readonly busy: boolean; readonly onMake: (wish: Wish) => void }

/** Who is left out, which days, or all of it again; what that comes to is said before it is made. */
export const ChooseWhatGoes = ({ to, busy, onMake }: ChooseWhatGoesProps) => {
  const core = useCore()
  const when = useWhen()
  const wordsOf = useExchangeWords()
  const looking = useExchanging()
  const [out, setOut] = useState<ReadonlySet<ParticipantId>>(new Set())
  const [days, setDays] = useState(false)
  const [from, setFrom] = useState("")
  const [until, setUntil] = useState("")
  const [whole, setWhole] = useState(false)
  const [looked, setLooked] = useState<Preview | FailureWords | null>(null)

  const wrong = days && from !== "" && until !== "" && from > until
  const period = days && from !== "" && until !== "" && !wrong ? { from, to: until } : null
  const ready = !days || period !== null
  const wish: Wish = { ...to, leaveOut: [...out], period, whole }
  const change = (set: () => void) => {
    looking.cancel()
    setLooked(null)
    set()
  }
  const look = async () => {
    const found = await looking.run(() => core.exchange.preview(wish))
    setLooked(found.ok ? found.value : wordsOf(found.error))
  }
  return (
    <div class="stack exchange-choose">
      <fieldset class="choices">
        <legend class="unseen">{m.exchange_choose()}</legend>
        <Checkbox label={m.exchange_choose_all()} checked={whole} onChange={on => change(() => setWhole(on))} />
        <Checkbox label={m.exchange_choose_days()} checked={days} onChange={on => change(() => setDays(on))} />
      </fieldset>
      {days && (
        <div class="field-pair">
          <TextField
            label={m.exchange_choose_from()}
            type="date"
            value={from}
            onInput={typed => change(() => setFrom(typed))}
          />
          <TextField
            label={m.exchange_choose_to()}
            type="date"
            value={until}
            error={wrong ? m.exchange_choose_wrong() : null}
            onInput={typed => change(() => setUntil(typed))}
          />
        </div>
      )}
      <Expander
        title={m.exchange_choose_out()}
        note={
          out.size > 0 ? m.exchange_choose_out_count({ count: out.size, number: when.number(out.size) }) : undefined
        }
      >
        <PeopleLeftOut out={out} onChange={next => change(() => setOut(next))} />
      </Expander>
      <div>
        <Button busy={looking.part !== null} disabled={!ready} onClick={() => void look()}>
          {m.exchange_choose_look()}
        </Button>
      </div>
      {looked && "title" in looked && (
        <Notice kind="attention" title={looked.title} urgent>
          {looked.next}
        </Notice>
      )}
      {looked && "goes" in looked && <WouldGo of={looked} busy={busy} onMake={() => onMake(wish)} />}
    </div>
  )
}

type PeopleLeftOutProps = {
  readonly out: ReadonlySet<ParticipantId>
  readonly onChange: (out: ReadonlySet<ParticipantId>) => void
}

const PeopleLeftOut = ({ out, onChange }: PeopleLeftOutProps) => {
  const core = useCore()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  if (people.state !== "ready") return null
  return (
    <fieldset class="choices exchange-people">
      <legend class="unseen">{m.exchange_choose_out()}</legend>
      {people.value.map(({ id, chosenName }) => (
        <Checkbox
          key={id}
          label={chosenName}
          checked={out.has(id)}
          onChange={on => {
            const next = new Set(out)
            if (on) next.add(id)
            else next.delete(id)
            onChange(next)
          }}
        />
      ))}
    </fieldset>
  )
}

type WouldGoProps = { readonly of: Preview; readonly busy: boolean; readonly onMake: () => void }

const WouldGo = ({ of: { goes, withheld, partial, readers }, busy, onMake }: WouldGoProps) => {
  const when = useWhen()
  const what = amountWords(goes, when)
  const names = [...new Set(readers.map(({ name }) => name))].filter(name => name !== "")
  return (
    <div class="stack-close" role="status">
      <p class="numbers">
        <b>{what === null ? m.exchange_would_none() : m.exchange_would({ what })}</b>
      </p>
      {names.length > 0 && <p class="quiet">{m.exchange_written_to({ names: when.list(names) })}</p>}
      {withheld > 0 && <p class="quiet">{m.exchange_withheld({ count: withheld, number: when.number(withheld) })}</p>}
      {partial && <p class="quiet">{m.exchange_made_part_what()}</p>}
      {what !== null && (
        <div>
          <Button kind="primary" busy={busy} onClick={onMake}>
            {m.exchange_choose_make()}
          </Button>
        </div>
      )}
    </div>
  )
}
