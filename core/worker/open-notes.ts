import { loadNoteFormats, loadTechniques, loadTopic } from "../curriculum/load.ts"
import { createNotes } from "../notes/service.ts"
import { createSessionSigned } from "../sessions/service.ts"
import type { CurrentProfile } from "./current-profile.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of notes; signing one is told to its session. */
export const openNotes = (
  { clock }: OpenedVault,
  { notes, sessions, participants, goals }: OpenedStore,
  profile: CurrentProfile,
) =>
  createNotes({
    notes,
    sessions,
    participants,
    goals,
    clock,
    profile,
    curriculum: { loadTopic, loadTechniques, loadNoteFormats },
    locale: "en",
    sessionSigned: createSessionSigned({ sessions, clock }),
  })
