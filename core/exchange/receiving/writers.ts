import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Stream } from "../../domain/receiving.ts"
import { standingOf } from "../../domain/roster.ts"
import type { Header } from "../envelope/header.ts"
import type { Opening } from "../envelope/open-export.ts"
import { memberOf, standingHere, supervisesHere, type Who } from "../who.ts"
import type { Writer } from "./rules.ts"

/** With what to speak of them by. */
export type NamedWriter = Writer & { readonly name: string; readonly code: string }

/** Whether an export of this audience, by this writer, is meant for this vault. */
export const isForUs = ({ audience }: Pick<Header, "audience">, writer: Writer, who: Who): boolean => {
  const member = memberOf(audience)
  if (member !== null) return writer.supervises && member === who.membership.memberId
  if (audience === "self") return writer.own
  // A new supervisor is on the roster that comes with the first export to the supervisors.
  return writer.own || supervisesHere(who) || (writer.supervises && standingHere(who) === null)
}

/** Before a roster came, the supervisors of the invitation are believed. */
export const whoisIn =
  (who: Who): Opening["whois"] =>
  device => {
    const standing = standingOf(who.members, device as Header["device"])
    if (standing) return { signKey: standing.device.signKey, removedOn: standing.removedOn }
    const inviting = who.members.length > 0 ? [] : (who.membership.invitation?.supervisors ?? [])
    const found = inviting.find(one => one.device === device)
    return found ? { signKey: found.signKey, removedOn: null } : null
  }

export type WritersDeps = { readonly heard: () => Promise<Result<readonly Stream[], RecordFailure>> }

/** Who wrote an export, as this vault knows them by now. */
export const createWriters =
  ({ heard }: WritersDeps) =>
  async (who: Who, { device, life }: Pick<Header, "device" | "life">): Promise<Result<NamedWriter, RecordFailure>> => {
    const streams = await heard()
    if (!streams.ok) return streams
    const standing = standingOf(who.members, device)
    const inviting = standing === null ? who.membership.invitation?.from : undefined
    const memberId = standing?.member.id ?? who.membership.memberId
    const devices = standing?.member.devices ?? {}
    return ok({
      memberId,
      supervises: standing === null ? inviting !== undefined : standing.member.role === "supervisor",
      own: standing !== null && memberId === who.membership.memberId,
      lives: new Set([life, ...streams.value.filter(one => Object.hasOwn(devices, one.device)).map(one => one.life)]),
      name: standing?.member.name ?? inviting?.name ?? "",
      code: standing?.device.code ?? "",
    })
  }
