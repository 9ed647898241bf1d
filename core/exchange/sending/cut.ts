import type { Clock } from "../../base/clock.ts"
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
import { afterCut, goneIn, leftUpTo, newOutbox } from "./outbox.ts"
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
  /** The device parts of the stamps of a member's devices, as far as exports of them told. */
  readonly livesOf: (memberId: string) => Promise<Result<ReadonlySet<string>, RecordFailure>>
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
  /** Someone is to read it who was written nothing yet. */
  readonly anew: boolean
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

  const coveredNow = async () => {
    const all = await consents.heads({})
    return all.ok ? ok(coveredOn(all.value, clock.today())) : all
  }

  /** `all`: everything again. `known`: what `marks` told just now, for whoever asks of several audiences. */
  const waiting = async (
    audience: Audience,
    who: Who,
    { all = false, known }: { readonly all?: boolean; readonly known?: readonly Mark[] } = {},
  ): Promise<Result<Waiting, RecordFailure>> => {
    const [outbox, scope, covered, marks] = [
      await outboxOf(audience),
      await scopeOf(audience, who),
      await coveredNow(),
      known ? ok(known) : await deps.marks(),
    ]
    if (!outbox.ok) return outbox
    if (!scope.ok) return scope
    if (!covered.ok) return covered
    if (!marks.ok) return marks
    const member = memberOf(audience)
    const lives = member === null ? ok(new Set<string>()) : await deps.livesOf(member)
    if (!lives.ok) return lives
    const life = await deps.life()
    const recipients = readersOf(audience, who).map(({ recipient }) => recipient)
    const anew = recipients.some(one => !outbox.value.recipients.includes(one))
    const those = waitingFor(marks.value, outbox.value, {
      scope: scope.value,
      life,
      whole: all || anew || outbox.value.number === 0,
      again: otherwise(outbox.value.covered, covered.value),
      theirs: stamp => lives.value.has(stamp.slice(-8)),
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
      anew,
    })
  }

  /** Makes the next cut of what waits. Whoever calls sees to it that only one does at a time. */
  const cut = async (found: Waiting): Promise<Result<MadeCut, RecordFailure>> => {
    const { outbox, scope, marks, life, covered, recipients } = found
    const lines: GoingRecord[] = []
    let withheld = 0
    const stay: { id: string; stamp: string }[] = []
    for await (const some of openLines(deps, marks, scope, covered)) {
      if (!some.ok) return some
      lines.push(...some.value.lines)
      stay.push(...some.value.stay)
      withheld += some.value.withheld
    }
    // The first is made also of nothing: with it a device asks to be admitted, and its readers know that nothing is missing.
    if (lines.length === 0 && (outbox.number > 0 || recipients.length === 0)) return ok({ outbox, lines, withheld })
    const gone = lines.map(({ id, stamp }) => ({ id, stamp }))
    const at = clock.now()
    const sum = createCutSum()
    for (const one of gone) sum.add(one)
    const link = await linkOf({ before: outbox.link, number: outbox.number + 1, at, cut: sum })
    const kept = await outboxes.change(outbox.id, before => {
      const after = afterCut(before, { at, link, stamp: lastStamp(marks, life), gone, recipients, covered })
      const quiet = new Map(stay.map(one => [one.id, one.stamp]))
      const told = after.told.filter(([id]) => !quiet.has(id))
      return { ...after, told: [...told, ...[...quiet].map(([id, stamp]): Outbox["told"][number] => [id, stamp, 0])] }
    })
    return kept.ok ? ok({ outbox: kept.value, lines, withheld }) : kept
  }

  return { outboxOf, scopeOf, coveredNow, waiting, cut }
}
export type Cuts = ReturnType<typeof createCuts>
