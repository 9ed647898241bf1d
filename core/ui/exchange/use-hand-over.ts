import { useState } from "preact/hooks"
import type { MadeExport, Way, Wish } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import type { FailureWords } from "../failure-words.ts"
import { type FileKind, type FileWay, handOverFile } from "../hand-over-file.ts"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

/** By these a disk and a share sheet know an export; `age` opens both. */
export const exportKind: FileKind = {
  onDisk: { ending: ".age", type: "application/octet-stream" },
  shared: { ending: ".txt", type: "text/plain" },
}

/** What the outbox remembers of how a file left: to a disk, or to another app. */
const wayOf: Readonly<Record<FileWay, Way>> = { picker: "file", download: "file", share: "share" }

export type HandingOver =
  | { readonly at: "none" }
  | { readonly at: "made"; readonly made: MadeExport; readonly refused: boolean }
  | { readonly at: "handed"; readonly made: MadeExport; readonly way: Way }
  | { readonly at: "failed"; readonly words: FailureWords }

/** Makes an export and hands it to the device. It counts as gone only once the device took it. */
export const useHandOver = () => {
  const core = useCore()
  const act = useAct()
  const wordsOf = useExchangeWords()
  const { part, run, cancel } = useExchanging()
  const [now, setNow] = useState<HandingOver>({ at: "none" })

  const make = async (wish: Wish) => {
    setNow({ at: "none" })
    const made = await run((signal, onProgress) => core.exchange.make(wish, signal, onProgress))
    if (made.ok) return setNow({ at: "made", made: made.value, refused: false })
    const words = wordsOf(made.error)
    if (words) setNow({ at: "failed", words })
  }
  const hand = async (made: MadeExport, way: FileWay) => {
    const { name, file, text, number, partial } = made
    const { outcome } = await handOverFile({ name, file, text, kind: exportKind }, way, m.exchange_kind())
    if (outcome === "stopped") return
    if (outcome === "refused") return setNow({ at: "made", made, refused: true })
    const to = made.to === "program" ? { to: made.to } : { to: made.to, memberId: made.memberId }
    const told = partial || (await act(core.exchange.handed({ ...to, number, way: wayOf[way] }))).ok
    if (told) setNow({ at: "handed", made, way: wayOf[way] })
  }
  return { now, part, make, hand, cancel, end: () => setNow({ at: "none" }) }
}
