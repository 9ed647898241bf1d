import type { AuditApi } from "../audit/api.ts"
import { foldWhenIdle } from "../store/blocks/fold-when-idle.ts"
import { onTakenAway } from "../store/taken-away.ts"
import type { SystemApi } from "../system/api.ts"
import type { Defects } from "./defects.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The screens get what they need first; what is found is shown by them afterwards. */
const quietMs = 3000

/** A browser keeps the text that an expression was last matched with, whoever's it was. */
const forgetLastMatch = () => void /^/.test("")

type Deps = {
  readonly opened: OpenedVault
  readonly store: OpenedStore
  readonly defects: Defects
  readonly system: Pick<SystemApi, "check">
  readonly audit: Pick<AuditApi, "check">
  readonly dropOldCopy: () => Promise<unknown>
  readonly followRoster: () => Promise<unknown>
  readonly unite: () => Promise<unknown>
}

/** What nobody asks for: following the program and who is one person, looking through everything after each unlock, folding, and noticing that all was taken away. */
export const keepHouse = ({ opened, store, defects, system, audit, dropOldCopy, followRoster, unite }: Deps): void => {
  const { database, vault, keyring, unlocked, clock } = opened

  // Nothing more is written into the empty database that would open in its place.
  onTakenAway(database, async () => {
    vault.letGo()
    const found = await keyring.read()
    if (found.ok && found.value === null) await vault.forget()
  })

  foldWhenIdle({ ...store.shared, now: () => Date.parse(clock.now()), unexpected: defects.of("fold") })

  const lookThrough = async () => {
    await followRoster()
    await unite()
    await system.check(null)
    await dropOldCopy()
    await audit.check(null)
  }
  let looking: ReturnType<typeof setTimeout> | undefined
  unlocked.onChange(open => {
    clearTimeout(looking)
    if (!open) return forgetLastMatch()
    looking = setTimeout(() => void lookThrough().catch(defects.of("check")), quietMs)
  })
}
