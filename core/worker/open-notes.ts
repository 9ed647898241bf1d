import { loadNoteFormats, loadTechniques, loadTopic } from "../curriculum/load.ts"
import { loadSheetTool } from "../curriculum/load-sheet-tool.ts"
import { createOthersOf } from "../groups/others.ts"
import { createNotes } from "../notes/service.ts"
import { createSessionSigned } from "../sessions/service.ts"
import { createToolNotes } from "../tools/worked-on-in.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { groupRecordsOf } from "./group-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** The room of notes; signing one is told to its session. */
export const openNotes = ({ clock }: OpenedVault, store: OpenedStore, profile: CurrentProfile) => {
  const { notes, sessions, participants, goals } = store
  const othersOf = createOthersOf({ ...store, ...groupRecordsOf(store) })
  return createNotes({
    notes,
    sessions,
    participants,
    goals,
    clock,
    othersOf,
    toolNotes: createToolNotes({ sheets: toolSheetsOf(store), loadTool: loadSheetTool }),
    profile,
    curriculum: { loadTopic, loadTechniques, loadNoteFormats },
    locale: "en",
    sessionSigned: createSessionSigned({ sessions, clock }),
  })
}
