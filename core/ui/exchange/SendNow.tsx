import { RefreshCw } from "lucide"
import { useState } from "preact/hooks"
import type { RoundDone, TargetLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import type { FailureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { allowFolder } from "./allow-folder.ts"
import { targetWords } from "./exchange-words.ts"
import { roundWords } from "./round-words.ts"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

type Looked = {
  readonly id: string
  readonly label: string
  readonly done: RoundDone | null
  readonly words: FailureWords | null
}

/** One look at every place for exports, at once: what waits goes, what is new comes. */
export const SendNow = ({ targets }: { readonly targets: readonly TargetLine[] }) => {
  const core = useCore()
  const when = useWhen()
  const wordsOf = useExchangeWords()
  const { part, run, cancel } = useExchanging()
  const [at, setAt] = useState("")
  const [looked, setLooked] = useState<readonly Looked[]>([])
  const send = async () => {
    setLooked([])
    for (const target of targets) await allowFolder(core, target)
    for (const { id, label, byItself } of targets) {
      setAt(label)
      const done = await run((signal, onProgress) => core.exchange.round({ id }, signal, onProgress))
      const words = done.ok ? null : wordsOf(done.error, byItself)
      if (!done.ok && words === null) return
      setLooked(before => [...before, { id, label, done: done.ok ? done.value : null, words }])
    }
  }
  const busy = part !== null
  return (
    <section class="stack" aria-label={m.exchange_send_now()}>
      {looked.length === 0 && !busy && targets.map(target => <Standing key={target.id} of={target} />)}
      {looked.map(one => (
        <LookedAt key={one.id} of={one} when={when} />
      ))}
      <div class="row">
        <Button kind="primary" icon={RefreshCw} busy={busy} onClick={() => void send()}>
          {m.exchange_send_now()}
        </Button>
        <Button kind="link" href={hrefTo(paths.exportPlaces)}>
          {m.places_title()}
        </Button>
      </div>
      {busy && <DerivationProgress label={m.exchange_sending({ place: at })} part={part} onCancel={cancel} />}
    </section>
  )
}

const Standing = ({ of: { label, byItself, round } }: { readonly of: TargetLine }) => {
  const when = useWhen()
  if (round.state !== "waiting") return <p class="quiet numbers">{`${label}: ${roundWords(round, when)}`}</p>
  const { title, next } = targetWords(round.failure, byItself)
  return (
    <Notice kind="attention" title={`${label}: ${title}`}>
      <p>{next}</p>
      <p class="numbers">{roundWords(round, when)}</p>
    </Notice>
  )
}

const LookedAt = ({ of: { label, done, words }, when }: { readonly of: Looked; readonly when: When }) => {
  if (words)
    return (
      <Notice kind="attention" title={`${label}: ${words.title}`} urgent>
        {words.next}
      </Notice>
    )
  if (!done) return null
  const told = (count: number) => ({ count, number: when.number(count) })
  const came = done.added + done.changed
  const title = m.exchange_sent({
    place: label,
    went: done.went > 0 ? m.exchange_sent_went(told(done.went)) : m.exchange_sent_went_none(),
    came: came > 0 ? m.exchange_sent_came(told(came)) : m.exchange_sent_came_none(),
  })
  return (
    <Notice kind="done" title={title} urgent>
      {done.aside > 0 && <p>{m.exchange_took_aside(told(done.aside))}</p>}
      {done.asks > 0 && <p>{m.team_asks({ count: done.asks })}</p>}
      {done.damaged.length > 0 && <p>{m.places_damaged(told(done.damaged.length))}</p>}
    </Notice>
  )
}
