import { createBreakGlass } from "../break-glass/service.ts"
import { createBreakGlassStore } from "../store/keyring-store.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"

const opened = new WeakMap<OpenedStore["shared"], ReturnType<typeof createBreakGlass>>()

/** The last way in; one for all who ask. What age does is fetched when it is done. */
export const openBreakGlass = ({ database, vault, clock }: OpenedVault, store: OpenedStore) => {
  const age = () => import("../exchange/keys/break-glass.ts")
  const room =
    opened.get(store.shared) ??
    createBreakGlass({
      store: createBreakGlassStore(database),
      vault,
      write: async (...of) => (await age()).writeBreakGlass(...of),
      read: async (...of) => (await age()).openBreakGlass(...of),
      ...programRecordsOf(store),
      clock,
    })
  opened.set(store.shared, room)
  return room
}
