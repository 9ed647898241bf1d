import type { RecordFailure } from "../../base/failure.ts"
import { readOn } from "../../base/read-on.ts"
import { ok } from "../../base/result.ts"
import { type Source, together } from "../../base/together.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import type { Outgoing } from "../api.ts"
import { audiencesOf, memberOf, readersOf, type Who } from "../who.ts"
import { createFinished, type FinishedDeps } from "./finished.ts"
import { outgoingOf } from "./outgoing.ts"
import type { Sending } from "./send.ts"

type Watched<T> = Source<T, RecordFailure>
type Changed = { readonly known: Who | null; readonly boxes: readonly OutboxHead[]; readonly changes: null }

export type OutgoingDeps = FinishedDeps & {
  readonly cuts: Pick<Sending["cuts"], "waitingIn" | "made">
  readonly who: Watched<Who | null>
  readonly boxes: Watched<readonly OutboxHead[]>
  /** Tells after each change of any record. */
  readonly changes: Watched<null>
}

/** What waits for each audience that has readers, and what went. */
export const watchOutgoing = ({ cuts, who, boxes, changes, ...deps }: OutgoingDeps): Watched<readonly Outgoing[]> => {
  const finished = createFinished(deps)
  return readOn(
    next => together<Changed, RecordFailure>({ known: who, boxes, changes }, next),
    async ({ known }: Changed) => {
      if (known === null) return ok([])
      const audiences = audiencesOf(known).filter(one => one !== "self" && readersOf(one, known).length > 0)
      const all = await cuts.waitingIn(audiences, known)
      if (!all.ok) return all
      const lines: Outgoing[] = []
      for (const found of all.value) {
        const made = await cuts.made(found)
        if (!made.ok) return made
        const marks = [...found.marks, ...made.value]
        const waits = memberOf(found.scope.audience) === null ? await finished.among(marks) : ok(marks)
        if (!waits.ok) return waits
        lines.push(outgoingOf(known, found.outbox, waits.value))
      }
      return ok(lines)
    },
  )
}
