import { AppWindow, ChevronRight, Lock } from "lucide"
import { useEffect } from "preact/hooks"
import { useHashLocation } from "wouter-preact/use-hash-location"
import { useToasts } from "../../core/ui/core-context.tsx"
import { useLock } from "../../core/ui/lock/use-lock.ts"
import { Icon } from "../../core/ui/parts/Icon.tsx"
import { hrefTo, paths } from "../../core/ui/paths.ts"
import { m } from "../../core/words/messages.js"
import { onActed } from "../front/front.ts"
import { useChartInFront } from "../front/use-chart-in-front.ts"
import { useNames } from "../front/use-names.ts"
import { openCompanion } from "./open-companion.ts"
import { useFollowChart, whoseIs } from "./use-follow-chart.ts"
import "./front.css"

/** Above every screen of an open vault: the ways out of the column, and whose chart is in front. */
export const Front = () => {
  const lock = useLock()
  const toasts = useToasts()
  const [address] = useHashLocation()
  const { nearest } = useChartInFront()
  const names = useNames(nearest)
  useFollowChart(nearest)
  const onNote = address.startsWith("/note/")
  useEffect(
    () =>
      onActed(({ wants }) => {
        if (wants === "insert" && !onNote) toasts.say(m.insert_open_note())
      }),
    [onNote, toasts],
  )
  const [only, ...others] = nearest
  const elsewhere = only !== undefined && others.length === 0 && whoseIs(address) !== only
  return (
    <aside class="front" aria-label={m.panel_front()}>
      {names && (
        <p class="front-chart" role="status">
          {elsewhere ? (
            <a href={hrefTo(paths.person(only))}>
              {m.chart_of({ names })}
              <Icon of={ChevronRight} mirrored />
            </a>
          ) : (
            m.chart_of({ names })
          )}
        </p>
      )}
      <div class="front-ways">
        <button class="front-way" type="button" onClick={() => void openCompanion(address)}>
          <Icon of={AppWindow} />
          {m.panel_open_whole()}
        </button>
        <button class="front-way" type="button" onClick={() => void lock()}>
          <Icon of={Lock} />
          {m.idle_lock()}
        </button>
      </div>
    </aside>
  )
}
