import { useEffect, useRef, useState } from "preact/hooks"
import type { PackLook } from "../../packs/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"
import { PackContents } from "./PackContents.tsx"

type IncomingPackProps = {
  readonly look: PackLook
  readonly onTake: () => Promise<void>
  readonly onLeave: () => void
}

/** A pack before it is taken: whose it is, and what would be different. */
export const IncomingPack = ({ look, onTake, onLeave }: IncomingPackProps) => {
  const when = useWhen()
  const heading = useRef<HTMLHeadingElement>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => heading.current?.focus(), [])
  const take = async () => {
    setBusy(true)
    await onTake()
  }
  const { pack, here, sameBase } = look
  return (
    <Card kind="now" labelledBy="incoming-pack">
      <div>
        <h2 id="incoming-pack" tabIndex={-1} ref={heading}>
          {here ? m.packs_ask_here() : m.packs_ask()}
        </h2>
        <p>{pack.name}</p>
        <p class="quiet">
          {m.packs_of({ agency: pack.agency, version: pack.packVersion, day: when.fullDay(pack.madeOn) })}
        </p>
      </div>
      <PackContents look={look} />
      {!here && <p class="quiet">{m.packs_trust()}</p>}
      {!here && !sameBase && <Notice title={m.packs_other_base()} />}
      <div class="pack-actions">
        <Button onClick={onLeave}>{here ? m.packs_close() : m.packs_not_now()}</Button>
        {!here && (
          <Button kind="primary" busy={busy} onClick={() => void take()}>
            {m.packs_take()}
          </Button>
        )}
      </div>
    </Card>
  )
}
