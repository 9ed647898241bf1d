import type { RecordFailure } from "../../base/failure.ts"
import { createInTurn } from "../../base/in-turn.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Outbox } from "../../domain/sending.ts"
import {
  hear,
  isShort,
  type Marks,
  type Standing,
  standingNow,
  standingOf,
  unheardPages,
  withinReach,
} from "./standing.ts"
import type { ToldPages } from "./told-pages.ts"
import { type Around, type Mark, waitingFor } from "./waiting.ts"

export type MarksDeps = Marks & {
  /** Brings the others up to what is there now, and tells what is other than before. `anew`: nothing was known. */
  readonly look: () => Promise<Result<{ readonly anew: boolean; readonly changed: readonly Mark[] }, RecordFailure>>
  readonly find: (id: string) => Mark | undefined
}

/**
 * Finds what waits in streams. All there is, is looked at once after an unlock, and what of it concerns an audience when
 * that comes to concern others; otherwise it costs what changed.
 */
export const createLooking = (deps: { readonly marks: MarksDeps; readonly toldPages: Pick<ToldPages, "read"> }) => {
  const { marks, toldPages } = deps
  const inTurn = createInTurn()
  const standings = new Map<string, Standing>()

  const look = async (): Promise<Result<null, RecordFailure>> => {
    const looked = await marks.look()
    if (!looked.ok) return looked
    if (looked.value.anew) standings.clear()
    else for (const standing of standings.values()) hear(standing, looked.value.changed)
    return ok(null)
  }

  const waitingIn = async (outbox: Outbox, around: Around): Promise<Result<readonly Mark[], RecordFailure> | null> => {
    if (around.whole) return ok(waitingFor(withinReach(around, marks), [], around))
    const before = standings.get(outbox.id)
    const kept = before && !isShort(before, around) ? before : null
    const told = await toldPages.read(kept ? unheardPages(kept, outbox) : outbox.pages)
    if (!told?.ok) return told
    const now = kept
      ? standingNow(kept, outbox, around, marks, told.value)
      : standingOf(outbox, around, marks, [...told.value, outbox.told])
    standings.set(outbox.id, now)
    return ok([...now.waits.values()].map(({ mark }) => mark))
  }

  return {
    /**
     * What waits in each of these streams. Their outboxes must have been read before this is asked: then nothing is told in
     * them that a look does not find. Null: pages of one are gone by now; read the outboxes again.
     */
    waiting: (
      all: readonly { readonly outbox: Outbox; readonly around: Around }[],
    ): Promise<Result<readonly (readonly Mark[])[], RecordFailure> | null> =>
      inTurn("look", async () => {
        const looked = await look()
        if (!looked.ok) return looked
        const found: (readonly Mark[])[] = []
        for (const { outbox, around } of all) {
          const waits = await waitingIn(outbox, around)
          if (!waits?.ok) return waits
          found.push(waits.value)
        }
        return ok(found)
      }),

    /** Those that are there. */
    marksOf: (ids: readonly string[]): Promise<Result<readonly Mark[], RecordFailure>> =>
      inTurn("look", async () => {
        const looked = await look()
        return looked.ok ? ok(ids.flatMap(id => marks.find(id) ?? [])) : looked
      }),
  }
}
export type Looking = ReturnType<typeof createLooking>
