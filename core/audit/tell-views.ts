import { proxy, releaseProxy } from "comlink"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { Result } from "../base/result.ts"

/** Whose record was shown. */
export type Shown = { readonly kind: string; readonly id: string; readonly owner: string }

type Watch<Data, T, E> = (data: Data, onChange: Callback<Result<T, E>>) => Promise<Unsubscribe>

/**
 * The same watch, that tells once what it showed, and once again when it shows it after a failure: the vault was locked.
 * `of` answers null where nothing of anyone was shown. What is told never keeps anything from being shown.
 */
export const tellingViews =
  <Data, T, E>(
    watch: Watch<Data, T, E>,
    of: (value: T, data: Data) => Shown | null,
    tell: (shown: Shown) => void,
  ): Watch<Data, T, E> =>
  (data, onChange) => {
    let told = false
    const hear = (result: Result<T, E>) => {
      onChange(result)
      const shown = result.ok ? of(result.value, data) : null
      if (shown && !told) tell(shown)
      told = shown !== null
    }
    const free = () => (onChange as { [releaseProxy]?: () => void })[releaseProxy]?.()
    return watch(data, Object.assign(proxy(hear), { [releaseProxy]: free }))
  }
