import { useState } from "preact/hooks"
import type { TargetLine } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import type { FailureWords } from "../failure-words.ts"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Notice } from "../parts/Notice.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useWhen } from "../use-when.ts"
import { allowFolder } from "./allow-folder.ts"
import { targetWords } from "./exchange-words.ts"
import { roundWords } from "./round-words.ts"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

type PlaceRowProps = { readonly of: TargetLine; readonly onChange: () => void }

/** A place, when it was last looked at, why not, and when next. */
export const PlaceRow = ({ of, onChange }: PlaceRowProps) => {
  const { id, kind, label, url, byItself, round } = of
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { say } = useToasts()
  const wordsOf = useExchangeWords()
  const { part, run, cancel } = useExchanging()
  const [words, setWords] = useState<FailureWords | null>(null)
  const [removing, setRemoving] = useState(false)
  const look = async () => {
    setWords(null)
    await allowFolder(core, of)
    const done = await run((signal, onProgress) => core.exchange.round({ id }, signal, onProgress))
    if (!done.ok) setWords(wordsOf(done.error, byItself))
  }
  const remove = async () => {
    if (!(await act(core.exchange.removeTarget({ id }))).ok) return
    setRemoving(false)
    say(m.places_removed())
  }
  const trouble = words ?? (round.state === "waiting" ? targetWords(round.failure, byItself) : null)
  return (
    <li>
      <div>
        <b>{label}</b>
        <span class="quiet team-address">{kind === "folder" ? m.places_folder() : url}</span>
        <span class="quiet numbers">{dotted(roundWords(round, when), !byItself && m.places_by_itself_off())}</span>
      </div>
      <div class="row">
        <Button busy={part !== null} label={m.places_run_name({ name: label })} onClick={() => void look()}>
          {m.places_run()}
        </Button>
        <Button kind="link" label={m.places_change_name({ name: label })} onClick={onChange}>
          {m.places_change()}
        </Button>
        <Button kind="link" label={m.places_remove_name({ name: label })} onClick={() => setRemoving(true)}>
          {m.places_remove()}
        </Button>
      </div>
      {part !== null && <DerivationProgress label={m.places_running({ name: label })} part={part} onCancel={cancel} />}
      {part === null && trouble && (
        <Notice kind="attention" title={trouble.title} urgent={words !== null}>
          {trouble.next}
        </Notice>
      )}
      <Dialog
        open={removing}
        title={m.places_remove_title({ name: label })}
        onClose={() => setRemoving(false)}
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{m.note_cancel()}</Button>
            <Button kind="primary" onClick={() => void remove()}>
              {m.places_remove()}
            </Button>
          </>
        }
      >
        <p>{m.places_remove_means()}</p>
      </Dialog>
    </li>
  )
}
