import { type Clock, dayOf } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { newId, type OutboxId } from "../../base/id.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Consent } from "../../domain/consent.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Outbox } from "../../domain/sending.ts"
import type { Collection } from "../../store/collection.ts"
import type { OutboxHead } from "../../store/exchange-kinds.ts"
import type { GoingRecord } from "../../store/whole-vault.ts"
import { createCutSum, linkOf } from "../envelope/link.ts"
import { memberOf, readersOf, supervisesHere, type Who } from "../who.ts"
import { type LinesDeps, openLines } from "./open-lines.ts"
import { afterCut, afterStaying, type Gone, goneIn, leftUpTo, newOutbox } from "./outbox.ts"
import type { Scope } from "./scope.ts"
import { coveredOn, lastStamp, type Mark, otherwise, waitingFor } from "./waiting.ts"

export type CutDeps = LinesDeps & {
  readonly outboxes: Collection<Outbox, OutboxHead>
  readonly consents: Collection<Consent, Consent>
  /** All records there are, as one knows them without opening. */
  readonly marks: () => Promise<Result<readonly Mark[], RecordFailure>>
  readonly life: () => Promise<string>
  /** Participants that a member serves today. */
  readonly servedBy: (memberId: string) => Promise<Result<ReadonlySet<string>, RecordFailure>>
  /** The life that each device was heard of last, by device id. */
  readonly livesNow: () => Promise<Result<ReadonlyMap<string, string>, RecordFailure>>
  /** What is told to a member of what came from their devices, as JSON; empty for who is told none. */
  readonly receiptsTold: (memberId: string) => Promise<Result<string, RecordFailure>>
  readonly clock: Clock
}

/** What waits in a stream, and all that is needed to send it. */
export type Waiting = {
  readonly outbox: Outbox
  readonly scope: Scope
  readonly marks: readonly Mark[]
  /** Beside those: what is in cuts that were made and have not left. */
  readonly made: readonly Mark[]
  readonly life: string
  readonly covered: ReadonlySet<string>
  readonly recipients: readonly string[]
  /** The life of each reader's device. */
  readonly lives: ReadonlyMap<string, string>
  readonly receipts: string
  /** Something is to be told beside records: the first time that there is anything, or that more has come. */
  readonly news: boolean
}

export type MadeCut = {
  readonly outbox: Outbox
  /** What is in it; empty when nothing was to be sent, and then there is no new cut. */
  readonly lines: readonly GoingRecord[]
  readonly withheld: number
}

/** What changed since the cut before, and the next cut of it. */
export const createCuts = (deps: CutDeps) => {
  const { outboxes, consents, clock } = deps

  /** The stream's outbox, made when there is none. */
  const outboxOf = async (audience: Audience): Promise<Result<Outbox, RecordFailure>> => {
    const life = await deps.life()
    const heads = await outboxes.heads({})
    if (!heads.ok) return heads
    const found = heads.value.find(one => one.audience === audience && one.life === life)
    if (found) return outboxes.get(found.id)
    const made = newOutbox(newId<OutboxId>(), life, audience)
    const added = await outboxes.add(made)
    return added.ok ? ok(made) : added
  }

  const scopeOf = async (audience: Audience, who: Who): Promise<Result<Scope, RecordFailure>> => {
    const member = memberOf(audience)
    const served = member === null ? ok(new Set<string>()) : await deps.servedBy(member)
    return served.ok ? ok({ audience, supervises: supervisesHere(who), served: served.value }) : served
  }

  /** On the later of today and the day of the last cut: a clock that is set back brings no consent to life again. */
  const coveredNow = async ({ cuts }: Pick<Outbox, "cuts">) => {
    const all = await consents.heads({})
    const [today, last] = [clock.today(), dayOf(cuts.at(-1)?.at ?? clock.now())]
    return all.ok ? ok(coveredOn(all.value, last > today ? last : today)) : all
  }

  /** `all`: everything again. `known`: what `marks` told just now, for whoever asks of several audiences. */
  const waiting = async (
    audience: Audience,
    who: Who,
    { all = false, known }: { readonly all?: boolean; readonly known?: readonly Mark[] } = {},
  ): Promise<Result<Waiting, RecordFailure>> => {
    const [outbox, scope, marks] = [
      await outboxOf(audience),
      await scopeOf(audience, who),
      known ? ok(known) : await deps.marks(),
    ]
    if (!outbox.ok) return outbox
    if (!scope.ok) return scope
    if (!marks.ok) return marks
    const covered = await coveredNow(outbox.value)
    if (!covered.ok) return covered
    const member = memberOf(audience)
    const [heard, receipts] = [await deps.livesNow(), member === null ? ok("") : await deps.receiptsTold(member)]
    if (!heard.ok) return heard
    if (!receipts.ok) return receipts
    const life = await deps.life()
    const readers = readersOf(audience, who)
    const lives = new Map(readers.map(({ recipient, device }) => [recipient, heard.value.get(device) ?? ""]))
    const before = new Map(outbox.value.lives)
    const isAnother = ([to, now]: readonly [string, string]) => (before.get(to) ?? "") !== "" && before.get(to) !== now
    const recipients = readers.map(({ recipient }) => recipient)
    const anew = recipients.some(one => !outbox.value.recipients.includes(one)) || [...lives].some(isAnother)
    const theirs = new Set(lives.values())
    const served = scope.value.served
    const those = waitingFor(marks.value, outbox.value, {
      scope: scope.value,
      life,
      whole: all || anew || outbox.value.number === 0,
      again: otherwise(outbox.value.covered, covered.value),
      theirs: stamp => theirs.has(stamp.slice(-8)),
      servesOthers: otherwise(outbox.value.served, served).size > 0,
    })
    const left = leftUpTo(outbox.value)
    const [waits, made] = [new Set(those), new Set(goneIn(outbox.value, left, outbox.value.number))]
    return ok({
      outbox: outbox.value,
      scope: scope.value,
      marks: those,
      made: marks.value.filter(mark => made.has(mark.id) && !waits.has(mark)),
      life,
      covered: covered.value,
      recipients,
      lives,
      receipts: receipts.value,
      // The first is made also of nothing: with it a device asks to be admitted, and its readers know that nothing is missing.
      news: recipients.length > 0 && (outbox.value.number === 0 || receipts.value !== outbox.value.receipts),
    })
  }

  /** Makes the next cut of what waits. Whoever calls sees to it that only one does at a time. */
  const cut = async (found: Waiting): Promise<Result<MadeCut, RecordFailure>> => {
    const { outbox, scope, marks, life, covered, recipients, lives, receipts, news } = found
    const lines: GoingRecord[] = []
    let withheld = 0
    const stay: Gone[] = []
    for await (const some of openLines(deps, marks, scope, covered)) {
      if (!some.ok) return some
      lines.push(...some.value.lines)
      stay.push(...some.value.stay)
      withheld += some.value.withheld
    }
    const isCut = lines.length > 0 || news
    if (!isCut && stay.length === 0) return ok({ outbox, lines, withheld })
    // As they are here: a line that says less goes under another stamp.
    const stamps = new Map(marks.map(({ id, stamp }) => [id, stamp]))
    const gone = lines.map(({ id, stamp }) => ({ id, stamp: stamps.get(id) ?? stamp }))
    const at = clock.now()
    const sum = createCutSum()
    for (const one of gone) sum.add(one)
    const link = await linkOf({ before: outbox.link, number: outbox.number + 1, at, cut: sum })
    const told = {
      at,
      link,
      stamp: lastStamp(marks, life),
      gone,
      recipients,
      lives,
      served: scope.served,
      receipts,
      covered,
    }
    const kept = await outboxes.change(outbox.id, before => afterStaying(isCut ? afterCut(before, told) : before, stay))
    return kept.ok ? ok({ outbox: kept.value, lines, withheld }) : kept
  }

  return { outboxOf, scopeOf, coveredNow, waiting, cut }
}
export type Cuts = ReturnType<typeof createCuts>
