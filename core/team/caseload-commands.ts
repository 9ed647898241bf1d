import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import type { TeamApi } from "./api.ts"
import { assignSchema, endedOn, goingOn, newAssignment, unassignSchema } from "./caseload.ts"
import type { InProgram } from "./in-program.ts"
import type { TeamDeps } from "./team-deps.ts"

type Commands = Pick<TeamApi, "assign" | "unassign">

/** Who serves whom. */
export const createCaseloadCommands = (deps: TeamDeps, { ruled }: InProgram): Commands => {
  const { assignments, participants, clock } = deps

  return {
    assign: data =>
      ruled(async ({ members, own }): Promise<Result<null, RecordFailure>> => {
        const told = admit(assignSchema, data)
        if (!told.ok) return told
        const { participantId, memberId } = told.value
        if (!members.some(({ id, leftOn }) => id === memberId && leftOn === null))
          return fail({ type: "NotFound", id: memberId })
        const [person, all] = await Promise.all([
          participants.get(participantId),
          assignments.heads({ owner: participantId }),
        ])
        if (!person.ok) return person
        if (!all.ok) return all
        if (goingOn(all.value, told.value).length > 0) return ok(null)
        return assignments.add(newAssignment(told.value, { on: clock.today(), by: own.member.name }))
      }),

    unassign: data =>
      ruled(async (): Promise<Result<null, RecordFailure>> => {
        const told = admit(unassignSchema, data)
        if (!told.ok) return told
        const all = await assignments.heads({ owner: told.value.participantId })
        if (!all.ok) return all
        for (const { id } of goingOn(all.value, told.value)) {
          const ended = await assignments.change(id, one => endedOn(one, clock.today()))
          if (!ended.ok) return ended
        }
        return ok(null)
      }),
  }
}
