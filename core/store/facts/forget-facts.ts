import { newId } from "../../base/id.ts"
import type { Database } from "../database.ts"

/** Within a transaction over these tables: whatever lies there next is counted anew, also by who is counting just now. */
export const forgetFacts = async ({ facts, unfacted, meta }: Database): Promise<void> => {
  const end = { key: "facts", turn: newId(), sealed: new Uint8Array() } as const
  await Promise.all([facts.clear(), unfacted.clear(), meta.put(end)])
}
