import { contentVersion } from "../curriculum/heads.ts"
import { loadOwnText } from "../curriculum/own-text.ts"
import { createPacks } from "../packs/service.ts"
import { packKind } from "../store/pack-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import { parseKeyring } from "../vault/keyring.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of content packs. What checks a file is fetched when there is one. */
export const openPacks = ({ clock, vault, unlocked }: OpenedVault, { shared }: OpenedStore) =>
  createPacks({
    packs: createCollection({ ...shared, kind: packKind }),
    clock,
    unlocked,
    vaultId: async () => {
      const text = await vault.keyringText()
      const keyring = parseKeyring(text.ok ? text.value : "")
      return keyring.ok ? keyring.value.vaultId : ""
    },
    ownText: loadOwnText,
    contentVersion,
    door: async () => (await import("../packs/door.ts")).packDoor,
  })
