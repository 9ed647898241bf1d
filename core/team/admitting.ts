import { dayOf, type Instant } from "../base/clock.ts"
import { type MemberId, newId } from "../base/id.ts"
import { type Asked, type Invitation, type InvitationState, invitationState } from "../domain/invitation.ts"
import { type Member, standingOf } from "../domain/roster.ts"
import type { InvitationSpent } from "./api.ts"

/** How an invitation stood when a device asked: one who asked in time is not late because nobody looked. */
export const stateWhenAsked = (invitation: Invitation, asked: Pick<Asked, "at">): InvitationState =>
  invitationState(invitation, dayOf(asked.at))

/** Whose devices came with it. */
const cameWith = ({ used }: Invitation, members: readonly Member[]): readonly MemberId[] =>
  members.filter(({ devices }) => Object.keys(devices).some(id => used[id]?.decided === "admitted")).map(({ id }) => id)

/**
 * Why the device cannot be admitted; null: it can. An invitation for one is for one person: it admits their further
 * devices too, and the same device once more where admitting was broken off.
 */
export const whySpent = (
  {
    invitation,
    asked,
    memberId,
  }: {
    readonly invitation: Invitation | null
    readonly asked: Asked
    readonly memberId: MemberId | null
  },
  members: readonly Member[],
): InvitationSpent | null => {
  if (invitation === null) return { type: "InvitationSpent", state: "unknown" }
  const state = stateWhenAsked(invitation, asked)
  if (state === "open" || invitation.used[asked.id]?.decided === "admitted") return null
  if (state === "used" && memberId !== null && cameWith(invitation, members).includes(memberId)) return null
  return { type: "InvitationSpent", state }
}

export const withUse = (
  invitation: Invitation,
  { id }: Pick<Asked, "id">,
  use: { readonly at: Instant; readonly decided: "admitted" | "refused" },
): Invitation => ({ ...invitation, used: { ...invitation.used, [id]: use } })

/** As the device asked to be known, unless that is somebody already. */
export const newMemberId = ({ ask }: Asked, members: readonly Member[]): MemberId =>
  members.some(({ id }) => id === ask.member) ? newId<MemberId>() : ask.member

/** Asks that nobody has decided yet, on any supervisor's device; the oldest first. */
export const openAsks = (
  asks: readonly Asked[],
  members: readonly Member[],
  invitations: readonly Invitation[],
): readonly Asked[] =>
  asks
    .filter(({ id, ask, decided }) => {
      const invitation = invitations.find(one => one.id === ask.invitation)
      const isRefused = invitation?.used[id]?.decided === "refused"
      return decided === null && !isRefused && standingOf(members, id) === null
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1))

/** Members whose further device it may be: of the same name, and still there. */
export const perhapsOf = ({ ask }: Asked, members: readonly Member[]): readonly MemberId[] => {
  const plain = (name: string) => name.trim().toLocaleLowerCase()
  const name = plain(ask.name)
  return members.filter(one => one.leftOn === null && plain(one.name) === name).map(({ id }) => id)
}
