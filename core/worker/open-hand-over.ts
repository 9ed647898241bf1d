import { databaseName } from "../bridge/place.ts"
import { vaultsHere } from "../bridge/vaults-here.ts"
import { createHandOver } from "../hand-over/service.ts"
import { endRestIn } from "../store/end-rest-in.ts"
import { lockWindowsOf } from "../vault/lock-windows.ts"
import { answersWhileHanded } from "./answers-while-handed.ts"
import type { Defects } from "./defects.ts"
import type { Answers } from "./handed-over.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of handing the tablet over. */
export const openHandOver = (
  { name, channel, vault, unlocked }: OpenedVault,
  { auditLog }: OpenedStore,
  { defects, narrowTo }: { readonly defects: Defects; readonly narrowTo: (answers: Answers) => void },
) =>
  createHandOver({
    isOpen: () => unlocked.sealer() !== null,
    narrowTo: thing => narrowTo(answersWhileHanded(thing)),
    // Other members' windows too: whoever holds the tablet could go to them.
    lockOthers: async () => {
      channel.post({ type: "locked" })
      const others = (await vaultsHere()).map(databaseName).filter(other => other !== name)
      for (const other of others) lockWindowsOf(other)
      // A panel opened now must ask who is there, also where no window was open to hear of it.
      await Promise.all([vault.endRest(), ...others.map(endRestIn)])
    },
    tell: () => auditLog.tell({ act: "handed-over", kind: "", id: "", owner: "" }).catch(defects.of("audit")),
  })
