import type { ParticipantId } from "../base/id.ts"
import { through } from "../base/together.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { loadInstrumentAs } from "../curriculum/instruments.ts"
import {
  loadChecklists,
  loadGoalTools,
  loadNoteFormats,
  loadReminders,
  loadTechniques,
  loadTopic,
} from "../curriculum/load.ts"
import { loadSheetTool } from "../curriculum/load-sheet-tool.ts"
import { toolHeads } from "../curriculum/tool-heads.ts"
import { createAlone } from "../groups/alone.ts"
import { createForget } from "../groups/forget.ts"
import { createOthersOf } from "../groups/others.ts"
import { inForce } from "../policy/in-force.ts"
import { yearsKept } from "../rights/retention.ts"
import { createRights } from "../rights/service.ts"
import { administrationKind } from "../store/administration-kind.ts"
import { chartLinkKind } from "../store/chart-link-kind.ts"
import { contactKind } from "../store/contact-kind.ts"
import { insertionKind } from "../store/insertion-kind.ts"
import { consentKind, goalKind, noteKind, participantKind, sessionKind } from "../store/kinds.ts"
import { ownedIds } from "../store/owned-ids.ts"
import { assignmentKind, feedbackKind } from "../store/program-kinds.ts"
import { reminderMarkKind } from "../store/reminder-mark-kind.ts"
import { toolSheetKind } from "../store/tool-sheet-kind.ts"
import { administrationsOf } from "./administrations.ts"
import { chartLinksOf } from "./chart-link-records.ts"
import { contactsOf } from "./contact-records.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { groupRecordsOf } from "./group-records.ts"
import { insertionsOf } from "./insertion-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"
import { reminderMarksOf } from "./reminder-marks.ts"
import { samePersonsOf } from "./same-person-records.ts"
import { toolSheetsOf } from "./tool-sheets.ts"
import { withAllTheyWere } from "./with-all-they-were.ts"

/** The room of a person's rights. Whoever is erased goes last, after all that belongs to them. */
export const openRights = ({ clock }: OpenedVault, store: OpenedStore, profile: CurrentProfile) => {
  const { shared, participants, goals, sessions, notes, consents, policies } = store
  const sheets = toolSheetsOf(store)
  const ratings = administrationsOf(store)
  const contacts = contactsOf(store)
  const marks = reminderMarksOf(store)
  const samePersons = samePersonsOf(store)
  const { assignments, feedback } = programRecordsOf(store)
  const groups = { ...store, ...groupRecordsOf(store) }
  const otherMember = async () => (await loadNoteFormats()).sentences.otherMember ?? "…"
  const forget = createForget(groups)
  const erasable = ({ kind }: { readonly kind: string }, { erase }: Pick<typeof notes, "erase">) => ({
    ownedBy: (owner: string) => ownedIds(shared, kind, owner),
    erase,
  })
  return createRights({
    participants,
    goals,
    sessions,
    notes,
    sheets,
    ratings,
    contacts,
    consents,
    marks,
    alone: createAlone({ othersOf: createOthersOf(groups), instead: otherMember }),
    clock,
    profile,
    curriculum: {
      topics: topicHeads,
      tools: toolHeads,
      loadTopic,
      loadTool: loadSheetTool,
      loadInstrumentAs,
      loadChecklists,
      loadTechniques,
      loadNoteFormats,
      loadGoalTools,
      loadReminders,
    },
    retentionYears: through(
      (next: Parameters<typeof policies.watchHeads>[1]) => policies.watchHeads({}, next),
      kept => yearsKept(inForce(kept)?.policy ?? null),
    ),
    eraseAllOf: withAllTheyWere(samePersons, [
      // Of groups only their place in them: what is left is the others'.
      {
        ownedBy: async owner => [owner],
        erase: async ([owner]) => forget(owner as ParticipantId, await otherMember()),
      },
      erasable(feedbackKind, feedback),
      erasable(assignmentKind, assignments),
      erasable(insertionKind, insertionsOf(store)),
      erasable(chartLinkKind, chartLinksOf(store)),
      erasable(noteKind, notes),
      erasable(toolSheetKind, sheets),
      erasable(administrationKind, ratings),
      erasable(sessionKind, sessions),
      erasable(goalKind, goals),
      erasable(contactKind, contacts),
      erasable(consentKind, consents),
      erasable(reminderMarkKind, marks),
      erasable(participantKind, participants),
    ]),
  })
}
