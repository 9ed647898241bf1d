import { wrap } from "comlink"
import type { Import } from "./import-worker.ts"

/** The page of the bench: everything is measured in its worker, as the core runs in one. */
declare global {
  var importBench: Promise<ReturnType<typeof start>>
  /** An import as a screen begins it, a file that someone chose. `longest`: of the page's tasks, in milliseconds. */
  var importLarge: {
    readonly make: (bytes: number) => Promise<number>
    readonly take: () => Promise<{ readonly added: number; readonly longest: number }>
  }
}

const start = () =>
  wrap<Import>(new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module", name: "import" }))

globalThis.importBench = Promise.resolve(start())

let file: Blob | undefined
/** The longest stretch, in milliseconds, in which the page could not answer: told by the browser from 50 on. */
const longestTaskWhile = async (work: () => Promise<unknown>): Promise<number> => {
  let longest = 0
  const observer = new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ type: "longtask" })
  await work()
  await new Promise(resolve => setTimeout(resolve, 500))
  observer.disconnect()
  return longest
}

globalThis.importLarge = {
  make: async bytes => {
    file = await (await globalThis.importBench).makeLarge(bytes)
    return file.size
  },
  take: async () => {
    const chosen = file
    if (!chosen) throw new Error("Make it first")
    const bench = await globalThis.importBench
    let added = 0
    const longest = await longestTaskWhile(async () => {
      added = await bench.takeLarge(chosen)
    })
    return { added, longest }
  },
}
