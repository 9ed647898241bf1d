import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Note } from "../../domain/note.ts"
import type { Session } from "../../domain/session.ts"
import type { Collection } from "../../store/collection.ts"
import type { Mark } from "./waiting.ts"

export type FinishedDeps = {
  readonly sessions: Pick<Collection<Session, unknown>, "getMany">
  readonly notes: Pick<Collection<Note, unknown>, "getMany">
}

/** What is still being worked on waits for nothing yet: a session that runs, a note that is not signed. */
export const createFinished = ({ sessions, notes }: FinishedDeps) => {
  /** By id, the stamp it had: a state of a record stays what it is. */
  const [done, working] = [new Map<string, string>(), new Map<string, string>()]

  const sort = async <Noun extends { readonly id: string }>(
    marks: readonly Mark[],
    collection: { readonly getMany: (ids: readonly string[]) => Promise<Result<readonly Noun[], RecordFailure>> },
    isDone: (noun: Noun) => boolean,
  ): Promise<Result<null, RecordFailure>> => {
    const unknown = marks.filter(({ id, stamp }) => done.get(id) !== stamp && working.get(id) !== stamp)
    if (unknown.length === 0) return ok(null)
    const found = await collection.getMany(unknown.map(({ id }) => id))
    if (!found.ok) return found
    const runs = new Set(found.value.filter(noun => !isDone(noun)).map(({ id }) => id))
    for (const { id, stamp } of unknown) {
      done.delete(id)
      working.delete(id)
      ;(runs.has(id) ? working : done).set(id, stamp)
    }
    return ok(null)
  }

  return {
    among: async (marks: readonly Mark[]): Promise<Result<readonly Mark[], RecordFailure>> => {
      const of = (kind: string) => marks.filter(mark => mark.kind === kind)
      const sorted = await sort(of("session"), sessions, ({ endedAt }) => endedAt !== null)
      if (!sorted.ok) return sorted
      const signed = await sort(of("note"), notes, ({ signature }) => signature !== null)
      return signed.ok ? ok(marks.filter(({ id, stamp }) => working.get(id) !== stamp)) : signed
    },
  }
}
