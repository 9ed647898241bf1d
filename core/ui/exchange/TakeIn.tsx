import "./exchange.css"
import { FolderOpen } from "lucide"
import { useRef, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useGiven } from "../given/use-given.ts"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { WordsField } from "../team/WordsField.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { TakenRow } from "./TakenRow.tsx"
import { useDroppedFiles } from "./use-dropped-files.ts"
import { useTaking } from "./use-taking.ts"

/** The three ways in which an export comes to hand: dropped, chosen, pasted; and what came of each. */
export const TakeIn = ({ kind = "quiet" }: { readonly kind?: "primary" | "quiet" }) => {
  const { list, part, take, stop } = useTaking()
  const [pasted, setPasted] = useState("")
  const chooser = useRef<HTMLInputElement>(null)
  const takeFiles = (files: readonly File[]) => {
    if (files.length > 0) take(files.map(file => ({ name: file.name, file })))
  }
  const over = useDroppedFiles(takeFiles)
  useGiven("export", takeFiles)
  const reading = list.find(({ at }) => at === "reading")
  return (
    <section class="stack-close exchange-take" data-over={over || undefined} aria-labelledby="exchange-take">
      <h2 id="exchange-take">{m.exchange_take()}</h2>
      <p class="quiet">{over ? m.exchange_take_drop() : m.exchange_take_what()}</p>
      <div>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={m.exchange_take_choose()}
          onChange={event => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = "" // so that the same files can be chosen again
            takeFiles(files)
          }}
        />
        <Button kind={kind} icon={FolderOpen} onClick={() => chooser.current?.click()}>
          {m.exchange_take_choose()}
        </Button>
      </div>
      {reading && (
        <DerivationProgress
          label={m.exchange_take_reading({ name: reading.name ?? m.exchange_take_pasted() })}
          part={part ?? 0}
          onCancel={stop}
        />
      )}
      <div role="status">
        {list.length > 0 && (
          <ul class="exchange-rows" aria-label={m.exchange_take_results()}>
            {list.map(one => (
              <TakenRow key={one.id} of={one} />
            ))}
          </ul>
        )}
      </div>
      <Expander title={m.exchange_take_paste()}>
        <form
          class="stack-close"
          onSubmit={event => {
            event.preventDefault()
            if (pasted.trim() === "") return
            take([{ name: null, file: new Blob([pasted.trim()], { type: "text/plain" }) }])
            setPasted("")
          }}
        >
          <WordsField label={m.exchange_take_paste()} value={pasted} onInput={setPasted} />
          <div>
            <Button type="submit" disabled={pasted.trim() === ""}>
              {m.exchange_take_read()}
            </Button>
          </div>
        </form>
      </Expander>
    </section>
  )
}
