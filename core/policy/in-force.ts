import type { KeptPolicy } from "../domain/policy.ts"

/** The newest that was not set aside; ids are time-ordered. */
export const inForce = (kept: readonly KeptPolicy[]): KeptPolicy | null =>
  [...kept].sort((a, b) => (a.id < b.id ? 1 : -1)).find(one => !one.setAside) ?? null
