import { databaseName } from "../bridge/place.ts"
import { vaultsHere } from "../bridge/vaults-here.ts"
import { createHandOver } from "../hand-over/service.ts"
import { lockWindowsOf } from "../vault/lock-windows.ts"
import { answersWhileHanded } from "./answers-while-handed.ts"
import type { Defects } from "./defects.ts"
import type { Answers } from "./handed-over.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of handing the tablet over. */
export const openHandOver = (
  { name, channel, unlocked }: OpenedVault,
  { auditLog }: OpenedStore,
  { defects, narrowTo }: { readonly defects: Defects; readonly narrowTo: (answers: Answers) => void },
) =>
  createHandOver({
    isOpen: () => unlocked.sealer() !== null,
    narrowTo: thing => narrowTo(answersWhileHanded(thing)),
    // Other members' windows too: whoever holds the tablet could go to them.
    lockOthers: async () => {
      channel.post({ type: "locked" })
      for (const other of (await vaultsHere()).map(databaseName)) if (other !== name) lockWindowsOf(other)
    },
    tell: () => auditLog.tell({ act: "handed-over", kind: "", id: "", owner: "" }).catch(defects.of("audit")),
  })
