const halfKey = "handrail.sample-half-made"
const lock = "handrail:making-the-sample"

/** Filling the sample was begun and not ended: whoever opens it next begins anew. */
export const sampleHalfMade = (): boolean => localStorage.getItem(halfKey) !== null

/** Runs what makes the sample, in one window at a time. Whatever ends it before its end leaves it half made. */
export const makingSample = async <T>(make: () => Promise<{ readonly ok: boolean } & T>): Promise<T> =>
  navigator.locks.request(lock, async () => {
    try {
      localStorage.setItem(halfKey, "1")
    } catch {
      // A full disk: then the vault cannot be made either, and says so.
    }
    const made = await make()
    if (made.ok) sampleIsMade()
    return made
  })

/** Once no other window makes it. */
export const unlessMaking = <T>(run: () => Promise<T>): Promise<T> => navigator.locks.request(lock, run)

export const sampleIsMade = (): void => localStorage.removeItem(halfKey)
