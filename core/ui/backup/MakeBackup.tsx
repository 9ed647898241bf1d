import { Download, FolderDown, Share2 } from "lucide"
import { useState } from "preact/hooks"
import type { MadeBackup } from "../../backup/api.ts"
import type { Failure } from "../../base/failure.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { type FileWay, handOverFile } from "../hand-over-file.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useDerivation } from "../unlock/use-derivation.ts"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import { useWhen } from "../use-when.ts"
import { FileTrouble } from "./FileTrouble.tsx"
import { fileFailures } from "./file-words.ts"

const words = {
  picker: { first: m.backup_save, instead: m.backup_save_instead, icon: FolderDown },
  share: { first: m.backup_share, instead: m.backup_share_instead, icon: Share2 },
  download: { first: m.backup_download, instead: m.backup_download_instead, icon: Download },
} as const satisfies Record<FileWay, object>

type Standing =
  | { readonly at: "none" }
  | { readonly at: "made"; readonly made: MadeBackup; readonly refused: boolean }
  | { readonly at: "broken"; readonly failure: Failure }

type MakeBackupProps = {
  /** Whether this device can be trusted not to drop a download without a word. */
  readonly downloads: boolean
  /** Something else is to be done first. */
  readonly quiet: boolean
  readonly onHanded: (way: FileWay) => void
}

/** Makes the file, hands it over in the best way this device has, and reads it back where it can. */
export const MakeBackup = ({ downloads, quiet, onHanded }: MakeBackupProps) => {
  const core = useCore()
  const act = useAct()
  const making = useDerivation()
  const reading = useDerivation()
  const [standing, setStanding] = useState<Standing>({ at: "none" })

  const ways = useWaysToHandOver(downloads)({})

  const make = async () => {
    const asText = ways.includes("share")
    const made = await making.derive((signal, onProgress) => core.backup.make({ asText }, signal, onProgress))
    if (made.ok) setStanding({ at: "made", made: made.value, refused: false })
  }
  const handOver = async (made: MadeBackup, way: FileWay) => {
    const given = await handOverFile(made, way, m.backup_kinds())
    if (given.outcome === "refused") return setStanding({ at: "made", made, refused: true })
    if (given.outcome === "handed") {
      await act(core.backup.handed({ id: made.id, at: made.at }))
      onHanded(way)
      return setStanding({ at: "none" })
    }
    if (given.outcome === "stopped") return
    const checked = await reading.derive(
      (signal, onProgress) => core.backup.check({ file: given.back }, signal, onProgress),
      fileFailures,
    )
    if (checked.ok) setStanding({ at: "none" })
    else if (checked.error.type !== "Aborted") setStanding({ at: "broken", failure: checked.error })
  }

  if (standing.at === "made")
    return <Made {...standing} ways={ways} reading={reading} onHandOver={way => void handOver(standing.made, way)} />
  return (
    <>
      {standing.at === "broken" && <FileTrouble failure={standing.failure} />}
      <p class="quiet">{m.backup_make_what()}</p>
      <Button kind={quiet ? "quiet" : "primary"} busy={making.part !== null} onClick={() => void make()}>
        {m.backup_make()}
      </Button>
      {making.part !== null && (
        <DerivationProgress label={m.backup_making()} part={making.part} onCancel={making.cancel} />
      )}
    </>
  )
}

type MadeProps = {
  readonly made: MadeBackup
  readonly refused: boolean
  readonly ways: readonly FileWay[]
  readonly reading: ReturnType<typeof useDerivation>
  readonly onHandOver: (way: FileWay) => void
}

/** The file is there, and nowhere yet. */
const Made = ({ made, refused, ways: [best = "download", ...others], reading, onHandOver }: MadeProps) => {
  const when = useWhen()
  const busy = reading.part !== null
  return (
    <div class="card card-now backup-made">
      <div class="stack-close" role="status">
        <h2>{m.backup_ready()}</h2>
        <p class="numbers">
          {m.backup_ready_facts({ records: when.number(made.records), size: sizeOf(made.file.size, when.number) })}
        </p>
      </div>
      <p class="quiet">{m.backup_keep()}</p>
      {refused && (
        <Notice kind="danger" title={m.backup_refused()} urgent>
          {m.backup_refused_next()}
        </Notice>
      )}
      {busy ? (
        <DerivationProgress label={m.backup_checking()} part={reading.part ?? 0} onCancel={reading.cancel} />
      ) : (
        <div class="row">
          <Button kind="primary" icon={words[best].icon} onClick={() => onHandOver(best)}>
            {words[best].first()}
          </Button>
          {others.map(way => (
            <Button key={way} kind="link" onClick={() => onHandOver(way)}>
              {words[way].instead()}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

const megabyte = 1_000_000

const sizeOf = (bytes: number, number: (n: number) => string) =>
  m.settings_storage_mb({ mb: number(Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10)) })
