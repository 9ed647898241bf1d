import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import { openExport } from "../exchange/envelope/open-export.ts"
import type { Put } from "../exchange/receiving/put.ts"
import { createTaking, type TakeDeps } from "../exchange/receiving/take-in.ts"
import { bodyOf } from "../store/blocks/cold-record.ts"
import { doors } from "../store/doors.ts"
import type { ExchangeStore } from "../store/exchange-store.ts"
import type { Body } from "../store/record.ts"
import { whenUnlocked } from "../store/when-unlocked.ts"
import { keepAsk } from "../team/asks.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { OpenedVault } from "./open-vault.ts"
import type { OwnDevice } from "./own-device.ts"
import type { ProgramRecords } from "./program-records.ts"

type Deps = Pick<OpenedVault, "clock" | "unlocked"> &
  Pick<TakeDeps, "app" | "followRoster" | "unite" | "noteUnsettled" | "oneAtATime"> & {
    readonly device: OwnDevice
    readonly records: ProgramRecords
    readonly exchangeStore: ExchangeStore
  }

/** Takes exports in, with this device's keys and over its store. */
export const openTaking = ({ device, records, exchangeStore, clock, unlocked, ...rest }: Deps) => {
  const { streams, outboxes, setAsides, assignments, asks } = records
  const open = <T, E>(run: (sealer: Sealer) => Promise<Result<T, E>>) => whenUnlocked(unlocked, run)

  const put: Put = (coming, { signal, onProgress }, along) => {
    const deed = { act: "taken-in", kind: "", id: "", owner: "", count: coming.length }
    return open(sealer => exchangeStore.takeIn(sealer, coming, deed, signal, onProgress, along))
  }

  const statesOf = (ids: readonly string[]) =>
    open<ReadonlyMap<string, Body>, RecordFailure>(async sealer => {
      const states = new Map<string, Body>()
      for await (const some of exchangeStore.read(sealer, ids)) {
        if (!some.ok) return some
        for (const one of some.value) states.set(one.id, bodyOf(one))
      }
      return ok(states)
    })

  return createTaking({
    who: device.who,
    open: async (file, { programId, whois, signal, onProgress }) => {
      const keys = await device.keys()
      if (!keys.ok) return keys
      return openExport(file, { identities: [keys.value.identity], programId, whois, signal, onProgress })
    },
    streams,
    setAsides,
    doors,
    statesOf,
    put,
    keepAsk: ask => keepAsk({ asks, clock }, ask),
    assignments,
    outboxes,
    clock,
    ...rest,
  })
}
