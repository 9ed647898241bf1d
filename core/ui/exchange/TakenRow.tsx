import { CircleAlert, CircleCheck, CircleDashed, Info } from "lucide"
import type { TakenIn } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { gapWords } from "./gap-words.ts"
import type { Taking } from "./use-taking.ts"

/** What came of one file: from whom, what was new, what is missing; or why nothing was taken, and what to do. */
export const TakenRow = ({ of }: { readonly of: Taking }) => {
  const when = useWhen()
  const name = of.name ?? m.exchange_take_pasted()
  switch (of.at) {
    case "waits":
    case "reading":
      return (
        <li>
          <Icon of={CircleDashed} />
          <div>
            <b class="exchange-file">{name}</b>
            <span class="quiet">{of.at === "waits" ? m.exchange_take_waits() : m.part_working()}</span>
          </div>
        </li>
      )
    case "stopped":
      return (
        <li>
          <Icon of={CircleDashed} />
          <div>
            <b class="exchange-file">{name}</b>
            <span class="quiet">{m.exchange_take_stopped()}</span>
          </div>
        </li>
      )
    case "refused":
      return (
        <li data-tone="attention">
          <Icon of={CircleAlert} />
          <div>
            <b>{of.words.title}</b>
            <span class="quiet">{of.words.next}</span>
            <span class="quiet exchange-file">{name}</span>
          </div>
        </li>
      )
    case "asks":
      return (
        <li>
          <Icon of={Info} />
          <div>
            <b>{m.team_ask_title({ name: of.who })}</b>
            <span class="quiet">{m.exchange_took_asks_next()}</span>
            <a href={hrefTo(paths.team)}>{m.team_open()}</a>
          </div>
        </li>
      )
    case "took":
      return <Took taken={of.taken} when={when} />
  }
}

const Took = ({ taken, when }: { readonly taken: TakenIn; readonly when: When }) => {
  const { gaps, beside, forked } = taken
  const odd = gaps.length > 0 || forked
  return (
    <li data-tone={odd ? "attention" : "done"}>
      <Icon of={odd ? CircleAlert : CircleCheck} />
      <div>
        <b>{fromWords(taken)}</b>
        <span class="quiet numbers exchange-brought">{broughtWords(taken, when)}</span>
        {gaps.map(gap => (
          <span key={gap.from}>{gapWords(gap, when)}</span>
        ))}
        {forked && <span>{m.exchange_took_forked()}</span>}
        {beside > 0 && <a href={hrefTo(paths.settle)}>{m.exchange_settle_open()}</a>}
      </div>
    </li>
  )
}

const fromWords = ({ from: { name, code, me }, number, partial }: TakenIn) => {
  if (me) return m.exchange_took_mine({ number, code })
  return partial ? m.exchange_took_part({ name, code }) : m.exchange_took({ number, name, code })
}

const broughtWords = ({ added, changed, aside, beside }: TakenIn, { number, list }: When) => {
  const told = (count: number) => ({ count, number: number(count) })
  return `${list(
    [
      added > 0 && m.exchange_took_new(told(added)),
      changed > 0 && m.exchange_took_changed(told(changed)),
      added + changed === 0 && m.exchange_took_nothing(),
      aside > 0 && m.exchange_took_aside(told(aside)),
      beside > 0 && m.exchange_took_beside(told(beside)),
    ].filter(part => part !== false),
  )}.`
}
