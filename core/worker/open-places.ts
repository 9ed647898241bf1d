import { fail, ok } from "../base/result.ts"
import { createPlaces } from "../exchange/places.ts"
import type { Taking } from "../exchange/receiving/take-in.ts"
import { roundVaultOf } from "../exchange/round-vault-here.ts"
import { createRounds } from "../exchange/rounds/run-rounds.ts"
import type { SendDeps, Sending } from "../exchange/sending/send.ts"
import { watchWaiting } from "../exchange/sending/watch-waiting.ts"
import { systemAfter } from "../exchange/targets/in-time.ts"
import { openTarget } from "../exchange/targets/open-target.ts"
import type { ExchangeStore } from "../store/exchange-store.ts"
import { createFolderHandles } from "../store/folder-handles.ts"
import { createExclusive } from "../vault/exclusive.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import type { ProgramRecords } from "./program-records.ts"
import type { RenewBackup } from "./renew-backup.ts"

type Deps = Pick<SendDeps, "who" | "oneAtATime"> &
  Pick<OpenedStore["shared"], "unexpected"> & {
    readonly sending: Sending
    readonly taking: Taking
    readonly records: ProgramRecords
    readonly exchangeStore: ExchangeStore
    readonly renewBackup: RenewBackup
  }

const inNoProgram = { type: "InNoProgram" } as const

/** Places for exports, the rounds over them, and what is done by itself as long as the vault is open. */
export const openPlaces = (
  { name, clock, unlocked, database }: OpenedVault,
  { sending, taking, records, exchangeStore, renewBackup, who, oneAtATime, unexpected }: Deps,
) => {
  const life = () => exchangeStore.life()
  const handles = createFolderHandles(database)
  const rounds = createRounds({
    targets: () => records.targets.heads({}),
    watchTargets: next => records.targets.watchHeads({}, next),
    open: async id => {
      const target = await records.targets.get(id)
      return target.ok ? ok(openTarget(target.value, await handles.handleOf(id))) : target
    },
    vault: async () => {
      const vault = await roundVaultOf({
        sending,
        taking,
        ...records,
        clock,
        oneAtATime,
        who,
        life,
      })
      if (vault.ok) return vault
      // A device off the roster has nothing to look for.
      return fail(vault.error.type === "OffTheRoster" ? inNoProgram : vault.error)
    },
    watchWaiting: watchWaiting({ outboxes: records.outboxes, life, after: exchangeStore.watchMarksAfter }),
    keep: async (id, outcome) => {
      const kept = await records.targets.change(id, before => ({ ...before, ...outcome }))
      if (kept.ok && outcome.failed === null) renewBackup(kept.value)
      return kept
    },
    clock,
    after: systemAfter,
    exclusive: createExclusive(`${name}:round`),
    unexpected: unexpected,
  })
  const begin = () => {
    void taking.catchUp().catch(unexpected)
    return rounds.start()
  }
  let stopRounds = unlocked.sealer() ? begin() : () => {}
  unlocked.onChange(isOpen => {
    stopRounds()
    stopRounds = isOpen ? begin() : () => {}
  })
  return createPlaces({
    targets: records.targets,
    rounds,
    open: openTarget,
    ...handles,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    retryOthers: () => taking.retry(true),
  })
}
