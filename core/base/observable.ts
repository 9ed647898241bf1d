/** A value that others can follow. `follow` answers the present value at once, then each change; returns how to stop. */
type Observable<T> = {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly follow: (next: (value: T) => void) => () => void
}

export const observable = <T>(start: T): Observable<T> => {
  let value = start
  const followers = new Set<(value: T) => void>()
  return {
    get: () => value,
    set: next => {
      value = next
      for (const tell of [...followers]) tell(next)
    },
    follow: next => {
      followers.add(next)
      next(value)
      return () => followers.delete(next)
    },
  }
}
