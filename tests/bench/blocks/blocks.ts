import { wrap } from "comlink"
import type { Blocks } from "./block-worker.ts"

/** The page of the bench: everything is measured in its worker, as the core runs in one. */
declare global {
  var blocks: Promise<ReturnType<typeof start>>
}

const start = () =>
  wrap<Blocks>(new Worker(new URL("./block-worker.ts", import.meta.url), { type: "module", name: "blocks" }))

globalThis.blocks = Promise.resolve(start())
