import { topicHeads } from "../curriculum/heads.ts"
import { loadInstrument } from "../curriculum/instruments.ts"
import { loadTechniques } from "../curriculum/load.ts"
import { createSupervision } from "../supervision/service.ts"
import { administrationsOf } from "./administrations.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { factsOf } from "./facts-of.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programsOf } from "./programs-of.ts"
import { reminderMarksOf } from "./reminder-marks.ts"
import { supervisionsOf } from "./supervisions-of.ts"

/** The room of supervision, and of a member's own practice. */
export const openSupervision = ({ clock }: OpenedVault, store: OpenedStore, profile: CurrentProfile) =>
  createSupervision({
    supervisions: supervisionsOf(store),
    programs: programsOf(store),
    administrations: administrationsOf(store),
    reminderMarks: reminderMarksOf(store),
    facts: factsOf(store),
    clock,
    profile,
    loadInstrument,
    loadTechniques,
    topicIds: topicHeads.map(({ id }) => id),
  })
