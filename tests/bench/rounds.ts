import { rmSync } from "node:fs"
import path from "node:path"
import { createServer } from "vite"
import { handrailContent } from "../../content/build/vite.ts"
import { runRound } from "../../core/exchange/rounds/round.ts"
import { createWebdavTarget } from "../../core/exchange/targets/webdav.ts"
import { startApache } from "../targets/apache.ts"
import { targetId } from "../unit/exchange/rounds/model.ts"
import type { BenchGroup } from "./bench.ts"
import type { Pairs } from "./measure.ts"
import { serveSlowly } from "./rounds/slow-target.ts"

const requestMs = 60
const days = 5

/**
 * A supervisor's rounds over forty devices' year, on Apache with 60 ms a request: requests of the first; of a day's, those
 * besides one for each device with news. What opening and merging cost is measured by `import`.
 */
export const roundBenches: BenchGroup = {
  names: ["round-first", "round-daily"],
  open: async (_, run) => {
    const apache = await startApache()
    const slow = await serveSlowly(apache.url, requestMs)
    // The sample is drawn from the compiled content, which is there only where Vite loads it.
    const vite = await createServer({
      configFile: false,
      plugins: [handrailContent()],
      server: { middlewareMode: true, watch: null, ws: false },
      appType: "custom",
      logLevel: "warn",
    })
    try {
      const loaded = await vite.ssrLoadModule("/tests/bench/rounds/year.ts")
      const { createYear, workdays } = loaded as typeof import("./rounds/year.ts")
      const year = createYear()
      const there = new Set<string>()
      const bring = () => {
        for (const [name, { bytes }] of year.objects) if (!there.has(name)) apache.lay(name, bytes)
        for (const name of there) if (!year.objects.has(name)) rmSync(path.join(apache.data, name))
        there.clear()
        for (const name of year.objects.keys()) there.add(name)
      }
      const target = createWebdavTarget({ address: slow.url, user: apache.user, password: apache.password })
      const look = async (what: string) => {
        const { told } = slow
        ;[told.requests, told.bytes] = [0, 0]
        const since = performance.now()
        const done = await runRound({ vault: year.supervisor.vault, target, targetId })
        if (!done.ok) throw new Error(`The round answered ${done.error.type}`)
        if (done.value.damaged.length > 0) throw new Error("Something on the target did not open")
        const seconds = (performance.now() - since) / 1000
        const { requests, bytes } = told
        console.log(
          `            ${what}: ${requests} requests, ${(bytes / 1000).toFixed(0)} KB, ${seconds.toFixed(2)} s, ${done.value.added} sessions`,
        )
        return requests
      }

      const first = async (): Promise<Pairs> => {
        for (let day = 0; day < workdays; day++) await year.live(day)
        bring()
        console.log(`            ${year.sessions()} sessions, ${year.objects.size} objects`)
        const requests = await look("first")
        if (year.supervisor.state().records.size !== year.sessions()) throw new Error("Not all sessions came")
        return { ours: [requests], plain: [], of: "requests" }
      }
      const daily = async (): Promise<Pairs> => {
        const over: number[] = []
        for (let day = workdays; day < workdays + days; day++) {
          const withNews = await year.live(day)
          bring()
          over.push((await look(`${withNews} devices with news`)) - withNews)
          if ((await look("nothing new")) !== 1) throw new Error("Nothing new took more than one request")
        }
        return { ours: [Math.max(...over)], plain: [], of: "requests" }
      }
      await run([
        { name: "round-first", goal: 350, better: "lower", unit: "requests", measure: first },
        { name: "round-daily", goal: 2, better: "lower", unit: "requests", measure: daily },
      ])
    } finally {
      slow.close()
      await vite.close()
      await apache.stop()
    }
  },
}
