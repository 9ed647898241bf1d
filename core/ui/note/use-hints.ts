import { useEffect, useState } from "preact/hooks"
import type { Note } from "../../domain/note.ts"
import type { SigningHint } from "../../notes/api.ts"
import { useCore } from "../core-context.tsx"

/** What to look at before signing the draft as it stands; null until it is known. A signed note has none. */
export const useHints = (note: Note): readonly SigningHint[] | null => {
  const core = useCore()
  const [hints, setHints] = useState<readonly SigningHint[] | null>(null)
  useEffect(() => {
    let latest = true
    if (note.signature) setHints([])
    else
      void core.notes.hints({ id: note.id }).then(
        found => latest && found.ok && setHints(found.value),
        () => {}, // the core is gone, which is said elsewhere
      )
    return () => {
      latest = false
    }
  }, [core, note])
  return hints
}
