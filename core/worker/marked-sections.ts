import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { toolHeads } from "../curriculum/tool-heads.ts"
import { formTool } from "../curriculum/tool-of-form.ts"
import type { Note } from "../domain/note.ts"
import type { AboutSubstances } from "../exchange/sending/substances.ts"
import { sectionMarks } from "../rights/section-marks.ts"
import type { Collection } from "../store/collection.ts"
import type { OpenedStore } from "./open-store.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** A tool that this version does not know may be about them, and counts. */
export const aboutSubstances: AboutSubstances = {
  isAboutSubstances: topicId => topicHeads.some(({ id, substanceUse }) => id === topicId && substanceUse),
  isSubstanceTool: toolId => toolHeads.find(({ id }) => id === toolId)?.substanceUse ?? !toolId.startsWith(formTool),
}

const ownedBy = async <Noun extends { readonly id: string }, Head extends { readonly id: string }>(
  collection: Collection<Noun, Head>,
  owner: string,
): Promise<Result<readonly Noun[], RecordFailure>> => {
  const heads = await collection.heads({ owner })
  return heads.ok ? collection.getMany(heads.value.map(({ id }) => id)) : heads
}

/** Which sections of notes count as about alcohol or drugs, as the room of rights sees it; reads each person once. */
export const markedSectionsOf = (store: OpenedStore) => () => {
  const sheets = toolSheetsOf(store)
  const materials = new Map<string, ReturnType<typeof materialOf>>()
  const materialOf = async (owner: string) => {
    const person = await store.participants.get(owner)
    if (!person.ok) return person
    const [goals, sessions, filled] = await Promise.all([
      ownedBy(store.goals, owner),
      ownedBy(store.sessions, owner),
      ownedBy(sheets, owner),
    ])
    if (!goals.ok) return goals
    if (!sessions.ok) return sessions
    if (!filled.ok) return filled
    return ok({ person: person.value, goals: goals.value, sessions: sessions.value, sheets: filled.value })
  }
  return async (note: Note): Promise<Result<Readonly<Record<string, boolean>>, RecordFailure>> => {
    const known = materials.get(note.participantId) ?? materialOf(note.participantId)
    materials.set(note.participantId, known)
    const material = await known
    // Whoever was erased has no notes either; of one that is left, nothing goes.
    if (!material.ok && material.error.type === "NotFound")
      return ok(Object.fromEntries(Object.keys(note.sections).map(id => [id, true])))
    if (!material.ok) return material
    const marks = sectionMarks(note, material.value, aboutSubstances)
    return ok(Object.fromEntries(Object.entries(marks).map(([id, { marked }]) => [id, marked])))
  }
}
