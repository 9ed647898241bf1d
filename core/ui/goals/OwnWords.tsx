import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { TextArea } from "../parts/TextArea.tsx"

type OwnWordsProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onWrite: (words: string) => Promise<boolean>
  readonly rows?: number
  readonly labelUnseen?: boolean
  readonly aside?: ComponentChildren
}

/** Words that have to say something: emptied, the last ones stay kept, and it says so. */
export const OwnWords = ({ onWrite, rows = 1, ...look }: OwnWordsProps) => {
  const [bare, setBare] = useState(false)
  const write = async (_was: string, words: string) => {
    const empty = words.trim() === ""
    setBare(empty)
    return empty ? false : onWrite(words)
  }
  return <TextArea {...look} ruled rows={rows} error={bare ? m.goals_words_stay() : null} onWrite={write} />
}
