/** Starts the core for this shell. The address must stand here literally: the build looks for it. */
export const startCore = (name: string): Worker =>
  new Worker(new URL("../worker.ts", import.meta.url), { type: "module", name })
