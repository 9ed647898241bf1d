import type { Result } from "./result.ts"

/** Something that tells its value now and after each change, until the returned function is called. */
export type Source<T, E> = (next: (result: Result<T, E>) => void) => () => void

/**
 * Watches several sources as one: tells all their values once each has one, and again whenever one changes.
 * A failure is told at once; the values are told again when no source fails any more.
 */
export const together = <Values extends Readonly<Record<string, unknown>>, E>(
  sources: { readonly [Name in keyof Values]: Source<Values[Name], E> },
  next: (result: Result<Values, E>) => void,
): (() => void) => {
  const names = Object.keys(sources)
  const values = new Map<string, unknown>()
  let stopped = false
  const stops = names.map(name => {
    const source = sources[name]
    return source?.(result => {
      if (stopped) return
      if (result.ok) values.set(name, result.value)
      else values.delete(name)
      if (!result.ok) next(result)
      else if (values.size === names.length) next({ ok: true, value: Object.fromEntries(values) as Values })
    })
  })
  return () => {
    stopped = true
    for (const stop of stops) stop?.()
  }
}

/** The same source seen through `f`, which runs once per change however many others it is watched together with. */
export const through =
  <T, U, E>(source: Source<T, E>, f: (value: T) => U): Source<U, E> =>
  next =>
    source(result => {
      next(result.ok ? { ok: true, value: f(result.value) } : result)
    })
