import type { RecordFailure } from "../base/failure.ts"
import type { ProgramId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import { standingDevices, supervisorsOf } from "../domain/roster.ts"
import type { InvitationFailure, TeamApi } from "./api.ts"
import { isUnfounded, ownStanding } from "./belonging.ts"
import {
  askingMembership,
  foundedRoster,
  foundingMember,
  foundingMembership,
  joinSchema,
  startSchema,
} from "./founding.ts"
import type { InProgram } from "./in-program.ts"
import type { TeamDeps } from "./team-deps.ts"

type Commands = Pick<TeamApi, "start" | "readInvitation" | "join" | "leave">
type Done = Promise<Result<null, RecordFailure>>

/** Into a program, and out of it. What makes the vault a member of one is written last. */
export const createBelongingCommands = (deps: TeamDeps, { read, alone }: InProgram): Commands => {
  const { memberships, rosters, members, clock, keys } = deps

  const idsOf = async (of: Pick<TeamDeps["bookkeeping"][number], "heads">) => {
    const heads = await of.heads({})
    return heads.ok ? ok(heads.value.map(({ id }) => id)) : heads
  }
  const eraseAll = async (kinds: readonly TeamDeps["bookkeeping"][number][]): Done => {
    for (const kind of kinds) {
      const ids = await idsOf(kind)
      if (!ids.ok) return ids
      const erased = await kind.erase(ids.value)
      if (!erased.ok) return erased
    }
    return ok(null)
  }
  /** What is here of a program that was left goes before another begins: none of it is that one's business. */
  const forgetOthers = async (id: ProgramId): Done => {
    const known = await idsOf(rosters)
    if (!known.ok) return known
    if (known.value.every(one => one === id)) return ok(null)
    const { invitations, assignments, feedback } = deps
    return eraseAll([invitations, assignments, feedback, members, rosters])
  }

  /** The invitation, while it is good. */
  const readGood = async (pasted: string) => {
    const text = await keys.readInvitation(pasted)
    if (!text.ok) return text
    const { until } = text.value
    return until < clock.today() ? fail<InvitationFailure>({ type: "InvitationOver", until }) : text
  }

  return {
    start: data =>
      alone(async () => {
        const [told, held] = [admit(startSchema, data), await read()]
        if (!told.ok) return told
        if (!held.ok) return held
        if (held.value.membership !== null && !isUnfounded(held.value)) return fail({ type: "InProgram" })
        const [on, at, profile] = [clock.today(), clock.now(), await deps.profile()]
        const { label, ...names } = told.value
        const membership = foundingMembership(names, { keys: await keys.makeDeviceKeys(), label, at, on })
        const steps: readonly (() => Done)[] = [
          () => eraseAll([memberships]),
          () => forgetOthers(membership.program.id),
          () => deps.keepRole("supervisor"),
          () => deps.nameProgram(names.name),
          () => memberships.add(membership),
          () => rosters.add(foundedRoster(membership, on)),
          () => members.add(foundingMember(membership, profile?.name ?? "", on)),
        ]
        for (const step of steps) {
          const taken = await step()
          if (!taken.ok) return taken
        }
        return ok(null)
      }),

    async readInvitation({ text }) {
      const read = await readGood(text)
      if (!read.ok) return read
      const { program, role, from, until, single, targets, policy } = read.value
      return ok({
        program: { code: program.code, name: program.name },
        role,
        from: from.name,
        until,
        single,
        targets: targets.map(({ url, label }) => ({ url, label })),
        policy,
      })
    },

    join: data =>
      alone(async () => {
        const [told, held] = [admit(joinSchema, data), await read()]
        if (!told.ok) return told
        if (!held.ok) return held
        if (held.value.membership !== null && !isUnfounded(held.value)) return fail({ type: "InProgram" })
        const invitation = await readGood(data.text)
        if (!invitation.ok) return invitation
        const { program, role, policy, recovery } = invitation.value
        const membership = askingMembership(invitation.value, {
          keys: await keys.makeDeviceKeys(),
          label: told.value.label,
          at: clock.now(),
        })
        const steps: readonly (() => Done)[] = [
          () => eraseAll([memberships]),
          () => forgetOthers(program.id),
          () => deps.keepRole(role),
          () => deps.takeOverPolicy(null, policy),
          () => deps.keepBreakGlass(recovery),
          () => memberships.add(membership),
        ]
        for (const step of steps) {
          const taken = await step()
          if (!taken.ok) return taken
        }
        return ok(null)
      }),

    leave: () =>
      alone(async () => {
        const held = await read()
        if (!held.ok) return held
        const { membership } = held.value
        if (membership === null) return ok(null)
        const standing = ownStanding(held.value)
        if (standing !== null && standing.removedOn === null && standingDevices(held.value.members).length > 1) {
          const supervisors = supervisorsOf(held.value.members)
          const isLast = supervisors.length === 1 && supervisors[0]?.id === membership.deviceId
          return fail({ type: isLast ? "LastSupervisor" : "StillMember" })
        }
        const forgotten = await deps.keepBreakGlass(null)
        return forgotten.ok ? eraseAll([...deps.bookkeeping, deps.asks, memberships]) : forgotten
      }),
  }
}
