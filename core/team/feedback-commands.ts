import type { RecordFailure } from "../base/failure.ts"
import type { FeedbackId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import type { Feedback } from "../domain/feedback.ts"
import { words as wordsSchema } from "../domain/shape.ts"
import type { TeamApi } from "./api.ts"
import { ownMember } from "./belonging.ts"
import { doneAt, newFeedback, seenAt, tellSchema } from "./feedback-record.ts"
import type { InProgram } from "./in-program.ts"
import type { TeamDeps } from "./team-deps.ts"

type Commands = Pick<TeamApi, "tell" | "seen" | "setDone" | "answer">

/** What supervisors tell members, and what those do with it. */
export const createFeedbackCommands = (deps: TeamDeps, { read, ruled }: InProgram): Commands => {
  const { feedback, clock } = deps

  /** Only whom it was told to says what became of it. */
  const mine = async (id: FeedbackId, rule: (one: Feedback) => Feedback): Promise<Result<null, RecordFailure>> => {
    const held = await read()
    if (!held.ok) return held
    const me = ownMember(held.value)
    const one = await feedback.get(id)
    if (!one.ok) return one
    if (one.value.memberId !== me) return fail({ type: "NotFound", id })
    const changed = await feedback.change(id, rule)
    return changed.ok ? ok(null) : changed
  }

  return {
    tell: data =>
      ruled(async ({ members, own }): Promise<Result<null, RecordFailure>> => {
        const told = admit(tellSchema, data)
        if (!told.ok) return told
        const { memberId } = told.value
        if (!members.some(({ id, leftOn }) => id === memberId && leftOn === null))
          return fail({ type: "NotFound", id: memberId })
        return feedback.add(newFeedback(told.value, { at: clock.now(), by: own.member.name }))
      }),
    seen: ({ id }) => mine(id, one => seenAt(one, clock.now())),
    setDone: ({ id, done }) => mine(id, one => doneAt(one, clock.now(), done)),
    async answer({ id, words }) {
      const told = admit(wordsSchema, words)
      return told.ok ? mine(id, one => ({ ...seenAt(one, clock.now()), answer: told.value })) : told
    },
  }
}
