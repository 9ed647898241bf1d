/** Long enough for a window to start anew; one that sleeps is not waited for. */
const waitMs = 4000

/**
 * Waits until no other page's core of this vault is alive. `life` is the Web Lock this one holds: `connect.ts`. An open
 * page would make the database anew, empty, after it was removed.
 */
export const othersGone = async (life: string): Promise<void> => {
  const ofVault = life.slice(0, life.lastIndexOf(":") + 1)
  const { held = [] } = await navigator.locks.query()
  const others = held.flatMap(({ name }) => (name && name !== life && name.startsWith(ofVault) ? [name] : []))
  const signal = AbortSignal.timeout(waitMs)
  await Promise.all(others.map(name => navigator.locks.request(name, { signal }, () => {}).catch(() => {})))
}
