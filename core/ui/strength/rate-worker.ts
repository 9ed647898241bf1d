import { rate } from "./rate.ts"
import type { ToRate } from "./strength.ts"

/** Lives only while a passphrase is being chosen, and takes what it was shown along when it ends. */
addEventListener("message", ({ data }: MessageEvent<ToRate>) => postMessage(rate(data)))
