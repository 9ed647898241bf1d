import { useState } from "preact/hooks"
import type { CheckedBackup } from "../../backup/api.ts"
import type { Failure } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import { m } from "../../words/messages.js"
import { useCore } from "../core-context.tsx"
import { ChooseFile } from "../parts/ChooseFile.tsx"
import { Notice } from "../parts/Notice.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useDerivation } from "../unlock/use-derivation.ts"
import { useWhen } from "../use-when.ts"
import { FileTrouble } from "./FileTrouble.tsx"
import { fileFailures, isFileFailure } from "./file-words.ts"

/** Reads a backup from start to end, and says whether it is one to rely on. `wanted`: it is what is to be done next. */
export const CheckBackup = ({ wanted }: { readonly wanted: boolean }) => {
  const core = useCore()
  const { part, derive, cancel } = useDerivation()
  const when = useWhen()
  const [found, setFound] = useState<Result<CheckedBackup, Failure> | null>(null)
  const check = async (file: File) => {
    setFound(null)
    const checked = await derive((signal, onProgress) => core.backup.check({ file }, signal, onProgress), fileFailures)
    if (checked.ok || isFileFailure(checked.error)) setFound(checked)
  }
  return (
    <>
      <p class="quiet">{m.backup_check_what()}</p>
      <div class="said" role="status">
        {found?.ok && (
          <Notice kind="done" title={m.backup_check_done()}>
            <p>
              {m.backup_check_facts({ when: when.moment(found.value.at), records: when.number(found.value.records) })}
            </p>
            <p>{found.value.covers ? m.backup_check_covers() : m.backup_check_since()}</p>
          </Notice>
        )}
      </div>
      {found?.ok === false && <FileTrouble failure={found.error} />}
      {part !== null && <DerivationProgress label={m.backup_checking()} part={part} onCancel={cancel} />}
      <ChooseFile
        kind={wanted ? "primary" : "quiet"}
        label={m.backup_check_choose()}
        busy={part !== null}
        onChoose={file => void check(file)}
      />
    </>
  )
}
