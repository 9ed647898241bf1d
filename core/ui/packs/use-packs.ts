import { useCallback, useEffect, useState } from "preact/hooks"
import type { FromNewerVersion, PackRefused, RecordFailure } from "../../base/failure.ts"
import { type Live, live } from "../../bridge/live.ts"
import type { PackHere, PackLook } from "../../packs/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useLive, useToasts } from "../core-context.tsx"
import { failureWords } from "../failure-words.ts"
import { packFaultWords } from "./pack-fault-words.ts"

export const usePacksHere = (): Live<readonly PackHere[], RecordFailure> => {
  const core = useCore()
  return useLive(() => live<readonly PackHere[], RecordFailure>(next => core.packs.watch(null, next)), [core])
}

/** A file on its way in: nothing yet, being read, refused with the reason, or open to be looked through. */
export type Incoming =
  | { readonly state: "none" | "reading" }
  | { readonly state: "refused"; readonly title: string; readonly next: string }
  | { readonly state: "open"; readonly bytes: Uint8Array; readonly look: PackLook }

const none: Incoming = { state: "none" }
/** Beyond this no pack is one; so much is not even read. */
const mostBytes = 16 * 1024 * 1024

const refusalWords = (failure: PackRefused | FromNewerVersion): Incoming =>
  failure.type === "PackRefused"
    ? { state: "refused", title: packFaultWords(failure), next: m.failure_pack_refused_next() }
    : { state: "refused", ...failureWords(failure) }

/** Reads a file, shows what it holds, and takes it once that is said. */
export const useIncomingPack = () => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [incoming, setIncoming] = useState<Incoming>(none)

  const open = useCallback(
    async (file: File) => {
      setIncoming({ state: "reading" })
      if (file.size > mostBytes) return setIncoming(refusalWords({ type: "PackRefused", why: "too-large", where: "" }))
      const bytes = new Uint8Array(await file.arrayBuffer())
      const look = await act(core.packs.look({ bytes }), ["PackRefused", "FromNewerVersion"])
      if (look.ok) return setIncoming({ state: "open", bytes, look: look.value })
      const { error } = look
      setIncoming(error.type === "PackRefused" || error.type === "FromNewerVersion" ? refusalWords(error) : none)
    },
    [core, act],
  )
  const take = async (bytes: Uint8Array) => {
    const taken = await act(core.packs.take({ bytes }), ["PackRefused", "FromNewerVersion"])
    if (taken.ok) {
      setIncoming(none)
      return toasts.say(m.packs_taken())
    }
    const { error } = taken
    setIncoming(error.type === "PackRefused" || error.type === "FromNewerVersion" ? refusalWords(error) : none)
  }
  return { incoming, open, take, leave: () => setIncoming(none) }
}

/** A file dropped anywhere on the page, while this is drawn. */
export const useDroppedFile = (onFile: (file: File) => void) => {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      onFile(file)
    }
    addEventListener("dragover", over)
    addEventListener("drop", drop)
    return () => {
      removeEventListener("dragover", over)
      removeEventListener("drop", drop)
    }
  }, [onFile])
}
