import { wrap } from "comlink"
import type { FactsBench } from "./facts-worker.ts"

/** The page of the bench: everything is measured in its worker, as the core runs in one. */
declare global {
  var facts: Promise<ReturnType<typeof start>>
}

const start = () =>
  wrap<FactsBench>(new Worker(new URL("./facts-worker.ts", import.meta.url), { type: "module", name: "facts" }))

globalThis.facts = Promise.resolve(start())
