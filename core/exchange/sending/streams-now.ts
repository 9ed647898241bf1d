import { type Clock, dayOf } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { newId, type OutboxId } from "../../base/id.ts"
import { ok, type Result } from "../../base/result.ts"
import { type Assignment, sentTo } from "../../domain/assignment.ts"
import type { Consent } from "../../domain/consent.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Stream } from "../../domain/receiving.ts"
import type { Outbox } from "../../domain/sending.ts"
import type { Collection } from "../../store/collection.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import { memberOf, readersOf, supervisesHere, type Who } from "../who.ts"
import { newOutbox } from "./outbox.ts"
import { type Receipts, receiptsFor } from "./receipts.ts"
import type { Scope } from "./scope.ts"
import { type Around, coveredOn, otherwise } from "./waiting.ts"

export type StreamsDeps = {
  readonly outboxes: Collection<Outbox, OutboxHead>
  readonly consents: Pick<Collection<Consent, Consent>, "heads">
  readonly assignments: Pick<Collection<Assignment, Assignment>, "heads">
  readonly streams: Pick<Collection<Stream, Stream>, "heads">
  readonly life: () => Promise<string>
  readonly clock: Clock
}

/** A stream that this device writes, and what it is about as things are now. */
export type StreamNow = {
  /** One that is not kept yet when nothing was ever written. */
  readonly outbox: Outbox
  readonly scope: Scope
  readonly life: string
  /** Participants for whom a consent covers substance use. */
  readonly covered: ReadonlySet<string>
  readonly recipients: readonly string[]
  /** The life of each reader's device. */
  readonly lives: ReadonlyMap<string, string>
  /** What is told of what came from the member's devices; null for who is told none. */
  readonly receipts: Receipts | null
}

/** The life that each device was heard of last, by device id. */
const livesOf = (streams: readonly Stream[]): ReadonlyMap<string, string> =>
  new Map(
    streams
      .toSorted((a, b) => ((a.lastAt ?? "") < (b.lastAt ?? "") ? -1 : 1))
      .map(({ device, life }) => [device, life]),
  )

/** What is to be looked at for its next cut. `all`: everything again. */
export const aroundOf = ({ outbox, scope, life, covered, recipients, lives }: StreamNow, all: boolean): Around => {
  const before = new Map(outbox.lives)
  const isAnother = ([to, now]: readonly [string, string]) => (before.get(to) ?? "") !== "" && before.get(to) !== now
  const anew = recipients.some(one => !outbox.recipients.includes(one)) || [...lives].some(isAnother)
  return {
    scope,
    life,
    whole: all || anew || outbox.number === 0,
    again: otherwise(outbox.covered, covered),
    theirs: new Set(lives.values()),
    servesOthers: otherwise(outbox.served, scope.served).size > 0,
  }
}

/** Outboxes, and what of the program decides what goes into them, read once for all streams that are asked for. */
export const createStreamsNow = (deps: StreamsDeps) => {
  const { outboxes, consents, assignments, streams, clock } = deps

  const boxOf = (all: readonly Outbox[], life: string, audience: Audience): Outbox | undefined =>
    all.find(one => one.audience === audience && one.life === life)

  return {
    /** The stream's outbox, made when there is none. */
    outboxOf: async (audience: Audience): Promise<Result<Outbox, RecordFailure>> => {
      const life = await deps.life()
      const all = await outboxes.heads({})
      if (!all.ok) return all
      const found = boxOf(all.value, life, audience)
      if (found) return ok(found)
      const made = newOutbox(newId<OutboxId>(), life, audience)
      const added = await outboxes.add(made)
      return added.ok ? ok(made) : added
    },

    now: async (audiences: readonly Audience[], who: Who): Promise<Result<readonly StreamNow[], RecordFailure>> => {
      const life = await deps.life()
      const [boxes, given, serving, heard] = [
        await outboxes.heads({}),
        await consents.heads({}),
        await assignments.heads({}),
        await streams.heads({}),
      ]
      if (!boxes.ok) return boxes
      if (!given.ok) return given
      if (!serving.ok) return serving
      if (!heard.ok) return heard
      const [supervises, today, livesNow] = [supervisesHere(who), clock.today(), livesOf(heard.value)]
      const covering = new Map<string, ReadonlySet<string>>()
      /** On the later of today and the day of the last cut: a clock that is set back brings no consent to life again. */
      const coveredNow = ({ cuts }: Pick<Outbox, "cuts">) => {
        const last = dayOf(cuts.at(-1)?.at ?? clock.now())
        const on = last > today ? last : today
        const known = covering.get(on) ?? coveredOn(given.value, on)
        covering.set(on, known)
        return known
      }
      return ok(
        audiences.map((audience): StreamNow => {
          const outbox = boxOf(boxes.value, life, audience) ?? newOutbox(newId<OutboxId>(), life, audience)
          const [member, readers] = [memberOf(audience), readersOf(audience, who)]
          return {
            outbox,
            scope: { audience, supervises, served: member === null ? new Set() : sentTo(serving.value, member) },
            life,
            covered: coveredNow(outbox),
            recipients: readers.map(({ recipient }) => recipient),
            lives: new Map(readers.map(({ recipient, device }) => [recipient, livesNow.get(device) ?? ""])),
            receipts: member === null ? null : receiptsFor(member, who, heard.value),
          }
        }),
      )
    },
  }
}
export type StreamsNow = ReturnType<typeof createStreamsNow>
