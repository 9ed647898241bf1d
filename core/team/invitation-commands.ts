import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import type { Invitation } from "../domain/invitation.ts"
import type { GivenInvitation, TeamApi } from "./api.ts"
import type { InProgram, Supervised } from "./in-program.ts"
import { invitationText, inviteSchema, newInvitation } from "./invitation-record.ts"
import type { TeamDeps } from "./team-deps.ts"

type Commands = Pick<TeamApi, "invite" | "giveAgain" | "withdraw">

/** What supervisors give to whoever is to join. */
export const createInvitationCommands = (deps: TeamDeps, { ruled }: InProgram): Commands => {
  const { invitations, memberships, clock, keys } = deps

  const given = async (
    invitation: Invitation,
    base: string,
    { membership, roster, members, own }: Supervised,
  ): Promise<Result<GivenInvitation, RecordFailure>> => {
    const whole = await memberships.get(membership.id)
    if (!whole.ok) return whole
    const text = invitationText(invitation, { roster, members, from: own })
    const { fragment, file } = await keys.writeInvitation(text, whole.value)
    return ok({ id: invitation.id, link: `${base.replace(/#.*$/s, "")}${fragment}`, text: file })
  }

  return {
    invite: ({ base, ...data }) =>
      ruled(async supervised => {
        const told = admit(inviteSchema, data)
        if (!told.ok) return told
        const by = supervised.membership.deviceId
        const invitation = newInvitation(told.value, { at: clock.now(), on: clock.today(), by })
        const kept = await invitations.add(invitation)
        return kept.ok ? given(invitation, base, supervised) : kept
      }),
    giveAgain: ({ id, base }) =>
      ruled(async supervised => {
        const invitation = await invitations.get(id)
        if (!invitation.ok) return invitation
        if (invitation.value.by !== supervised.membership.deviceId) return fail({ type: "NotFound", id })
        return given(invitation.value, base, supervised)
      }),
    withdraw: ({ id }) =>
      ruled(async () => {
        const withdrawn = await invitations.change(id, one => ({ ...one, withdrawn: true }))
        return withdrawn.ok ? ok(null) : withdrawn
      }),
  }
}
