import type { ComponentType, JSX } from "preact"
import { useEffect, useState } from "preact/hooks"

export type LazyScreen<P> = ((props: P) => JSX.Element | null) & { readonly load: () => Promise<ComponentType<P>> }

/** A screen in a file of its own, fetched when first shown (from the device's own copy when offline). */
export const lazyScreen = <P extends object>(fetchScreen: () => Promise<ComponentType<P>>): LazyScreen<P> => {
  let loaded: ComponentType<P> | undefined
  const load = async () => {
    loaded = await fetchScreen()
    return loaded
  }
  const Lazy = (props: P) => {
    const [Found, setFound] = useState<ComponentType<P> | undefined>(() => loaded)
    useEffect(() => {
      let here = true
      if (!Found) void load().then(found => here && setFound(() => found))
      return () => {
        here = false
      }
    }, [])
    return Found ? <Found {...props} /> : null
  }
  return Object.assign(Lazy, { load })
}
