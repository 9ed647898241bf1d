import { useEffect, useState } from "preact/hooks"
import { browser } from "wxt/browser"
import type { ParticipantId } from "../../core/base/id.ts"
import type { AddressPart } from "../../core/chart-links/address-parts.ts"
import type { Participant } from "../../core/domain/participant.ts"
import { useAct, useCore, useToasts } from "../../core/ui/core-context.tsx"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Checkbox } from "../../core/ui/parts/Checkbox.tsx"
import { Dialog } from "../../core/ui/parts/Dialog.tsx"
import { Notice } from "../../core/ui/parts/Notice.tsx"
import { m } from "../../core/words/messages.js"
import { useNames } from "../front/use-names.ts"
import { sitePattern } from "../site-pattern.ts"

type LinkChartProps = {
  readonly person: Participant
  /** Of the page or frame with the chart; null: nothing is being linked. */
  readonly address: string | null
  readonly onClose: () => void
}

/** Asks which part of the address names the chart, and for the permission to follow it. */
export const LinkChart = ({ person, address, onClose }: LinkChartProps) => (
  <Dialog open={address !== null} title={m.chart_link_title({ name: person.chosenName })} onClose={onClose}>
    {address !== null && <LinkFields person={person} address={address} onClose={onClose} />}
  </Dialog>
)

const nameOf = (part: AddressPart) => `${part.in} ${part.key}`

const LinkFields = ({ person, address, onClose }: LinkChartProps & { readonly address: string }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [parts, setParts] = useState<readonly AddressPart[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [taken, setTaken] = useState<readonly ParticipantId[]>([])
  const [asked, setAsked] = useState(false)
  const others = useNames(taken)
  useEffect(() => {
    void act(core.chartLinks.partsOf({ address })).then(found => {
      if (!found.ok) return
      setParts(found.value)
      setChosen(new Set(found.value.filter(({ likely }) => likely).map(nameOf)))
    })
  }, [core, act, address])
  if (!parts) return null
  if (parts.length === 0) return <p>{m.chart_link_none()}</p>
  const choose = (part: AddressPart, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(nameOf(part))
    else next.delete(nameOf(part))
    setChosen(next)
    setTaken([])
  }
  const link = async (alsoTo: boolean) => {
    setAsked(true)
    if (chosen.size === 0) return
    // The first thing done with the click: the browser asks only then.
    const allowed = await browser.permissions.request({ origins: [sitePattern(address)] })
    const names = parts.filter(part => chosen.has(nameOf(part))).map(part => ({ in: part.in, key: part.key }))
    const linked = await act(core.chartLinks.link({ participantId: person.id, address, chosen: names, alsoTo }), [
      "ChartTaken",
    ])
    if (!linked.ok) return linked.error.type === "ChartTaken" ? setTaken(linked.error.participantIds) : undefined
    onClose()
    toasts.say(allowed ? m.chart_linked_now() : m.chart_link_permission())
  }
  return (
    <div class="stack">
      <p>{m.chart_link_what()}</p>
      <div class="stack-close">
        {parts.map(part => (
          <Checkbox
            key={nameOf(part)}
            label={part.before ? m.chart_link_part({ text: part.text, before: part.before }) : part.text}
            checked={chosen.has(nameOf(part))}
            onChange={on => choose(part, on)}
          />
        ))}
      </div>
      {asked && chosen.size === 0 && <Notice kind="attention" urgent title={m.chart_link_choose()} />}
      {taken.length > 0 ? (
        <>
          <Notice kind="attention" urgent title={m.chart_taken({ others })} />
          <Button kind="primary" onClick={() => void link(true)}>
            {m.chart_taken_both()}
          </Button>
        </>
      ) : (
        <Button kind="primary" onClick={() => void link(false)}>
          {m.chart_link_now()}
        </Button>
      )}
    </div>
  )
}
