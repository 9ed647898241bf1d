import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { FactName } from "../../domain/facts/facts.ts"
import type { Sealer } from "../../vault/sealer.ts"
import { chunkName } from "./chunk.ts"
import type { Chunk, Chunks, Made, Standing } from "./chunks.ts"
import type { Row } from "./columns.ts"
import { factKinds, factNames } from "./fact-kinds.ts"
import { monthOf, monthOfMark, ownProgram } from "./marks.ts"
import type { FactRecords, Steps } from "./records.ts"

const nameOf = new Map(factNames.map(name => [factKinds[name].kind.kind, name]))

/** So many records are opened as they come, without looking first which of them lie together. */
const mostUnordered = 100

/** A month of a kind that is to be made anew: all of it, or only these records. */
type Month = { readonly name: FactName; readonly month: string; readonly ids: Set<string>; whole: boolean }

const byId = (a: Row, b: Row) => (a.id < b.id ? -1 : 1)

const madeOf = (name: FactName, month: string, rows: readonly Row[]): Made => ({
  key: [ownProgram, factKinds[name].kind.kind, month],
  fields: factKinds[name].fields,
  rows: [...rows].sort(byId),
})

/** What is to be made anew, by chunk. Marks of what is not counted ask for nothing. */
const monthsOf = ({ marks }: Standing, damaged: readonly Chunk[]) => {
  const months = new Map<string, Month>()
  const monthFor = (kind: string, month: string) => {
    const name = nameOf.get(kind)
    const key = chunkName([ownProgram, kind, month])
    const found = months.get(key) ?? (name && { name, month, ids: new Set<string>(), whole: false })
    if (found) months.set(key, found)
    return found
  }
  for (const mark of marks) {
    const whole = monthOfMark(mark)
    const month = monthFor(mark.kind, whole ?? monthOf(mark.id))
    if (month && whole !== null) month.whole = true
    else month?.ids.add(mark.id)
  }
  for (const [, kind, month] of damaged) {
    const found = monthFor(kind, month)
    if (found) found.whole = true
  }
  return months
}

/** Makes facts anew from the records: those that are marked, or all. */
export const createCatchUp = (records: FactRecords, chunks: Chunks) => ({
  /** Null: something else lies there by now. */
  marked: async (
    sealer: Sealer,
    standing: Standing,
    damaged: readonly Chunk[],
  ): Promise<Result<readonly Made[], RecordFailure> | null> => {
    const months = monthsOf(standing, damaged)
    const touched = (standing.end?.chunks ?? []).filter(chunk => months.get(chunkName(chunk))?.whole === false)
    const before = await chunks.read(sealer, standing, touched)
    if (!before) return null
    for (const chunk of before.damaged) {
      const month = months.get(chunkName(chunk))
      if (month) month.whole = true
    }

    const made: Made[] = []
    for (const name of factNames) {
      const ours = [...months].filter(([, month]) => month.name === name)
      if (ours.length === 0) continue
      const whole = new Set(ours.flatMap(([, { month, whole: all }]) => (all ? [month] : [])))
      const some = new Set(ours.flatMap(([, { ids }]) => [...ids]))
      const few = whole.size === 0 && some.size <= mostUnordered
      const all = few ? ok([...some]) : await records.idsOf(sealer, name)
      if (!all.ok) return all
      const asked = all.value.filter(id => some.has(id) || whole.has(monthOf(id)))
      const facts = await records.factsOf(name, asked, {})
      if (!facts?.ok) return facts
      for (const [key, { month, ids, whole: anew }] of ours) {
        const rest = anew ? [] : (before.rows.get(key) ?? []).filter(({ id }) => !ids.has(id))
        made.push(madeOf(name, month, [...rest, ...facts.value.filter(({ id }) => monthOf(id) === month)]))
      }
    }
    return ok(made)
  },

  /** Null: broken off. */
  all: async (sealer: Sealer, { signal, done }: Steps): Promise<Result<readonly Made[], RecordFailure> | null> => {
    const ids = new Map<FactName, readonly string[]>()
    for (const name of factNames) {
      const found = await records.idsOf(sealer, name)
      if (!found.ok) return found
      ids.set(name, found.value)
    }
    const total = [...ids.values()].reduce((sum, { length }) => sum + length, 0)
    let passed = 0
    const step = (some: number) => {
      passed += some
      done?.(passed / total)
    }
    const made: Made[] = []
    for (const [name, those] of ids) {
      const facts = await records.factsOf(name, those, { signal, done: step })
      if (!facts?.ok) return facts
      const months = new Map<string, Row[]>()
      for (const fact of facts.value) {
        const month = months.get(monthOf(fact.id))
        if (month) month.push(fact)
        else months.set(monthOf(fact.id), [fact])
      }
      for (const [month, rows] of months) made.push(madeOf(name, month, rows))
    }
    return ok(made)
  },
})
