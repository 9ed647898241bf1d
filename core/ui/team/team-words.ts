import type { Day } from "../../base/clock.ts"
import type { InvitationState } from "../../domain/invitation.ts"
import type { DeviceLine, InvitationFacts, InvitationLine, MemberLine } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { roleName } from "../role-words.ts"
import type { When } from "../when.ts"

const states = {
  open: m.team_invitation_open,
  used: m.team_invitation_used,
  over: m.team_invitation_over,
  withdrawn: m.team_invitation_withdrawn,
} as const satisfies Record<InvitationState, () => string>

export const invitationStateWords = (state: InvitationState): string => states[state]()

/** For how many it is. */
export const forWhomWords = ({ single }: Pick<InvitationFacts, "single">): string =>
  single ? m.team_invitation_single() : m.team_invitation_team()

/** One quiet line of an invitation: for whom, until when, how it stands. */
export const invitationLineWords = (line: InvitationLine, on: Day, when: When): string =>
  dotted(
    forWhomWords(line),
    line.state === "open"
      ? m.team_invitation_until({ day: when.day(line.until, on) })
      : invitationStateWords(line.state),
    line.came > 0 && m.team_invitation_came({ count: line.came }),
  )

/** One quiet line of a member: what they are, with how many devices, whom they serve. */
export const memberLineWords = ({ role, devices, serves, leftOn }: MemberLine, on: Day, when: When): string =>
  leftOn === null
    ? dotted(
        roleName(role),
        m.team_devices_count({ count: devices.filter(({ removedOn }) => removedOn === null).length }),
        serves > 0 && m.team_serves({ count: serves }),
      )
    : dotted(roleName(role), m.team_left({ day: when.day(leftOn, on) }))

/** A device by what its member calls it, with the code that stands in file names: "the blue tablet (62ny)". */
export const deviceWithCode = (device: Pick<DeviceLine, "label" | "code">): string =>
  device.label.trim() === ""
    ? deviceName(device)
    : m.team_device_with_code({ label: deviceName(device), code: device.code })

/** A device by what its member calls it, or by its code alone. */
export const deviceName = ({ label, code }: Pick<DeviceLine, "label" | "code">): string =>
  label.trim() === "" ? m.team_device_unnamed({ code }) : label
