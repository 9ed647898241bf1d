import type { MemberId } from "../../base/id.ts"
import type { Stream } from "../../domain/receiving.ts"
import type { Header } from "../envelope/header.ts"
import { completeUpTo } from "../receiving/coverage.ts"
import type { Who } from "../who.ts"

export type Receipts = NonNullable<Header["receipts"]>

/** As an outbox remembers what was told last. */
export const receiptsText = (receipts: Receipts | null): string =>
  receipts && receipts.length > 0 ? JSON.stringify(receipts) : ""

/** All cuts of a member's devices that have come here. */
export const receiptsFor = (
  memberId: MemberId,
  { members }: Pick<Who, "members">,
  streams: readonly Stream[],
): Receipts => {
  const devices = members.find(({ id }) => id === memberId)?.devices ?? {}
  return streams
    .filter(({ device, audience }) => audience === "program" && Object.hasOwn(devices, device))
    .map(({ device, life, have }) => ({ device, life, upTo: completeUpTo(have) }))
    .sort((a, b) => (a.device + a.life < b.device + b.life ? -1 : 1))
}
