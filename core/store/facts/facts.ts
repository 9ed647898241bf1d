import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { newId } from "../../base/id.ts"
import { createInTurn } from "../../base/in-turn.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import { type FactName, type Facts, noFacts } from "../../domain/facts/facts.ts"
import type { Recount } from "../../system/api.ts"
import type { Sealer } from "../../vault/sealer.ts"
import { attempt } from "../failures.ts"
import { createOpened } from "../opened.ts"
import { watchRows } from "../watch-rows.ts"
import { whenUnlocked } from "../when-unlocked.ts"
import { createCatchUp } from "./catch-up.ts"
import { chunkName } from "./chunk.ts"
import { type Chunk, createChunks, type Made, type Standing } from "./chunks.ts"
import type { Row } from "./columns.ts"
import { factKinds, factNames } from "./fact-kinds.ts"
import type { FactSource } from "./fact-source.ts"
import { ownProgram } from "./marks.ts"
import { createFactRecords, type Shared } from "./records.ts"
import { factsIn, recountOf } from "./recount.ts"

const mostAttempts = 20

const chunksOf = ({ end }: Standing, name: FactName): readonly Chunk[] =>
  (end?.chunks ?? []).filter(([program, kind]) => program === ownProgram && kind === factKinds[name].kind.kind)

/** Facts read from sealed columns, which are brought up to date with each reading: `FORMAT.md`, *Facts*. */
export const createFacts = (shared: Shared): FactSource => {
  const { database, unlocked, unexpected = () => ({ type: "Unexpected", id: newId() }) } = shared
  const chunks = createChunks(database, unlocked)
  const catchUp = createCatchUp(createFactRecords(shared), chunks)
  const merged = createOpened<readonly Row[]>(unlocked, factNames.length)
  const inTurn = createInTurn()

  const standingNow = async (sealer: Sealer) => chunks.standing(sealer, await chunks.look())

  /** The same array as long as nothing of it changed. */
  const together = (name: FactName, those: readonly Chunk[], rows: ReadonlyMap<string, readonly Row[]>) => {
    const state = those.map(chunk => chunk.join()).join("\n")
    const known = merged.find(name, state)
    if (known) return known.value
    const remember = merged.remembering()
    const all = those.flatMap(chunk => rows.get(chunkName(chunk)) ?? [])
    remember(name, state, all)
    return all
  }

  /** `unwritten`: made, but the disk is full. It is counted all the same. */
  const answer = (
    standing: Standing,
    names: readonly FactName[],
    rows: ReadonlyMap<string, readonly Row[]>,
    unwritten: readonly Made[],
  ): Facts => {
    const found: Record<string, readonly Row[]> = { ...noFacts }
    const anew = new Set(unwritten.map(({ key }) => chunkName(key)))
    const made = factsIn(unwritten)
    for (const name of names) {
      const those = chunksOf(standing, name)
      const still = those.filter(chunk => !anew.has(chunkName(chunk)))
      found[name] =
        anew.size === 0
          ? together(name, those, rows)
          : [...still.flatMap(chunk => rows.get(chunkName(chunk)) ?? []), ...made[name]]
    }
    return found as unknown as Facts
  }

  const readNow = async (sealer: Sealer, names: readonly FactName[]): Promise<Result<Facts, RecordFailure>> => {
    let damaged: readonly Chunk[] = []
    for (let tries = 0; tries < mostAttempts; tries++) {
      const standing = await standingNow(sealer)
      let unwritten: readonly Made[] = []
      if (standing.damaged || damaged.length > 0) unexpected(new Error("Facts did not open; they are made anew"))
      if (!standing.end || standing.marks.length > 0 || damaged.length > 0) {
        const all = !standing.end
        const made = await (all ? catchUp.all(sealer, {}) : catchUp.marked(sealer, standing, damaged))
        if (!made) continue
        if (!made.ok) return made
        const written = await attempt(async () => ok(await chunks.write(sealer, standing, made.value, all)))
        if (written.ok) {
          damaged = []
          continue
        }
        unwritten = made.value
      }
      const asked = names.flatMap(name => chunksOf(standing, name))
      const read = await chunks.read(sealer, standing, asked)
      if (!read) continue
      const anew = new Set(unwritten.map(({ key }) => chunkName(key)))
      const lost = read.damaged.filter(chunk => !anew.has(chunkName(chunk)))
      if (lost.length === 0) return ok(answer(standing, names, read.rows, unwritten))
      damaged = [...damaged, ...lost]
    }
    throw new Error(`Facts changed under each of ${mostAttempts} attempts to read them`)
  }

  const read: FactSource["read"] = names =>
    whenUnlocked<Facts, RecordFailure>(unlocked, sealer => inTurn("facts", () => readNow(sealer, names)))

  return {
    read,

    watch: (names, next) => {
      let told: Facts | null = null
      return watchRows<unknown, Facts>({
        database,
        unlocked,
        read: chunks.look,
        open: async () => {
          const found = await read(names)
          const known = told
          return found.ok && known && names.every(name => found.value[name] === known[name]) ? null : found
        },
        next: result => {
          told = result.ok ? result.value : null
          next(result)
        },
        unexpected,
      })
    },

    rebuild: (signal, onProgress) =>
      whenUnlocked<Recount, RecordFailure | Aborted>(unlocked, sealer =>
        inTurn("facts", async () => {
          for (let tries = 0; tries < mostAttempts; tries++) {
            if (signal?.aborted) return fail({ type: "Aborted" })
            const before = await readNow(sealer, factNames)
            if (!before.ok) return before
            const standing = await standingNow(sealer)
            const made = await catchUp.all(sealer, { signal, ...(onProgress && { done: onProgress }) })
            if (made && !made.ok) return made
            if (!made || !(await chunks.write(sealer, standing, made.value, true))) continue
            const { marks } = await chunks.look()
            const changing = new Set([...standing.marks, ...marks].map(({ id }) => id))
            return ok(recountOf(before.value, factsIn(made.value), changing))
          }
          throw new Error(`Facts changed under each of ${mostAttempts} attempts to count them anew`)
        }),
      ),
  }
}
