import type { Digest } from "../../../core/chart-links/match.ts"
import { createSealer } from "../../../core/vault/seal.ts"

/** The digest that a vault of this key gives the room of charts. */
export const digestOf = async (key: number): Promise<Digest> => {
  const sealer = await createSealer(new Uint8Array(32).fill(key))
  return bytes => sealer.digest("chart-link", bytes)
}
