import { wrap } from "comlink"
import type { Import } from "./import-worker.ts"

/** The page of the bench: everything is measured in its worker, as the core runs in one. */
declare global {
  var importBench: Promise<ReturnType<typeof start>>
}

const start = () =>
  wrap<Import>(new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module", name: "import" }))

globalThis.importBench = Promise.resolve(start())
