import { useState } from "preact/hooks"
import type { Recount } from "../../../system/api.ts"
import { useCore } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { DerivationProgress } from "../../../ui/unlock/DerivationProgress.tsx"
import { useDerivation } from "../../../ui/unlock/use-derivation.ts"
import { m } from "../../../words/messages.js"

/** Makes what is counted anew from the records, for whoever doubts a number. */
export const CountAnew = () => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const [counted, setCounted] = useState<Recount | null>(null)
  const count = async () => {
    setCounted(null)
    const done = await derive((signal, onProgress) => core.system.recount(null, signal, onProgress))
    if (done.ok) setCounted(done.value)
  }
  return (
    <>
      <h2>{m.settings_recount()}</h2>
      <p>{m.settings_recount_what()}</p>
      {part === null ? (
        <Button onClick={() => void count()}>{m.settings_recount_now()}</Button>
      ) : (
        <DerivationProgress label={m.settings_recount_working()} part={part} onCancel={cancel} />
      )}
      {counted && <Counted recount={counted} />}
    </>
  )
}

const Counted = ({ recount: { records, differed } }: { readonly recount: Recount }) =>
  differed === 0 ? (
    <Notice kind="done" title={m.settings_recount_same()}>
      {m.settings_recount_same_count({ count: records })}
    </Notice>
  ) : (
    <Notice kind="info" title={m.settings_recount_differed()}>
      {m.settings_recount_differed_count({ count: differed })}
    </Notice>
  )
