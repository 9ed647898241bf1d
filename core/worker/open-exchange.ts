import type { RecordFailure } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import { armored } from "../exchange/envelope/armor.ts"
import { createUnsettled } from "../exchange/receiving/unsettled.ts"
import { createSending } from "../exchange/sending/send.ts"
import { createExchange } from "../exchange/service.ts"
import { doors } from "../store/doors.ts"
import { createExchangeStore } from "../store/exchange-store.ts"
import { whenUnlocked } from "../store/when-unlocked.ts"
import { createExclusive } from "../vault/exclusive.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { aboutSubstances, markedSectionsOf } from "./marked-sections.ts"
import { openPlaces } from "./open-places.ts"
import type { OpenedStore } from "./open-store.ts"
import { openTaking } from "./open-taking.ts"
import type { OpenedVault } from "./open-vault.ts"
import { createOwnDevice } from "./own-device.ts"
import { programRecordsOf } from "./program-records.ts"
import type { RenewBackup } from "./renew-backup.ts"
import { textsOfPeople } from "./texts-of-people.ts"
import { createWriteExport } from "./write-exports.ts"

/** What leaves and what comes in, with what it needs of vault, store and the program's people. */
export const openExchange = (
  opened: OpenedVault,
  store: OpenedStore,
  {
    profile,
    app,
    followRoster,
    unite,
    renewBackup,
  }: {
    readonly profile: CurrentProfile
    readonly app: string
    readonly followRoster: () => Promise<Result<null, RecordFailure>>
    readonly renewBackup: RenewBackup
    readonly unite: () => Promise<Result<null, RecordFailure>>
  },
) => {
  const { name, clock, unlocked } = opened
  const { shared } = store
  const records = programRecordsOf(store)
  const exchangeStore = createExchangeStore({ ...shared, doors })
  const oneAtATime = createExclusive(`${name}:exchange`)
  const device = createOwnDevice(records, { profile, unlocked })

  const sending = createSending({
    ...records,
    who: device.who,
    consents: store.consents,
    marks: { ...exchangeStore.known, look: () => whenUnlocked(unlocked, sealer => exchangeStore.known.look(sealer)) },
    life: () => exchangeStore.life(),
    read: async function* (ids) {
      const sealer = unlocked.sealer()
      if (sealer) yield* exchangeStore.read(sealer, ids)
      else yield fail({ type: "VaultLocked" })
    },
    about: aboutSubstances,
    markedSections: markedSectionsOf(store),
    write: createWriteExport({ ...device, ...store, unexpected: shared.unexpected, app }),
    armored,
    oneAtATime,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    clock,
  })

  const unsettled = createUnsettled({ unsettled: records.unsettled, collectionOf: textsOfPeople(store), clock })
  const taking = openTaking({
    device,
    records,
    exchangeStore,
    clock,
    unlocked,
    app,
    followRoster,
    unite,
    noteUnsettled: unsettled.note,
    oneAtATime,
  })
  const room = createExchange({
    who: device.who,
    sending,
    taking,
    ...records,
    unsettled,
    unsettledHeads: records.unsettled,
    sessions: store.sessions,
    notes: store.notes,
    watchMarksAfter: exchangeStore.watchMarksAfter,
    watchChanges: exchangeStore.watchChanges,
    clock,
  })
  const places = openPlaces(opened, {
    sending,
    taking,
    records,
    exchangeStore,
    renewBackup,
    who: device.who,
    oneAtATime,
    unexpected: shared.unexpected,
  })
  return { ...room, ...places }
}
