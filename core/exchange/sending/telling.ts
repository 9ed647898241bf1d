import type { Clock } from "../../base/clock.ts"
import type { DeviceId, ProgramId } from "../../base/id.ts"
import { askOf } from "../../domain/invitation.ts"
import type { Outbox } from "../../domain/sending.ts"
import type { Header } from "../envelope/header.ts"
import { firstLink } from "../envelope/link.ts"
import type { Who } from "../who.ts"
import { linkAt } from "./outbox.ts"
import type { StreamNow } from "./streams-now.ts"

/** What is said of an export before it is written; the rest of its header is what writing it finds out. */
export type Telling = Omit<Header, "format" | "version" | "app" | "count" | "parts">

/** Which cuts of its stream an export is. */
export type Cutting = Pick<Telling, "since" | "number" | "before" | "link" | "partial">

export const cuttingOf = (outbox: Outbox, since: number, number: number): Cutting => ({
  since,
  number,
  before: linkAt(outbox, since) ?? firstLink,
  link: linkAt(outbox, number) ?? firstLink,
  partial: false,
})

/** A part of what waits is no cut. */
export const partOf = ({ number, link }: Outbox): Cutting => ({
  since: number,
  number,
  before: link,
  link,
  partial: true,
})

/** Who says it, to whom, and what is said beside records. */
export const saidBy = ({ membership, name }: Who, { outbox, scope, receipts }: StreamNow, clock: Clock) => {
  const ask = membership.admittedOn === null ? askOf(membership, name) : null
  return {
    at: clock.now(),
    program: membership.program.id as ProgramId,
    device: membership.deviceId as DeviceId,
    life: outbox.life,
    audience: scope.audience,
    ...(ask && { ask }),
    ...(receipts && { receipts: [...receipts] }),
  }
}
