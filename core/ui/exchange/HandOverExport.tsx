import "./exchange.css"
import { Download, FolderDown, Share2 } from "lucide"
import { useEffect, useRef } from "preact/hooks"
import type { MadeExport } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import type { FileWay } from "../hand-over-file.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { DerivationProgress } from "../unlock/DerivationProgress.tsx"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import { useWhen } from "../use-when.ts"
import { amountWords } from "./amount-words.ts"
import { exportKind, type useHandOver } from "./use-hand-over.ts"

const words = {
  picker: { first: m.exchange_save, instead: m.exchange_save_instead, icon: FolderDown },
  share: { first: m.exchange_share, instead: m.exchange_share_instead, icon: Share2 },
  download: { first: m.exchange_download, instead: m.exchange_download_instead, icon: Download },
} as const satisfies Record<FileWay, object>

type HandOverExportProps = {
  readonly of: ReturnType<typeof useHandOver>
  /** Whom it is for, as it stands in a sentence. */
  readonly them: string
  /** Whether this device can be trusted not to drop a download without a word. */
  readonly downloads: boolean
}

/** From the making of an export to the device that took it, and what that means. Nothing while none is made. */
export const HandOverExport = ({ of: { now, part, hand, cancel, end }, them, downloads }: HandOverExportProps) => {
  if (part !== null) return <DerivationProgress label={m.exchange_making()} part={part} onCancel={cancel} />
  switch (now.at) {
    case "none":
      return null
    case "failed":
      return (
        <Notice kind="attention" title={now.words.title} urgent>
          {now.words.next}
        </Notice>
      )
    case "handed":
      return (
        <Notice title={m.exchange_handed()} urgent>
          {handedWords(now.made, now.way === "share", them)}
        </Notice>
      )
    case "made":
      return (
        <ReadyExport
          made={now.made}
          refused={now.refused}
          downloads={downloads}
          onHand={way => void hand(now.made, way)}
          onLater={end}
        />
      )
  }
}

const handedWords = ({ partial, number }: MadeExport, shared: boolean, to: string) => {
  if (partial) return m.exchange_handed_part()
  return shared ? m.exchange_handed_share({ number, to }) : m.exchange_handed_file({ number, to })
}

type ReadyExportProps = {
  readonly made: MadeExport
  readonly refused: boolean
  readonly downloads: boolean
  readonly onHand: (way: FileWay) => void
  readonly onLater: () => void
}

/** The file is made, and nowhere yet. */
const ReadyExport = ({ made, refused, downloads, onHand, onLater }: ReadyExportProps) => {
  const when = useWhen()
  const [best = "download", ...others] = useWaysToHandOver(downloads)({ kind: exportKind })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [made])
  const what = amountWords(made.goes, when)
  return (
    <div class="card card-now">
      <h3 ref={heading} tabIndex={-1}>
        {made.partial ? m.exchange_made_part() : m.exchange_made({ number: made.number })}
      </h3>
      <p class="numbers">{what === null ? m.exchange_made_holds_none() : m.exchange_made_holds({ what })}</p>
      {made.partial && <p>{m.exchange_made_part_what()}</p>}
      <p class="quiet">{m.exchange_made_next()}</p>
      {refused && (
        <Notice kind="danger" title={m.exchange_refused()} urgent>
          {m.exchange_refused_next()}
        </Notice>
      )}
      <div class="row">
        <Button kind="primary" icon={words[best].icon} onClick={() => onHand(best)}>
          {words[best].first()}
        </Button>
        {others.map(way => (
          <Button key={way} kind="link" onClick={() => onHand(way)}>
            {words[way].instead()}
          </Button>
        ))}
        <Button kind="link" onClick={onLater}>
          {m.exchange_later()}
        </Button>
      </div>
    </div>
  )
}
