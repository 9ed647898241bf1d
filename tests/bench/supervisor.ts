import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import type { Pairs } from "./measure.ts"
import { longestTaskIn, tasksTraced } from "./supervisor/longest-task.ts"
import type { Size } from "./supervisor/size.ts"
import type { Held } from "./supervisor/supervisor.ts"

const members = 40
const frameMs = 1000 / 60

type Asked = "unlock" | "exports" | "inbox" | "team" | "caseload" | "people" | "fidelity" | "round" | "halfRound"

/** What a supervisor with forty members' devices does, in the real core's worker, after a year and after five: `supervisor/`. */
export const supervisorBenches: BenchGroup = {
  names: ["supervisor-page", "supervisor-still", "supervisor-news"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/supervisor", logLevel: "warn" })
    const served = await serve("dist/bench/supervisor")
    const browser = await chromium.launch(launch)
    try {
      const measured = async (size: Size) => {
        const page = await (await browser.newContext()).newPage()
        page.on("pageerror", error => console.log(`            ${error.message}`))
        await page.goto(served.url)
        const filled = await page.evaluate(wish => globalThis.supervisor.fill(wish), size)
        console.log(
          `            ${size.years} years: ${filled.sessions} sessions, ${filled.records} records of ${size.members} members`,
        )
        const all: [string, { readonly ms: number; readonly longestTask: number }][] = []
        const take = async (name: string, run: () => Promise<Held>) => {
          await browser.startTracing(page, { categories: [...tasksTraced] })
          const { ms, told } = await run()
          const longestTask = longestTaskIn(await browser.stopTracing())
          const found = { ms, longestTask }
          all.push([name, found])
          const what = told === null || told === undefined ? "" : `, ${JSON.stringify(told)}`
          console.log(`            ${name}: ${ms.toFixed(0)} ms, page held ${longestTask.toFixed(1)} ms${what}`)
          return found
        }
        const news = (devices: number) => page.evaluate(n => globalThis.supervisor.news(n), devices)
        const ask = (name: Asked) => () => page.evaluate(asked => globalThis.supervisor[asked](), name)
        await take("unlock", ask("unlock"))
        await take("first look of exports", ask("exports"))
        for (const name of ["exports", "inbox", "team", "caseload", "people", "fidelity"] as const)
          await take(name, ask(name))
        await take("nothing new, first", ask("round"))
        const still = await take("nothing new", ask("round"))
        await news(size.members)
        const withNews = await take(`news of ${size.members}`, ask("round"))
        await take("exports after it", ask("exports"))
        await take("nothing new after it", ask("round"))
        await news(size.members)
        await take("broken off half-way, and again", ask("halfRound"))
        const longest = Math.max(...all.map(([, { longestTask }]) => longestTask))
        await page.context().close()
        return { still: still.ms, news: withNews.ms, longest }
      }

      const one = await measured({ members, peopleEach: 10, years: 1 })
      const five = await measured({ members, peopleEach: 10, years: 5 })
      const pairs = (ours: number, plain: number) => async (): Promise<Pairs> => ({ ours: [ours], plain: [plain] })
      await run([
        {
          name: "supervisor-page",
          goal: frameMs,
          better: "lower",
          unit: "ms",
          measure: pairs(Math.max(one.longest, five.longest), 1),
        },
        { name: "supervisor-still", goal: 2, better: "lower", measure: pairs(five.still, one.still) },
        { name: "supervisor-news", goal: 2, better: "lower", measure: pairs(five.news, one.news) },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
