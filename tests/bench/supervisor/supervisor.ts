import { proxy, wrap } from "comlink"
import type { Callback } from "../../../core/base/crossing.ts"
import type { TargetId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { connectCore } from "../../../core/bridge/connect.ts"
import { startCore } from "../../../core/companion/start-core.ts"
import type { FillBench } from "./fill-worker.ts"
import { passphrase, type Size } from "./size.ts"

/** The page of the bench: a supervisor's vault in its worker, asked for what their screens show. */

const granted = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Until it answered, in the page's eyes. */
export type Held = { readonly ms: number; readonly told: unknown }
const timedWith = async (run: () => Promise<unknown>): Promise<Held> => {
  const since = performance.now()
  const told = await run()
  return { ms: performance.now() - since, told }
}

type Stop = () => Promise<void>
const createBench = () => {
  const worker = new Worker(new URL("./fill-worker.ts", import.meta.url), { type: "module", name: "fill" })
  const filler = wrap<FillBench>(worker)
  const { core } = connectCore("own", startCore)
  let targetId: TargetId | null = null
  const idOfTarget = () => {
    if (targetId === null) throw new Error("Nothing was filled")
    return targetId
  }

  /** Asked, until it tells for the first time. */
  const first = <T>(
    watch: (next: Callback<Result<T, unknown>>) => Promise<unknown>,
  ): Promise<{ value: T; stop: Stop }> =>
    new Promise((resolve, reject) => {
      let told = false
      const stopping = watch(
        proxy((result: Result<T, unknown>) => {
          if (told) return
          told = true
          if (!result.ok) return reject(new Error(JSON.stringify(result.error)))
          resolve({
            value: result.value,
            stop: async () => {
              const stop = (await stopping) as () => void
              stop()
            },
          })
        }),
      )
    })
  const shown = <T>(watch: (next: Callback<Result<T, unknown>>) => Promise<unknown>): Promise<Held> =>
    timedWith(async () => {
      const { value, stop } = await first(watch)
      await stop()
      return { characters: JSON.stringify(value)?.length ?? 0 }
    })

  const { exchange, team, people, fidelity, vault } = core
  const round = (signal?: AbortSignal, onProgress?: (share: number) => void) =>
    signal
      ? exchange.round({ id: idOfTarget() }, signal, onProgress && proxy(onProgress))
      : exchange.round({ id: idOfTarget() })

  return {
    fill: async (size: Size) => {
      const told = await filler.fill(size)
      targetId = told.targetId
      return told
    },
    unlock: () =>
      timedWith(async () => {
        granted(await vault.unlock({ passphrase }))
        granted(await vault.setIdle({ lockAfterMs: 60 * 60_000 }))
      }),

    exports: () => shown(next => exchange.watchOutgoing(null, next)),
    inbox: () => shown(next => exchange.watchInbox(null, next)),
    team: () => shown(next => team.watchTeam(null, next)),
    caseload: () => shown(next => team.watchCaseload(null, next)),
    people: () => shown(next => people.watchAll(null, next)),
    fidelity: () => shown(next => fidelity.watchBoard({ window: null, instrumentId: "imr-fid-2005" }, next)),

    news: (devices: number) => filler.news(devices),
    round: () =>
      timedWith(async () => {
        const { requests, fetched, added, changed, went } = granted(await round())
        return { requests, fetched, added, changed, went }
      }),
    /** Cancelled once some of it is done; then again, to its end. */
    halfRound: () =>
      timedWith(async () => {
        const cancelling = new AbortController()
        let share = 0
        const broken = await round(cancelling.signal, told => {
          share = told
          if (told > 0.1) cancelling.abort()
        })
        if (broken.ok) throw new Error("It was not broken off")
        const rest = granted(await round())
        return {
          brokenAt: share,
          answered: broken.error.type,
          fetched: rest.fetched,
          added: rest.added,
          went: rest.went,
        }
      }),
  }
}

declare global {
  var supervisor: ReturnType<typeof createBench>
}
globalThis.supervisor = createBench()
