import type { Clock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { type AssignmentId, newId, type ParticipantId } from "../../base/id.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Assignment } from "../../domain/assignment.ts"
import type { Outbox } from "../../domain/sending.ts"
import { bodyOf } from "../../store/blocks/cold-record.ts"
import type { Collection } from "../../store/collection.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import type { Header } from "../envelope/header.ts"
import { afterReceipt } from "../sending/outbox.ts"
import { supervisesHere, type Who } from "../who.ts"
import type { Writer } from "./rules.ts"
import type { TakeDeps } from "./take-in.ts"

export type AfterDeps = {
  /** Brings this vault up to what the roster says of it. */
  readonly followRoster: () => Promise<Result<null, RecordFailure>>
  /** Brings this vault up to what was said of people who are one. */
  readonly unite: () => Promise<Result<null, RecordFailure>>
  readonly assignments: Collection<Assignment, Assignment>
  readonly outboxes: Collection<Outbox, OutboxHead>
  readonly noteUnsettled: (
    records: readonly { readonly id: string; readonly kind: string }[],
  ) => Promise<Result<null, RecordFailure>>
  readonly clock: Clock
}

/** What comes of an export beside its records. Each part may be done twice without another outcome. */
export const createAfterTaking = (deps: AfterDeps): TakeDeps["settle"] => {
  const { assignments, outboxes, clock } = deps

  /** A supervisor tells which cuts of this device have come. */
  const takeReceipts = async (
    who: Who,
    { receipts = [] }: Header,
    writer: Writer,
  ): Promise<Result<null, RecordFailure>> => {
    if (!writer.supervises || receipts.length === 0) return ok(null)
    const heads = await outboxes.heads({})
    if (!heads.ok) return heads
    for (const { device, life, upTo } of receipts) {
      if (device !== who.membership.deviceId) continue
      const mine = heads.value.find(one => one.audience === "program" && one.life === life)
      const kept = mine ? await outboxes.change(mine.id, before => afterReceipt(before, upTo)) : ok(null)
      if (!kept.ok) return kept
    }
    return ok(null)
  }

  /** Whoever brings a person that nobody was said to serve serves them, until a supervisor says otherwise. */
  const serveThoseBrought = async (
    who: Who,
    writer: Writer,
    people: readonly ParticipantId[],
  ): Promise<Result<null, RecordFailure>> => {
    if (people.length === 0 || writer.supervises || !supervisesHere(who)) return ok(null)
    const there = await assignments.heads({})
    if (!there.ok) return there
    const known = new Set<string>(there.value.map(({ participantId }) => participantId))
    const fresh = people
      .filter(id => !known.has(id))
      .map(
        (participantId): Assignment => ({
          id: newId<AssignmentId>(),
          participantId,
          memberId: writer.memberId,
          from: clock.today(),
          until: null,
          words: "",
          by: "",
        }),
      )
    return fresh.length > 0 ? assignments.add(...fresh) : ok(null)
  }

  return async (who, header, writer, { records, taken }) => {
    const told = await takeReceipts(who, header, writer)
    if (!told.ok) return told
    // Made on one of their devices: an id that someone knows gives them nobody.
    const people = records.filter(
      one => one.kind === "participant" && one.removed !== 1 && writer.lives.has(bodyOf(one).base.slice(-8)),
    )
    const served = await serveThoseBrought(
      who,
      writer,
      people.map(({ id }) => id as ParticipantId),
    )
    if (!served.ok) return served
    const followed = await deps.followRoster()
    if (!followed.ok) return followed
    const united = await deps.unite()
    if (!united.ok) return united
    const kinds = new Map(records.map(({ id, kind }) => [id, kind]))
    return deps.noteUnsettled(taken.beside.map(id => ({ id, kind: kinds.get(id) ?? "" })))
  }
}
