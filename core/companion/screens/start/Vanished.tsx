import { useEffect, useState } from "preact/hooks"
import type { Place } from "../../../bridge/place.ts"
import type { Tally } from "../../../system/api.ts"
import { useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Dialog } from "../../../ui/parts/Dialog.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { lastChange } from "../../kept-tally.ts"
import { beginLeaving } from "../../members.ts"
import type { Vanished as VanishedFacts } from "../../use-vanished.ts"
import { restoring } from "../first-run/own-answers.ts"
import { OtherMembers } from "./OtherMembers.tsx"
import "./start.css"

/** Less is here than was. Said before anything else, and nothing is begun anew but on purpose. */
export const Vanished = ({ place, known, found, onAccept }: VanishedFacts & { readonly place: Place }) => {
  const toasts = useToasts()
  const [asking, setAsking] = useState(false)
  const trouble = toasts.trouble.value
  useEffect(() => {
    // A command that was under way: what it said of the vault is not so any more.
    if (trouble && !trouble.stopped) toasts.showTrouble(null)
  }, [trouble])
  return (
    <Screen
      name={m.app_name()}
      title={found ? m.vanished_title_some() : m.vanished_title()}
      status={m.vanished_why()}
      crisis={hrefTo(paths.crisis)}
    >
      <dl class="vanished-facts">
        <div>
          <dt>{m.vanished_known()}</dt>
          <dd>{known ? <Amount of={known} /> : m.vanished_a_vault()}</dd>
        </div>
        <div>
          <dt>{m.vanished_found()}</dt>
          <dd>{found && found.records > 0 ? <Amount of={found} /> : m.vanished_nothing()}</dd>
        </div>
      </dl>
      <p>{onAccept ? m.vanished_next_some() : m.vanished_next()}</p>
      <div class="start-ways">
        {onAccept ? (
          <Button kind="primary" onClick={onAccept}>
            {m.vanished_go_on()}
          </Button>
        ) : (
          <>
            <Button kind="primary" onClick={bringBack}>
              {m.restore_door()}
            </Button>
            <Button kind="danger" onClick={() => setAsking(true)}>
              {m.vanished_anew()}
            </Button>
          </>
        )}
        <OtherMembers />
      </div>
      <Dialog
        open={asking}
        title={m.vanished_sure()}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{m.vanished_wait()}</Button>
            <Button kind="danger" onClick={() => beginLeaving(place)}>
              {m.vanished_yes()}
            </Button>
          </>
        }
      >
        <p>{m.vanished_sure_what()}</p>
      </Dialog>
    </Screen>
  )
}

const bringBack = () => {
  restoring.value = true
}

const Amount = ({ of }: { readonly of: Tally }) => {
  const when = useWhen()
  const at = lastChange(of)
  return (
    <>
      {m.vanished_records({ count: of.records })}
      {at && <span class="quiet">{m.vanished_last({ moment: when.moment(at) })}</span>}
    </>
  )
}
