import type { Clock } from "../../base/clock.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { TargetId } from "../../base/id.ts"
import { observable } from "../../base/observable.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import { type Source, through, together } from "../../base/together.ts"
import type { Target } from "../../domain/sending.ts"
import type { TargetHead } from "../../store/exchange-kinds.ts"
import type { InNoProgram, RoundDone, RoundState } from "../api.ts"
import type { After } from "../targets/in-time.ts"
import type { TargetPort } from "../targets/target.ts"
import { keepLooking } from "./keep-looking.ts"
import { runRound } from "./round.ts"
import type { RoundVault } from "./round-vault.ts"
import type { RoundFailure } from "./round-work.ts"
import { afterRound, isOfTheTarget, stateAtRest } from "./schedule.ts"

type Exclusive = <T>(run: () => Promise<T>) => Promise<T>
export type RoundAnswer = Result<RoundDone, RoundFailure | InNoProgram>

export type RoundsDeps = {
  readonly targets: () => Promise<Result<readonly TargetHead[], RecordFailure>>
  readonly watchTargets: Source<readonly TargetHead[], RecordFailure>
  readonly open: (target: TargetId) => Promise<Result<TargetPort, RecordFailure>>
  readonly vault: () => Promise<Result<RoundVault, RecordFailure | InNoProgram>>
  /** Tells on each change of records whether something waits that a round would send. */
  readonly watchWaiting: Source<boolean, RecordFailure>
  readonly keep: (
    target: TargetId,
    outcome: Pick<Target, "doneAt" | "failed">,
  ) => Promise<Result<unknown, RecordFailure>>
  readonly clock: Pick<Clock, "now">
  readonly after: After
  /** One round at a time among all pages of a vault. */
  readonly exclusive: Exclusive
  /** A defect in a round that nobody asked for. */
  readonly unexpected: (error: unknown) => void
}

export type Rounds = {
  /** By hand. */
  readonly run: (target: TargetId, signal?: AbortSignal, onProgress?: (share: number) => void) => Promise<RoundAnswer>
  /** From now on rounds run by themselves, until the answer is called: when the vault locks. */
  readonly start: () => () => void
  /** The connection is back, or the app came to the front. */
  readonly wake: () => void
  /** By target id. */
  readonly watch: Source<ReadonlyMap<string, RoundState>, RecordFailure>
}

/** Answers `Aborted` at once when told so while others have their turn. */
const inTurn = (exclusive: Exclusive, signal: AbortSignal, run: () => Promise<RoundAnswer>): Promise<RoundAnswer> =>
  new Promise((resolve, reject) => {
    const aborted = fail<Aborted>({ type: "Aborted" })
    const leave = () => resolve(aborted)
    if (signal.aborted) return leave()
    signal.addEventListener("abort", leave)
    exclusive(async () => {
      signal.removeEventListener("abort", leave)
      return signal.aborted ? aborted : run()
    }).then(resolve, reject)
  })

/** Rounds over the targets of one vault, by hand and by themselves. */
export const createRounds = (deps: RoundsDeps): Rounds => {
  const { targets, watchTargets, clock, exclusive } = deps
  const running = observable<ReadonlyMap<string, number>>(new Map())
  const now = () => Date.parse(clock.now())

  const show = (id: TargetId, share: number | null) => {
    const shares = new Map(running.get())
    if (share === null) shares.delete(id)
    else shares.set(id, share)
    running.set(shares)
  }

  const go = async (target: TargetHead, signal: AbortSignal, onProgress: (share: number) => void) => {
    const { id } = target
    const vault = await deps.vault()
    if (!vault.ok) return vault
    const port = await deps.open(id)
    if (!port.ok) return port
    const tell = (share: number) => {
      show(id, share)
      onProgress(share)
    }
    show(id, 0)
    try {
      const done = await runRound({ vault: vault.value, target: port.value, targetId: id, signal, onProgress: tell })
      const failure = done.ok ? null : isOfTheTarget(done.error) ? done.error : undefined
      if (failure !== undefined) await deps.keep(id, afterRound(target, clock.now(), failure))
      return done
    } finally {
      show(id, null)
    }
  }

  /** `isWanted` is asked once its turn has come, of the target as it is then; null: it is not, any more. */
  const take = async (
    id: TargetId,
    signal: AbortSignal,
    { isWanted = () => true, onProgress = () => {} }: Wish = {},
  ): Promise<RoundAnswer | null> => {
    const unwanted: { is: boolean } = { is: false }
    const answer = await inTurn(exclusive, signal, async () => {
      const all = await targets()
      if (!all.ok) return all
      const target = all.value.find(one => one.id === id)
      if (!target) return fail({ type: "NotFound", id })
      unwanted.is = !isWanted(target)
      return unwanted.is ? fail({ type: "Aborted" }) : go(target, signal, onProgress)
    })
    return unwanted.is ? null : answer
  }

  const looking = keepLooking({ ...deps, now, take })

  return {
    run: async (id, signal, onProgress) =>
      (await take(id, looking.untilStopped(signal), onProgress ? { onProgress } : {})) ?? fail({ type: "Aborted" }),
    start: looking.start,
    wake: looking.wake,
    watch: next =>
      through(
        (tell: Parameters<Source<Shown, RecordFailure>>[0]) =>
          together<Shown, RecordFailure>(
            { all: watchTargets, shares: hear => running.follow(shares => hear(ok(shares))) },
            tell,
          ),
        ({ all, shares }) =>
          new Map(
            all.map(target => {
              const progress = shares.get(target.id)
              return [target.id, progress === undefined ? stateAtRest(target, now()) : { state: "running", progress }]
            }),
          ) as ReadonlyMap<string, RoundState>,
      )(next),
  }
}

type Shown = { readonly all: readonly TargetHead[]; readonly shares: ReadonlyMap<string, number> }
type Wish = {
  readonly isWanted?: (target: TargetHead) => boolean
  readonly onProgress?: (share: number) => void
}
export type TakeTurn = (id: TargetId, signal: AbortSignal, wish?: Wish) => Promise<RoundAnswer | null>
