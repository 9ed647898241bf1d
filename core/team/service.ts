import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { readOn } from "../base/read-on.ts"
import { ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import type { Assignment } from "../domain/assignment.ts"
import type { Feedback } from "../domain/feedback.ts"
import type { Asked, Invitation } from "../domain/invitation.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import { type Member, standingOf } from "../domain/roster.ts"
import type { Belonging, Team, TeamApi } from "./api.ts"
import { belongingOf, type Held, ownMember, ownStanding } from "./belonging.ts"
import { createBelongingCommands } from "./belonging-commands.ts"
import { caseloadLines, servedCounts } from "./caseload.ts"
import { createCaseloadCommands } from "./caseload-commands.ts"
import { createFeedbackCommands } from "./feedback-commands.ts"
import { newestFirst } from "./feedback-record.ts"
import { createFollowRoster } from "./follow-roster.ts"
import { createInProgram } from "./in-program.ts"
import { createInvitationCommands } from "./invitation-commands.ts"
import { createProgramCommands } from "./program-commands.ts"
import { createRosterCommands } from "./roster-commands.ts"
import type { TeamDeps } from "./team-deps.ts"
import { askLines, invitationLines, memberLines } from "./team-lines.ts"

type All = {
  readonly held: Held
  readonly asks: readonly Asked[]
  readonly invitations: readonly Invitation[]
  readonly assignments: readonly Assignment[]
}

/** The room of the program's people. `followRoster`: to be called after each taking in, and once unlocked. */
export const createTeam = (
  deps: TeamDeps,
): { readonly api: TeamApi; readonly followRoster: () => Promise<Result<null, RecordFailure>> } => {
  const { clock, keys, asks, invitations, assignments, feedback, participants } = deps
  const inProgram = createInProgram(deps)
  const { held, alone } = inProgram
  const follow = createFollowRoster(deps, inProgram)

  const belonging: Source<Belonging, RecordFailure> = readOn(held, async now => {
    const { membership } = now
    const inviting = ownStanding(now) === null ? membership?.invitation?.from : null
    return ok(belongingOf(now, membership && inviting ? await keys.sixWords(inviting, membership) : []))
  })

  const all: Source<All, RecordFailure> = next =>
    together<All, RecordFailure>(
      {
        held,
        asks: tell => asks.watchHeads({}, tell),
        invitations: tell => invitations.watchHeads({}, tell),
        assignments: tell => assignments.watchHeads({}, tell),
      },
      next,
    )

  const team: Source<Team | null, RecordFailure> = readOn(all, async now => {
    const { membership, roster, members } = now.held
    if (membership === null || roster === null || ownStanding(now.held) === null) return ok(null)
    const here = { me: ownMember(now.held), device: membership.deviceId, on: clock.today() }
    const wordsOf = async ({ ask }: Asked, invitation: Invitation | null) => {
      const inviting = invitation && standingOf(members, invitation.by)
      return inviting ? keys.sixWords(inviting.device, ask) : []
    }
    return ok({
      roster,
      members: memberLines(members, servedCounts(now.assignments, here.on), here),
      asks: await askLines({ ...now, members }, wordsOf),
      invitations: invitationLines(now.invitations, here),
    })
  })

  const caseload = through<
    {
      readonly people: readonly ParticipantHead[]
      readonly assignments: readonly Assignment[]
      readonly members: readonly Member[]
    },
    ReturnType<typeof caseloadLines>,
    RecordFailure
  >(
    next =>
      together(
        {
          people: tell => participants.watchHeads({}, tell),
          assignments: tell => assignments.watchHeads({}, tell),
          members: tell => deps.members.watchHeads({}, tell),
        },
        next,
      ),
    records => caseloadLines(records, clock.today()),
  )

  const told: Source<readonly Feedback[], RecordFailure> = through(next => feedback.watchHeads({}, next), newestFirst)
  const forMe = through<
    { readonly held: Held; readonly told: readonly Feedback[] },
    readonly Feedback[],
    RecordFailure
  >(
    next => together({ held, told }, next),
    now => {
      const me = ownMember(now.held)
      return now.told.filter(({ memberId, doneAt }) => memberId === me && doneAt === null)
    },
  )

  const api: TeamApi = {
    watchBelonging: async (_, onChange) => watching(belonging, onChange),
    watchTeam: async (_, onChange) => watching(team, onChange),
    watchCaseload: async (_, onChange) => watching(caseload, onChange),
    watchTold: async ({ memberId }, onChange) =>
      watching(
        through(told, every => every.filter(one => memberId === null || one.memberId === memberId)),
        onChange,
      ),
    watchForMe: async (_, onChange) => watching(forMe, onChange),
    ...createBelongingCommands(deps, inProgram),
    ...createInvitationCommands(deps, inProgram),
    ...createRosterCommands(deps, inProgram, follow),
    ...createProgramCommands(deps, inProgram, follow),
    ...createCaseloadCommands(deps, inProgram),
    ...createFeedbackCommands(deps, inProgram),
  }
  return { api, followRoster: () => alone(follow) }
}
