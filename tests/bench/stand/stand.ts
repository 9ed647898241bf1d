import { proxy, wrap } from "comlink"
import type { Callback } from "../../../core/base/crossing.ts"
import type { Result } from "../../../core/base/result.ts"
import { connectCore } from "../../../core/bridge/connect.ts"
import type { SessionHead } from "../../../core/domain/session.ts"
import type { Today } from "../../../core/today/api.ts"
import { interleaved, type Pairs, timed } from "../measure.ts"
import type { Stores } from "./store-worker.ts"

/** The page of the stand: the core as the companion starts it, and beside it a worker with plain rows. */

const startStores = () => new Worker(new URL("./store-worker.ts", import.meta.url), { type: "module", name: "stores" })
const startCore = (name: string) =>
  new Worker(new URL("../../../core/worker.ts", import.meta.url), { type: "module", name })

type Failed = { readonly type: string }
type Watch<T> = (onChange: Callback<Result<T, Failed>>) => PromiseLike<() => unknown>

/** Milliseconds until a watch tells its first value, which `isRight` looks at; then ends the watch. */
const firstAnswer = async <T>(watch: Watch<T>, isRight: (value: T) => boolean): Promise<number> => {
  let stop: PromiseLike<() => unknown> | undefined
  const since = performance.now()
  const told = await new Promise<Result<T, Failed>>(resolve => {
    stop = watch(proxy(resolve))
  })
  const ms = performance.now() - since
  if (!told.ok) throw new Error(`A watch told ${told.error.type}`)
  if (!isRight(told.value)) throw new Error(`A watch told something else: ${JSON.stringify(told.value).slice(0, 200)}`)
  ;(await stop)?.()
  return ms
}

const createStand = async () => {
  const stores = wrap<Stores>(startStores())
  const { recoveryCode, participantIds } = await stores.fill()
  const { core } = connectCore("own", startCore)

  /** Locked and unlocked again: nothing is left of what was opened before. By recovery code, so without Argon2. */
  const unlockAfresh = async () => {
    await core.vault.lock()
    const unlocked = await core.vault.unlockWithRecovery({ code: recoveryCode })
    if (!unlocked.ok) throw new Error(`Unlocking answered ${unlocked.error.type}`)
  }
  const personAt = (n: number) => {
    const id = participantIds[n % participantIds.length]
    if (!id) throw new Error("Nobody is there")
    return id
  }

  const watchList = (n: number) =>
    firstAnswer<readonly SessionHead[]>(
      next => core.sessions.watchOf({ participantId: personAt(n) }, next),
      list => list.length === 40,
    )
  const fetchList = (n: number) => timed(() => stores.plainSessionsOf(personAt(n)))
  const watchToday = () =>
    firstAnswer<Today>(
      next => core.today.watch(null, next),
      today => today.caseload > 20 && today.people.length > 2,
    )
  const fetchCaseload = () => timed(() => stores.plainCaseload())

  /** The first answer after unlocking, with nothing opened yet; and, to compare, the second. */
  const coldAndWarm = async (
    often: Parameters<typeof interleaved>[0],
    ours: (n: number) => Promise<number>,
    plain: (n: number) => Promise<number>,
  ): Promise<Pairs & { readonly warm: readonly number[] }> => {
    const warm: number[] = []
    const cold = await interleaved(
      often,
      async n => {
        await unlockAfresh()
        const ms = await ours(n)
        warm.push(await ours(n))
        return ms
      },
      plain,
    )
    return { ...cold, warm: warm.slice(often.warmUps) }
  }

  return {
    write: () => stores.write(),
    audit: () => stores.audit(),
    read: () => stores.read(),
    list: () => coldAndWarm({ repetitions: 60, warmUps: 10 }, watchList, fetchList),
    today: () => coldAndWarm({ repetitions: 21, warmUps: 4 }, watchToday, fetchCaseload),
  }
}

type Stand = Awaited<ReturnType<typeof createStand>>

declare global {
  var stand: Promise<Stand>
}
globalThis.stand = createStand()
