import { makeRecoveryIdentity } from "../exchange/keys/break-glass.ts"
import { makeDeviceKeys, useDeviceKeys } from "../exchange/keys/device-keys.ts"
import { readInvitation, signInvitation } from "../exchange/keys/invitation.ts"
import { invitationFile, invitationFragment } from "../exchange/keys/invitation-forms.ts"
import type { TeamKeys } from "../team/team-deps.ts"

/** What the room of the team does with keys, the way exports are written down. */
export const teamKeys: TeamKeys = {
  makeDeviceKeys,
  makeRecoveryIdentity,
  readInvitation,
  // With the list of words: it is large, and shown once in a device's life.
  sixWords: async (...two) => (await import("../exchange/keys/six-words.ts")).sixWords(...two),
  writeInvitation: async (invitation, keys) => {
    const { sign } = await useDeviceKeys(keys)
    const signed = await signInvitation(invitation, sign)
    return { file: invitationFile(signed), fragment: await invitationFragment(signed) }
  },
}
