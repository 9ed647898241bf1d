import type { Result } from "./result.ts"
import type { Source } from "./together.ts"

/** The same source with each value read on by `f`. An answer that a newer value has overtaken is dropped. */
export const readOn =
  <T, U, E>(source: Source<T, E>, f: (value: T) => Promise<Result<U, E>>): Source<U, E> =>
  next => {
    let turn = 0
    const stop = source(result => {
      const mine = ++turn
      if (!result.ok) return next(result)
      void f(result.value).then(read => {
        if (mine === turn) next(read)
      })
    })
    return () => {
      turn++
      stop()
    }
  }
