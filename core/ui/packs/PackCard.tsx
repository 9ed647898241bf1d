import { ChevronDown } from "lucide"
import { useState } from "preact/hooks"
import type { PackHere, PackLook } from "../../packs/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Card } from "../parts/Card.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Loading } from "../parts/Loading.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"
import { PackContents } from "./PackContents.tsx"
import { RemovePack } from "./RemovePack.tsx"
import { unfitTitles } from "./unfit-titles.ts"

/** A pack that is here: whose it is, whether it is used, what it says, and the way out. */
export const PackCard = ({ one }: { readonly one: PackHere }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const when = useWhen()
  const { id, pack, on, overtaken, byHand, unfit } = one
  const heading = `pack-${id}`
  const use = async (next: boolean) => {
    if ((await act(core.packs.setOn({ id, on: next }))).ok) toasts.say(next ? m.packs_used() : m.packs_unused())
  }
  return (
    <Card labelledBy={heading}>
      <div>
        <h2 id={heading}>{pack.name}</h2>
        <p class="quiet">
          {m.packs_of({ agency: pack.agency, version: pack.packVersion, day: when.fullDay(pack.madeOn) })}
        </p>
      </div>
      {overtaken ? (
        <p>{m.packs_overtaken()}</p>
      ) : (
        <>
          <p class="quiet">{byHand ? m.packs_unsigned() : m.packs_signed()}</p>
          {unfit.length > 0 && (
            <Notice kind="attention" title={m.packs_unfit()}>
              {m.packs_unfit_next({ texts: when.list(unfitTitles(unfit)), agency: pack.agency })}
            </Notice>
          )}
          <Checkbox label={m.packs_use()} checked={on} onChange={next => void use(next)} />
          <Contents one={one} />
          <RemovePack id={id} name={pack.name} />
        </>
      )}
    </Card>
  )
}

/** Asked of the core when it is opened. */
const Contents = ({ one: { id } }: { readonly one: PackHere }) => {
  const core = useCore()
  const act = useAct()
  const [look, setLook] = useState<PackLook | null>(null)
  const open = async () => {
    if (look) return
    const found = await act(core.packs.lookAt({ id }))
    if (found.ok) setLook(found.value)
  }
  return (
    <details class="expander" onToggle={event => event.currentTarget.open && void open()}>
      <summary>
        <span>{m.packs_look()}</span>
        <Icon of={ChevronDown} />
      </summary>
      <div>{look ? <PackContents look={look} /> : <Loading what={m.packs_looking()} />}</div>
    </details>
  )
}
