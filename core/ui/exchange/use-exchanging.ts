import { systemClock } from "../../base/clock.ts"
import type { Unexpected } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Progress } from "../../vault/api.ts"
import type { FailureWords } from "../failure-words.ts"
import { useDerivation } from "../unlock/use-derivation.ts"
import { useWhen } from "../use-when.ts"
import { type ExchangeFailure, exchangeWords } from "./exchange-words.ts"

/**
 * Runs one command of the exchange at a time, with how far it is and a way to stop it; leaving the screen stops it. What
 * it answers is said where it was asked, not at the edge.
 */
export const useExchanging = () => {
  const { part, derive, cancel } = useDerivation()
  const run = async <T, E>(
    start: (signal: AbortSignal, onProgress: Progress) => PromiseLike<Result<T, E>>,
  ): Promise<Result<T, E | Unexpected>> => {
    const told = await derive<Result<T, E>, never>(async (signal, onProgress) => ok(await start(signal, onProgress)))
    return told.ok ? told.value : told
  }
  return { part, run, cancel }
}

/**
 * A failure in words; null for what someone asked for (*Aborted*), and for a screen that is being left. `byItself`: of a
 * place, whether it is looked at again by itself.
 */
export const useExchangeWords = () => {
  const when = useWhen()
  return (failure: ExchangeFailure, byItself = false): FailureWords | null =>
    failure.type === "Aborted" || failure.type === "HandedOver"
      ? null
      : exchangeWords(failure, day => when.day(day, systemClock.today()), byItself)
}
