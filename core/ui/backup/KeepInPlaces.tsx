import "./places.css"
import { useState } from "preact/hooks"
import type { TargetId } from "../../base/id.ts"
import type { TargetLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { useTargets } from "../exchange/use-exchange.ts"
import { useExchanging } from "../exchange/use-exchanging.ts"
import type { FailureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useBelonging } from "../team/use-team.ts"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { placeFailureWords } from "./place-words.ts"

/** `inPlaces`: where a backup of this device was read back. */
type KeepInPlacesProps = { readonly inPlaces: readonly TargetId[] }

/** Puts the backup where exports lie. Nothing is drawn for who has no such place. */
export const KeepInPlaces = ({ inPlaces }: KeepInPlacesProps) => {
  const targets = useTargets()
  const belonging = useBelonging()
  if (targets.state !== "ready" || targets.value.length === 0 || belonging.state !== "ready") return null
  if (belonging.value.stage === "alone" || belonging.value.stage === "removed") return null
  return (
    <section>
      <h2>{m.backup_places()}</h2>
      <p class="quiet">{m.backup_places_what()}</p>
      <ul class="backup-places">
        {targets.value.map(target => (
          <KeepInPlace key={target.id} of={target} isThere={inPlaces.includes(target.id)} />
        ))}
      </ul>
    </section>
  )
}

type Outcome = { readonly at: "kept" } | { readonly at: "failed"; readonly words: FailureWords } | null

const KeepInPlace = ({ of, isThere }: { readonly of: TargetLine; readonly isThere: boolean }) => {
  const core = useCore()
  const { part, run, cancel } = useExchanging()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const place = of.label
  const keep = async () => {
    setOutcome(null)
    const kept = await run((signal, onProgress) => core.backup.toPlace({ targetId: of.id }, signal, onProgress))
    if (kept.ok) return setOutcome({ at: "kept" })
    const words = placeFailureWords(kept.error)
    setOutcome(words && { at: "failed", words })
  }
  return (
    <li>
      <Button busy={part !== null} onClick={() => void keep()}>
        {m.backup_place_keep({ place })}
      </Button>
      {part !== null && <DerivationProgress label={m.backup_place_keeping()} part={part} onCancel={cancel} />}
      <div class="said" role="status">
        {outcome?.at === "kept" && <Notice kind="done" title={m.backup_place_kept({ place })} />}
      </div>
      {outcome?.at === "failed" && (
        <Notice kind="attention" title={outcome.words.title} urgent>
          {outcome.words.next}
        </Notice>
      )}
      {(isThere || of.byItself) && <p class="quiet">{standing(isThere, of.byItself)}</p>}
    </li>
  )
}

const standing = (isThere: boolean, byItself: boolean) => {
  if (!isThere) return m.backup_place_will_renew()
  return byItself ? m.backup_place_renews() : m.backup_place_there()
}
