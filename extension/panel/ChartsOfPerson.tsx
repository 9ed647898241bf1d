import { Link2 } from "lucide"
import { useState } from "preact/hooks"
import { dayOf, systemClock } from "../../core/base/clock.ts"
import type { ChartLinkId } from "../../core/base/id.ts"
import type { Participant } from "../../core/domain/participant.ts"
import { useAct, useCore, useToasts } from "../../core/ui/core-context.tsx"
import { Button } from "../../core/ui/parts/Button.tsx"
import { useWhen } from "../../core/ui/use-when.ts"
import { m } from "../../core/words/messages.js"
import { frontPage } from "../front/front.ts"
import { useChartInFront, useLinksOf } from "../front/use-chart-in-front.ts"
import { LinkChart } from "./LinkChart.tsx"
import "./charts.css"

/** The charts linked to a person, and the way to link the one in front. */
export const ChartsOfPerson = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const when = useWhen()
  const links = useLinksOf(person.id)
  const { nearest } = useChartInFront()
  const [address, setAddress] = useState<string | null>(null)
  const front = frontPage.value?.documents ?? []
  const here = nearest.includes(person.id)
  const unlink = async (id: ChartLinkId) => {
    if ((await act(core.chartLinks.unlink({ id }))).ok) toasts.say(m.chart_unlinked())
  }
  return (
    <section class="charts" aria-labelledby="charts">
      <h2 id="charts">{m.chart_title()}</h2>
      {links.map(({ id, linkedAt }) => (
        <p key={id} class="chart-link">
          <span>{m.chart_linked({ day: when.day(dayOf(linkedAt), systemClock.today()) })}</span>
          <Button kind="link" onClick={() => void unlink(id)}>
            {m.chart_unlink()}
          </Button>
        </p>
      ))}
      {links.length === 0 && <p class="quiet">{m.chart_none()}</p>}
      {here && <p class="quiet">{m.chart_in_front()}</p>}
      {!here && front.length > 0 && (
        <Button icon={Link2} onClick={() => setAddress(front.at(-1)?.address ?? null)}>
          {m.chart_link()}
        </Button>
      )}
      {front.length === 0 && <p class="quiet">{m.chart_how()}</p>}
      <LinkChart person={person} address={address} onClose={() => setAddress(null)} />
    </section>
  )
}
