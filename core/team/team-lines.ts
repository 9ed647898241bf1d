import type { Day } from "../base/clock.ts"
import type { DeviceId, MemberId } from "../base/id.ts"
import { type Asked, type Invitation, invitationState } from "../domain/invitation.ts"
import { devicesOf, type Member } from "../domain/roster.ts"
import { openAsks, perhapsOf, stateWhenAsked } from "./admitting.ts"
import type { AskLine, InvitationLine, MemberLine } from "./api.ts"

type Here = { readonly me: MemberId | null; readonly device: DeviceId; readonly on: Day }

/** Who is there before who has left, each by name; devices in the order they came. */
export const memberLines = (
  members: readonly Member[],
  served: ReadonlyMap<MemberId, number>,
  here: Omit<Here, "on">,
): readonly MemberLine[] =>
  members
    .map(member => ({
      id: member.id,
      name: member.name,
      role: member.role,
      joinedOn: member.joinedOn,
      leftOn: member.leftOn,
      devices: devicesOf([member])
        .map(({ id, device: { code, label, admittedOn }, removedOn }) => {
          const why = member.removals[id]?.why ?? ""
          return { id, code, label, admittedOn, removedOn, why, here: id === here.device }
        })
        .sort((a, b) => (`${a.admittedOn} ${a.id}` < `${b.admittedOn} ${b.id}` ? -1 : 1)),
      serves: served.get(member.id) ?? 0,
      me: member.id === here.me,
    }))
    .sort((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null) || a.name.localeCompare(b.name))

/** The newest first. */
export const invitationLines = (
  invitations: readonly Invitation[],
  { device, on }: Omit<Here, "me">,
): readonly InvitationLine[] =>
  [...invitations]
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
    .map(one => ({
      id: one.id,
      role: one.role,
      single: one.single,
      madeAt: one.madeAt,
      until: one.until,
      words: one.words,
      state: invitationState(one, on),
      came: Object.values(one.used).filter(({ decided }) => decided === "admitted").length,
      here: one.by === device,
    }))

type Records = {
  readonly asks: readonly Asked[]
  readonly members: readonly Member[]
  readonly invitations: readonly Invitation[]
}

/** `wordsOf`: the six of an ask and the device that invited it; none where that is not known. */
export const askLines = (
  { asks, members, invitations }: Records,
  wordsOf: (asked: Asked, invitation: Invitation | null) => Promise<readonly string[]>,
): Promise<readonly AskLine[]> =>
  Promise.all(
    openAsks(asks, members, invitations).map(async asked => {
      const invitation = invitations.find(({ id }) => id === asked.ask.invitation) ?? null
      return {
        ask: asked.ask,
        at: asked.at,
        words: await wordsOf(asked, invitation),
        invitation: invitation && stateWhenAsked(invitation, asked),
        perhaps: perhapsOf(asked, members),
      }
    }),
  )
