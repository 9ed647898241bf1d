import { useRef, useState } from "preact/hooks"

/**
 * Words that become an entry with their first letters, and change it from then on: nothing typed is only on the screen.
 * `put` keeps the words, under the id once there is one, and answers the id, or null when they were not kept.
 */
export const useNewEntry = <I extends string>(put: (id: I | null, words: string) => Promise<I | null>) => {
  const last = useRef<Promise<I | null>>(Promise.resolve(null))
  const latest = useRef(put)
  latest.current = put
  const [id, setId] = useState<I | null>(null)

  const write = async (_was: string, words: string): Promise<boolean> => {
    if (words.trim() === "") return true
    let kept = false
    // One after the other, or two quick writes would make two entries.
    last.current = last.current.then(async known => {
      const got = await latest.current(known, words)
      kept = got !== null
      return got ?? known
    })
    setId(await last.current)
    return kept
  }
  return {
    id,
    write,
    /** The id once everything written so far has been tried. */
    settled: () => last.current,
  }
}
