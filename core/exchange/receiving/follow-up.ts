import type { Clock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { type AssignmentId, newId, type ParticipantId } from "../../base/id.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Assignment } from "../../domain/assignment.ts"
import type { Follow, Stream } from "../../domain/receiving.ts"
import type { Outbox } from "../../domain/sending.ts"
import { bodyOf, type ColdRecord } from "../../store/blocks/cold-record.ts"
import type { Collection } from "../../store/collection.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import type { Taken } from "../../store/settle-all.ts"
import type { Header } from "../envelope/header.ts"
import { afterReceipt } from "../sending/outbox.ts"
import { supervisesHere, type Who } from "../who.ts"
import type { Writer } from "./rules.ts"

/**
 * What must follow of an export, beside its records; null: nothing. It is written with them, and done again until all of it
 * is done: each part may be done twice without another outcome.
 */
export const followOf = (
  { membership }: Who,
  { receipts = [] }: Pick<Header, "receipts">,
  writer: Writer,
  { records, taken }: { readonly records: readonly ColdRecord[]; readonly taken: Taken },
): Follow | null => {
  const told = writer.supervises ? receipts.filter(({ device }) => device === membership.deviceId) : []
  if (taken.added.length + taken.merged.length + told.length === 0) return null
  // Made on one of their devices: an id that someone knows gives them nobody.
  const people = records.filter(
    one => one.kind === "participant" && one.removed !== 1 && writer.lives.has(bodyOf(one).base.slice(-8)),
  )
  const kinds = new Map(records.map(({ id, kind }) => [id, kind]))
  return {
    memberId: writer.memberId,
    receipts: told.map(({ life, upTo }): [string, number] => [life, upTo]),
    people: writer.supervises ? [] : people.map(({ id }) => id),
    beside: taken.beside.map((id): [string, string] => [id, kinds.get(id) ?? ""]),
  }
}

export type FollowDeps = {
  readonly who: () => Promise<Result<Who | null, RecordFailure>>
  readonly streams: Collection<Stream, Stream>
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

/** Does what must still follow of the exports that were taken in. One at a time. */
export const createFollowUp = (deps: FollowDeps): (() => Promise<Result<null, RecordFailure>>) => {
  const { streams, assignments, outboxes, clock } = deps

  /** A supervisor tells which cuts of this device have come. */
  const takeReceipts = async ({ receipts }: Follow): Promise<Result<null, RecordFailure>> => {
    if (receipts.length === 0) return ok(null)
    const heads = await outboxes.heads({})
    if (!heads.ok) return heads
    for (const [life, upTo] of receipts) {
      const mine = heads.value.find(one => one.audience === "program" && one.life === life)
      const kept = mine ? await outboxes.change(mine.id, before => afterReceipt(before, upTo)) : ok(null)
      if (!kept.ok) return kept
    }
    return ok(null)
  }

  /** Whoever brings a person that nobody was said to serve serves them, until a supervisor says otherwise. */
  const serveThoseBrought = async (who: Who, { memberId, people }: Follow): Promise<Result<null, RecordFailure>> => {
    if (people.length === 0 || !supervisesHere(who)) return ok(null)
    const there = await assignments.heads({})
    if (!there.ok) return there
    const known = new Set<string>(there.value.map(({ participantId }) => participantId))
    const fresh = people
      .filter(id => !known.has(id))
      .map(
        (id): Assignment => ({
          id: newId<AssignmentId>(),
          participantId: id as ParticipantId,
          memberId,
          from: clock.today(),
          until: null,
          words: "",
          by: "",
        }),
      )
    return fresh.length > 0 ? assignments.add(...fresh) : ok(null)
  }

  const followOne = async (who: Who, one: Follow): Promise<Result<null, RecordFailure>> => {
    const told = await takeReceipts(one)
    return told.ok ? serveThoseBrought(who, one) : told
  }

  return async () => {
    const all = await streams.heads({})
    if (!all.ok) return all
    const open = all.value.filter(({ follow = [] }) => follow.length > 0)
    if (open.length === 0) return ok(null)
    const who = await deps.who()
    if (!who.ok) return who
    const follows = open.flatMap(({ follow = [] }) => follow)
    for (const one of who.value ? follows : []) {
      const done = await followOne(who.value as Who, one)
      if (!done.ok) return done
    }
    for (const step of [deps.followRoster, deps.unite]) {
      const done = await step()
      if (!done.ok) return done
    }
    const noted = await deps.noteUnsettled(follows.flatMap(({ beside }) => beside.map(([id, kind]) => ({ id, kind }))))
    if (!noted.ok) return noted
    for (const { id, follow = [] } of open) {
      const kept = await streams.change(id, before => ({
        ...before,
        follow: (before.follow ?? []).slice(follow.length),
      }))
      if (!kept.ok) return kept
    }
    return ok(null)
  }
}
