import { useState } from "preact/hooks"
import type { BackupFacts, BroughtBack } from "../../backup/api.ts"
import type { Failure } from "../../base/failure.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { useGiven } from "../given/use-given.ts"
import { Button } from "../parts/Button.tsx"
import { ChooseFile } from "../parts/ChooseFile.tsx"
import { Notice } from "../parts/Notice.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useDerivation } from "../unlock/use-derivation.ts"
import { useWhen } from "../use-when.ts"
import { FileTrouble } from "./FileTrouble.tsx"
import { fileFailures, isFileFailure } from "./file-words.ts"

type Standing =
  | { readonly at: "none" }
  | { readonly at: "chosen"; readonly file: File; readonly facts: BackupFacts }
  | { readonly at: "back"; readonly back: BroughtBack }
  | { readonly at: "broken"; readonly failure: Failure }

/** Puts back from a backup of this vault what is missing here. */
export const BringBack = () => {
  const core = useCore()
  const act = useAct()
  const { part, derive, cancel } = useDerivation()
  const when = useWhen()
  const [standing, setStanding] = useState<Standing>({ at: "none" })

  const trouble = (failure: Failure) => setStanding(isFileFailure(failure) ? { at: "broken", failure } : { at: "none" })
  const choose = async (file: File) => {
    const facts = await act(core.backup.inspect({ file }), ["Malformed", "Tampered", "FromNewerVersion"])
    if (facts.ok) setStanding({ at: "chosen", file, facts: facts.value })
    else trouble(facts.error)
  }
  useGiven("backup", ([file]) => file && void choose(file))
  const bringBack = async (file: File) => {
    const back = await derive((signal, onProgress) => core.backup.bringBack({ file }, signal, onProgress), fileFailures)
    if (back.ok) setStanding({ at: "back", back: back.value })
    else trouble(back.error)
  }

  return (
    <>
      <p class="quiet">{m.backup_bring_what()}</p>
      <div class="said" role="status">
        {standing.at === "back" && <WhatCameBack {...standing.back} />}
      </div>
      {standing.at === "broken" && <FileTrouble failure={standing.failure} />}
      {standing.at === "chosen" && (
        <p class="numbers">
          {m.backup_bring_facts({
            when: when.moment(standing.facts.at),
            records: when.number(standing.facts.records),
          })}
        </p>
      )}
      {part !== null && <DerivationProgress label={m.backup_bring_working()} part={part} onCancel={cancel} />}
      <div class="row">
        {standing.at === "chosen" && (
          <Button kind="primary" busy={part !== null} onClick={() => void bringBack(standing.file)}>
            {m.backup_bring_now()}
          </Button>
        )}
        <ChooseFile
          label={standing.at === "chosen" ? m.restore_again() : m.backup_bring_choose()}
          onChoose={file => void choose(file)}
        />
      </div>
    </>
  )
}

const WhatCameBack = ({ added, changed }: BroughtBack) => {
  const when = useWhen()
  return (
    <Notice kind="done" title={m.backup_bring_done()}>
      {added + changed === 0
        ? m.backup_bring_nothing()
        : m.backup_bring_result({ added: when.number(added), changed: when.number(changed) })}
    </Notice>
  )
}
