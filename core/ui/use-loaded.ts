import { useEffect, useState } from "preact/hooks"
import type { Live } from "../bridge/live.ts"

/** Content of the curriculum, loaded when first asked for; loading again while `on` is new. */
export const useLoaded = <T>(load: () => Promise<T>, on: readonly unknown[]): Live<T, never> => {
  const [loaded, setLoaded] = useState<Live<T, never>>({ state: "loading" })
  useEffect(() => {
    let here = true
    setLoaded({ state: "loading" })
    void load().then(value => here && setLoaded({ state: "ready", value }))
    return () => {
      here = false
    }
  }, on)
  return loaded
}
