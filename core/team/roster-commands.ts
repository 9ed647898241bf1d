import type { RecordFailure } from "../base/failure.ts"
import type { MemberId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import { type Member, standingOf, supervisorsOf } from "../domain/roster.ts"
import { newMemberId, whySpent, withUse } from "./admitting.ts"
import type { LastSupervisor, TeamApi } from "./api.ts"
import { endedBefore } from "./caseload.ts"
import type { InProgram, Supervised } from "./in-program.ts"
import {
  askedDevice,
  departed,
  newMember,
  removeDeviceSchema,
  removeMemberSchema,
  renameSchema,
  setRoleSchema,
  withDevice,
  withoutDevice,
} from "./member-record.ts"
import type { TeamDeps } from "./team-deps.ts"

type Commands = Pick<TeamApi, "admit" | "refuse" | "rename" | "setRole" | "removeDevice" | "removeMember">

const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)
const notFound = (id: string) => fail({ type: "NotFound" as const, id })

/** Who is on the roster. `follow`: what changed holds in this vault at once, too. */
export const createRosterCommands = (
  deps: TeamDeps,
  { ruled }: InProgram,
  follow: () => Promise<Result<null, RecordFailure>>,
): Commands => {
  const { members, invitations, asks, assignments, clock } = deps

  /** Changes a member unless nobody would supervise the program after it. */
  const change = async (
    id: MemberId,
    rule: (member: Member) => Member,
    { members: before }: Supervised,
  ): Promise<Result<null, RecordFailure | LastSupervisor>> => {
    const after = before.map(one => (one.id === id ? rule(one) : one))
    if (supervisorsOf(after).length === 0) return fail({ type: "LastSupervisor" })
    return done(await members.change(id, rule))
  }
  const endAssignments = async (memberId: MemberId): Promise<Result<null, RecordFailure>> => {
    const all = await assignments.heads({})
    if (!all.ok) return all
    for (const { id } of all.value.filter(one => one.memberId === memberId)) {
      const ended = await assignments.change(id, one => endedBefore(one, clock.today()))
      if (!ended.ok) return ended
    }
    return ok(null)
  }

  return {
    admit: ({ deviceId, memberId }) =>
      ruled(async ({ members: known, membership }) => {
        const asked = await asks.get(deviceId)
        if (!asked.ok) return asked
        const { ask, decided } = asked.value
        const standing = standingOf(known, deviceId)
        if (standing !== null && standing.removedOn === null && standing.device.signKey === ask.signKey)
          return done(await asks.change(deviceId, one => ({ ...one, decided: "admitted" })))
        if (decided !== null || standing !== null) return notFound(deviceId)
        const further = memberId === null ? null : known.find(({ id, leftOn }) => id === memberId && leftOn === null)
        if (further === undefined) return notFound(memberId ?? "")

        const found = await invitations.get(ask.invitation)
        if (!found.ok && found.error.type !== "NotFound") return found
        const invitation = found.ok ? found.value : null
        const spent = whySpent({ invitation, asked: asked.value, memberId }, known)
        if (spent !== null) return fail(spent)
        if (invitation === null) return notFound(ask.invitation)

        // Used up first: broken off in between, it admits this device and no other.
        const [at, on] = [clock.now(), clock.today()]
        const used = await invitations.change(ask.invitation, one =>
          withUse(one, asked.value, { at, decided: "admitted" }),
        )
        if (!used.ok) return used
        const device = askedDevice(ask, on, membership.deviceId)
        const joining = { id: newMemberId(asked.value, known), name: ask.name, role: invitation.role, on }
        const written =
          further === null
            ? await members.add(withDevice(newMember(joining), deviceId, device))
            : await members.change(further.id, one => withDevice(one, deviceId, device))
        if (!written.ok) return written
        return done(await asks.change(deviceId, one => ({ ...one, decided: "admitted" })))
      }),

    refuse: ({ deviceId }) =>
      ruled(async ({ members: known }) => {
        const asked = await asks.get(deviceId)
        if (!asked.ok) return asked
        if (standingOf(known, deviceId) !== null) return notFound(deviceId)
        const refused = await invitations.change(asked.value.ask.invitation, one =>
          withUse(one, asked.value, { at: clock.now(), decided: "refused" }),
        )
        if (!refused.ok && refused.error.type !== "NotFound") return refused
        return done(await asks.change(deviceId, one => ({ ...one, decided: "refused" })))
      }),

    rename: data =>
      ruled(async () => {
        const told = admit(renameSchema, data)
        if (!told.ok) return told
        return done(await members.change(told.value.memberId, one => ({ ...one, name: told.value.name })))
      }),

    setRole: data =>
      ruled<null, LastSupervisor>(async supervised => {
        const told = admit(setRoleSchema, data)
        if (!told.ok) return told
        const changed = await change(told.value.memberId, one => ({ ...one, role: told.value.role }), supervised)
        return changed.ok ? follow() : changed
      }),

    removeDevice: data =>
      ruled<null, LastSupervisor>(async supervised => {
        const told = admit(removeDeviceSchema, data)
        if (!told.ok) return told
        const { deviceId, why } = told.value
        const whose = supervised.members.find(one => deviceId in one.devices)
        if (!whose) return notFound(deviceId)
        return change(whose.id, one => withoutDevice(one, deviceId, { on: clock.today(), why }), supervised)
      }),

    removeMember: data =>
      ruled<null, LastSupervisor>(async supervised => {
        const told = admit(removeMemberSchema, data)
        if (!told.ok) return told
        const { memberId, why } = told.value
        const left = await change(memberId, one => departed(one, { on: clock.today(), why }), supervised)
        return left.ok ? endAssignments(memberId) : left
      }),
  }
}
