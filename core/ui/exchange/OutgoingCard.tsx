import "./exchange.css"
import { PackageCheck } from "lucide"
import { useEffect, useId, useState } from "preact/hooks"
import { dayOf, daysBetween, systemClock } from "../../base/clock.ts"
import type { Outgoing, Preview, Wish } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { amountWords } from "./amount-words.ts"
import { ChooseWhatGoes } from "./ChooseWhatGoes.tsx"
import { HandOverExport } from "./HandOverExport.tsx"
import { themOf, toOf, toTitle } from "./to-words.ts"
import { useHandOver } from "./use-hand-over.ts"
import { WentList } from "./WentList.tsx"

type OutgoingCardProps = {
  readonly of: Outgoing
  /** This vault's member supervises: the program is the others then. */
  readonly supervises: boolean
  /** The first of all that wait. */
  readonly first: boolean
  /** Nothing goes by itself: it is handed over. */
  readonly byHand: boolean
  /** It asks to be admitted: this is the first word of it. */
  readonly asks: boolean
  readonly downloads: boolean
}

/** What waits for one audience, what stays behind, and the way to hand it over; beneath it what went. */
export const OutgoingCard = ({ of, supervises, first, byHand, asks, downloads }: OutgoingCardProps) => {
  const when = useWhen()
  const id = useId()
  const handing = useHandOver()
  const primary = first && byHand
  const [choosing, setChoosing] = useState(false)
  const title = toTitle(of, supervises)
  const what = amountWords(of.waits, when)
  const firstWord = asks && of.cuts.every(({ way }) => way === null)
  const waits = what !== null || firstWord
  const all: Wish = { ...toOf(of), leaveOut: [], period: null, whole: false }
  const make = (wish: Wish) => {
    setChoosing(false)
    void handing.make(wish)
  }
  const busy = handing.part !== null
  const made = handing.now.at === "made"
  return (
    <section class={primary && waits ? "card card-now" : "card"} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {what !== null && <p class="exchange-waits numbers">{waitingWords(of, what, when)}</p>}
        {!waits && <p class="exchange-waits">{m.exchange_nothing()}</p>}
        {firstWord && <p class="quiet">{m.exchange_first_what()}</p>}
        {asks && !firstWord && <p class="quiet">{m.exchange_first_left()}</p>}
        {what === null && !asks && <p class="quiet">{m.exchange_nothing_next()}</p>}
        {first && what !== null && <Stays of={of} />}
      </div>
      <HandOverExport of={handing} them={themOf(of)} downloads={downloads} />
      {!made && (
        <div class="row">
          {waits && !choosing && (
            <Button
              kind={primary ? "primary" : "quiet"}
              {...(!firstWord && { icon: PackageCheck })}
              busy={busy}
              label={labelOf(firstWord, primary, title)}
              onClick={() => make(all)}
            >
              {firstWord ? m.exchange_hand_first() : primary ? m.exchange_hand() : m.exchange_hand_file()}
            </Button>
          )}
          {!firstWord && (
            <Button kind="link" label={m.exchange_choose_for({ to: title })} onClick={() => setChoosing(!choosing)}>
              {m.exchange_choose()}
            </Button>
          )}
        </div>
      )}
      {choosing && <ChooseWhatGoes to={toOf(of)} busy={busy} onMake={make} />}
      {of.cuts.length > 0 && (
        <Expander title={m.exchange_went()} note={standing(of)}>
          <WentList of={of} busy={busy} onAgain={() => make({ ...all, whole: true })} />
        </Expander>
      )}
    </section>
  )
}

const labelOf = (firstWord: boolean, primary: boolean, to: string) => {
  if (firstWord) return m.exchange_hand_first()
  return primary ? m.exchange_hand_to({ to }) : `${m.exchange_hand_file()}: ${to}`
}

const waitingWords = ({ oldest }: Outgoing, what: string, when: When) => {
  const days = oldest === null ? 0 : Math.max(0, daysBetween(dayOf(oldest), systemClock.today()))
  const age = days === 0 ? m.exchange_oldest_new() : m.exchange_oldest({ age: when.age(days) })
  return `${m.exchange_waiting({ what })} ${age}`
}

const standing = ({ cuts: [last], confirmed }: Outgoing) => {
  if (!last) return ""
  if (last.number <= confirmed) return m.status_confirmed()
  return last.way === null ? m.status_finished() : m.status_handed_over()
}

/** Who can open it, and what stays here for want of a consent: known once the records were looked through. */
const Stays = ({ of }: { readonly of: Outgoing }) => {
  const core = useCore()
  const when = useWhen()
  const [looked, setLooked] = useState<Preview | null>(null)
  const { sessions, notes, goals, ratings, others } = of.waits
  useEffect(() => {
    let here = true
    core.exchange.preview({ ...toOf(of), leaveOut: [], period: null, whole: false }).then(
      found => here && setLooked(found.ok ? found.value : null),
      () => {}, // the core is gone, and that is said elsewhere
    )
    return () => {
      here = false
    }
  }, [core, of.oldest, sessions + notes + goals + ratings + others])
  if (looked === null) return null
  const { readers, withheld } = looked
  const names = [...new Set(readers.map(({ name }) => name))].filter(name => name !== "")
  return (
    <>
      {names.length > 0 && <p class="quiet">{m.exchange_written_to({ names: when.list(names) })}</p>}
      {withheld > 0 && <p class="quiet">{m.exchange_withheld({ count: withheld, number: when.number(withheld) })}</p>}
    </>
  )
}
