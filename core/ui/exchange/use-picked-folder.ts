import { useState } from "preact/hooks"
import type { TargetId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useCore, useToasts } from "../core-context.tsx"
import type { FailureWords } from "../failure-words.ts"
import { useExchangeWords, useExchanging } from "./use-exchanging.ts"

/** Not part of TypeScript's own list: https://wicg.github.io/file-system-access/ */
type Picking = {
  readonly showDirectoryPicker: (options: { readonly mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>
}
const picks = (window: object): window is Picking => "showDirectoryPicker" in window

export const canPickFolder = (): boolean => picks(window)

const pickFolder = async (): Promise<FileSystemDirectoryHandle | null> => {
  if (!picks(window)) return null
  try {
    return await window.showDirectoryPicker({ mode: "readwrite" })
  } catch (error) {
    if (error instanceof DOMException) return null // the person changed their mind
    throw error
  }
}

/** Asks for a folder of this device, tries it and keeps it. `label` empty: as the folder is called. */
export const usePickedFolder = () => {
  const core = useCore()
  const { say } = useToasts()
  const wordsOf = useExchangeWords()
  const { part, run } = useExchanging()
  const [words, setWords] = useState<FailureWords | null>(null)
  const pick = async (id: TargetId | null, label: string, byItself: boolean) => {
    setWords(null)
    const handle = await pickFolder()
    if (!handle) return
    const name = label.trim() || handle.name.trim() || m.places_folder()
    const put = await run(() => core.exchange.putFolder({ id, label: name, handle, byItself }))
    if (put.ok) say(m.places_kept())
    else setWords(wordsOf(put.error))
  }
  return { pick, words, busy: part !== null }
}
