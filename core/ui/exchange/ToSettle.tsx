import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { useBeside } from "./use-exchange.ts"

/** Says when two wrote one text at once; nothing otherwise. */
export const ToSettle = () => {
  const when = useWhen()
  const beside = useBeside()
  const count = beside.state === "ready" ? beside.value.length : 0
  if (count === 0) return null
  return (
    <Notice
      kind="attention"
      title={m.exchange_settle_waits({ count, number: when.number(count) })}
      actions={
        <Button kind="link" href={hrefTo(paths.settle)}>
          {m.exchange_settle_open()}
        </Button>
      }
    >
      {m.exchange_settle_waits_next()}
    </Notice>
  )
}
