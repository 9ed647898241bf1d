import { useEffect, useState } from "preact/hooks"
import type { Note } from "../../domain/note.ts"
import type { SectionMark } from "../../rights/api.ts"
import { useAct, useCore } from "../core-context.tsx"

/** Which sections of a note count as about alcohol or drugs, as it is written, and a way to say so. */
export const useSectionMarks = (note: Note) => {
  const core = useCore()
  const act = useAct()
  const [marks, setMarks] = useState<Readonly<Record<string, SectionMark>>>({})
  const { id, sections, sensitive } = note
  useEffect(() => {
    let here = true
    void act(core.rights.sectionMarks({ noteId: id })).then(found => here && found.ok && setMarks(found.value))
    return () => {
      here = false
    }
  }, [core, act, id, sections, sensitive])
  return {
    isMarked: (sectionId: string) => marks[sectionId]?.marked ?? false,
    mark: (sectionId: string, marked: boolean) =>
      void act(core.rights.mark({ record: "note", id, path: `sections.${sectionId}`, marked })),
  }
}
