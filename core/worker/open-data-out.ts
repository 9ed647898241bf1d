import type { RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Source } from "../base/together.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { instrumentHeads } from "../curriculum/instrument-heads.ts"
import { loadInstrumentAs } from "../curriculum/instruments.ts"
import { loadNoteFormats, loadTechniques } from "../curriculum/load.ts"
import { createDataOut } from "../data-out/service.ts"
import { createAlone } from "../groups/alone.ts"
import { createOthersOf } from "../groups/others.ts"
import { releaseTo } from "../rights/release.ts"
import { administrationsOf } from "./administrations.ts"
import { contactsOf } from "./contact-records.ts"
import { groupRecordsOf } from "./group-records.ts"
import { fidelityOf } from "./open-fidelity.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"

const fidelityScales = instrumentHeads.filter(({ id }) => id.startsWith("imr-fid-")).map(({ id }) => id)

const about = {
  isAboutSubstances: (topicId: string) => topicHeads.some(topic => topic.id === topicId && topic.substanceUse),
  // Practice tools are in none of the files.
  isSubstanceTool: () => true,
}

/** What a source tells first. */
const firstOf = <T>(source: Source<T, RecordFailure>): Promise<Result<T, RecordFailure>> =>
  new Promise(resolve => {
    const stop = source(told => {
      resolve(told)
      queueMicrotask(() => stop())
    })
  })

/** The room of data out, with what it needs of consents, groups, fidelity and the log. */
export const openDataOut = (opened: OpenedVault, store: OpenedStore) => {
  const groups = groupRecordsOf(store)
  const fidelity = fidelityOf(opened, store)
  const { memberships } = programRecordsOf(store)
  const otherMember = async () => (await loadNoteFormats()).sentences.otherMember ?? "…"
  return createDataOut({
    ...store,
    ...groups,
    ratings: administrationsOf(store),
    contacts: contactsOf(store),
    clock: opened.clock,
    alone: createAlone({ othersOf: createOthersOf({ ...store, ...groups }), instead: otherMember }),
    release: (theirs, consents, to, on) => {
      const material = { ...theirs, consents, notes: [], sheets: [], marks: [], profile: null }
      const { material: through, ...rest } = releaseTo(material, to, about, on)
      const { person, goals, sessions, ratings, contacts } = through
      return { person, goals, sessions, ratings, contacts, ...rest }
    },
    loadInstrumentAs,
    loadTitles: async () => {
      const { families } = await loadTechniques()
      const chips = new Map(families.flatMap(({ techniques }) => techniques.map(({ id, chip }) => [id, chip])))
      const topics = new Map(topicHeads.map(({ id, title }) => [id, title]))
      return { topic: id => topics.get(id), technique: id => chips.get(id) }
    },
    boards: async window => {
      const boards = []
      for (const instrumentId of fidelityScales) {
        const board = await firstOf(await fidelity.board({ window, instrumentId }))
        if (!board.ok) return board
        boards.push(board.value)
      }
      return { ok: true, value: boards }
    },
    programCode: async () => {
      const kept = await memberships.heads({})
      return kept.ok ? (kept.value[0]?.program.code ?? null) : null
    },
    tell: store.auditLog.tell,
  })
}
