import type { RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { armored } from "../exchange/envelope/armor.ts"
import { openExport } from "../exchange/envelope/open-export.ts"
import { writeExport } from "../exchange/envelope/write-export.ts"
import { type DeviceKeys, useDeviceKeys } from "../exchange/keys/device-keys.ts"
import { createPlaces } from "../exchange/places.ts"
import type { Put } from "../exchange/receiving/put.ts"
import { createTaking } from "../exchange/receiving/take-in.ts"
import { createUnsettled } from "../exchange/receiving/unsettled.ts"
import { roundVaultOf } from "../exchange/round-vault-here.ts"
import { createRounds } from "../exchange/rounds/run-rounds.ts"
import type { BuildDeps } from "../exchange/sending/build.ts"
import { createSending } from "../exchange/sending/send.ts"
import { watchWaiting } from "../exchange/sending/watch-waiting.ts"
import { createExchange } from "../exchange/service.ts"
import { systemAfter } from "../exchange/targets/in-time.ts"
import { openTarget } from "../exchange/targets/open-target.ts"
import type { Who } from "../exchange/who.ts"
import { doors } from "../store/doors.ts"
import { createExchangeStore } from "../store/exchange-store.ts"
import { createFolderHandles } from "../store/folder-handles.ts"
import type { Body } from "../store/record.ts"
import { whenUnlocked } from "../store/when-unlocked.ts"
import { keepAsk } from "../team/asks.ts"
import { createExclusive } from "../vault/exclusive.ts"
import type { Sealer } from "../vault/sealer.ts"
import { administrationsOf } from "./administrations.ts"
import { contactsOf } from "./contact-records.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { groupRecordsOf } from "./group-records.ts"
import { aboutSubstances, markedSectionsOf } from "./marked-sections.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"
import { reminderMarksOf } from "./reminder-marks.ts"
import type { RenewBackup } from "./renew-backup.ts"
import { reviewsOf } from "./reviews-of.ts"
import { supervisionsOf } from "./supervisions-of.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** What leaves and what comes in, with what it needs of vault, store and the program's people. */
export const openExchange = (
  { name, clock, unlocked, database }: OpenedVault,
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
  const { shared } = store
  const records = programRecordsOf(store)
  const { memberships, members, rosters, streams, outboxes, setAsides, assignments, asks } = records
  const exchangeStore = createExchangeStore({ ...shared, doors })
  const oneAtATime = createExclusive(`${name}:exchange`)
  const open = <T, E>(run: (sealer: Sealer) => Promise<Result<T, E>>) => whenUnlocked(unlocked, run)

  const who = async (): Promise<Result<Who | null, RecordFailure>> => {
    const [ours, all, roster] = [await memberships.heads({}), await members.heads({}), await rosters.heads({})]
    if (!ours.ok) return ours
    if (!all.ok) return all
    if (!roster.ok) return roster
    const membership = ours.value[0]
    if (!membership) return ok(null)
    return ok({
      membership,
      members: all.value,
      roster: roster.value[0] ?? null,
      name: (await profile())?.name ?? "",
    })
  }

  /** The keys in use: forgotten when the vault locks. */
  let inUse: { readonly device: string; readonly keys: Promise<DeviceKeys> } | null = null
  unlocked.onChange(() => {
    inUse = null
  })
  const keysOf = async ({ membership }: Who): Promise<Result<DeviceKeys, RecordFailure>> => {
    if (inUse?.device === membership.deviceId) return ok(await inUse.keys)
    const found = await memberships.get(membership.id)
    if (!found.ok) return found
    const keys = useDeviceKeys(found.value)
    inUse = { device: membership.deviceId, keys }
    return ok(await keys)
  }
  const known = async () => {
    const found = await who()
    if (!found.ok) return found
    if (found.value === null) throw new Error("In no program")
    return ok(found.value)
  }

  const write: BuildDeps["write"] = async (telling, lines, recipients, signal, onProgress) => {
    const found = await known()
    if (!found.ok) return found
    const keys = await keysOf(found.value)
    if (!keys.ok) return keys
    const { withheld: _, link, ...fields } = telling()
    const batches = async function* () {
      for await (const some of lines) yield ok(some)
    }
    const written = await writeExport<RecordFailure>({
      fields: {
        ...fields,
        app,
        // Known when all lines were asked for, and the header is made after that.
        get withheld() {
          return telling().withheld
        },
      },
      link,
      records: batches(),
      sign: keys.value.sign,
      recipients,
      signal,
      onProgress,
    })
    if (!written.ok) return written
    const { file, header, payload } = written.value
    void store.auditLog
      .tell({ act: "exported", kind: "", id: "", owner: "", count: header.count })
      .catch(shared.unexpected)
    return ok({ file, payload, count: header.count })
  }

  const sending = createSending({
    who,
    outboxes,
    toldPages: records.toldPages,
    consents: store.consents,
    assignments,
    streams,
    marks: { ...exchangeStore.known, look: () => open(sealer => exchangeStore.known.look(sealer)) },
    life: () => exchangeStore.life(),
    read: async function* (ids) {
      const sealer = unlocked.sealer()
      if (sealer) yield* exchangeStore.read(sealer, ids)
      else yield fail({ type: "VaultLocked" })
    },
    about: aboutSubstances,
    markedSections: markedSectionsOf(store),
    write,
    armored,
    oneAtATime,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    clock,
  })

  const unsettled = createUnsettled({
    unsettled: records.unsettled,
    collectionOf: collectionsOf(store),
    clock,
  })

  const put: Put = (coming, { signal, onProgress }, along) => {
    const deed = { act: "taken-in", kind: "", id: "", owner: "", count: coming.length }
    return open(sealer => exchangeStore.takeIn(sealer, coming, deed, signal, onProgress, along))
  }

  const statesOf = async (ids: readonly string[]): Promise<Result<ReadonlyMap<string, Body>, RecordFailure>> => {
    const states = new Map<string, Body>()
    for (const id of ids) {
      const state = await open(sealer => exchangeStore.stateOf(sealer, id))
      if (!state.ok) return state
      if (state.value) states.set(id, state.value)
    }
    return ok(states)
  }

  const taking = createTaking({
    who,
    open: async (file, { programId, whois, signal, onProgress }) => {
      const found = await known()
      if (!found.ok) return found
      const keys = await keysOf(found.value)
      if (!keys.ok) return keys
      return openExport(file, { identities: [keys.value.identity], programId, whois, signal, onProgress })
    },
    streams,
    setAsides,
    doors,
    statesOf,
    put,
    keepAsk: ask => keepAsk({ asks, clock }, ask),
    followRoster,
    unite,
    assignments,
    outboxes,
    noteUnsettled: unsettled.note,
    oneAtATime,
    clock,
    app,
  })

  const room = createExchange({
    who,
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
        streams,
        targets: records.targets,
        outboxes,
        clock,
        oneAtATime,
        who,
        life: () => exchangeStore.life(),
      })
      if (vault.ok) return vault
      // A device off the roster has nothing to look for.
      return fail(vault.error.type === "OffTheRoster" ? inNoProgram : vault.error)
    },
    watchWaiting: watchWaiting({ outboxes, life: () => exchangeStore.life(), after: exchangeStore.watchMarksAfter }),
    keep: async (id, outcome) => {
      const kept = await records.targets.change(id, before => ({ ...before, ...outcome }))
      if (kept.ok && outcome.failed === null) renewBackup(kept.value)
      return kept
    },
    clock,
    after: systemAfter,
    exclusive: createExclusive(`${name}:round`),
    unexpected: shared.unexpected,
  })
  const begin = () => {
    void taking.catchUp().catch(shared.unexpected)
    return rounds.start()
  }
  let stopRounds = unlocked.sealer() ? begin() : () => {}
  unlocked.onChange(isOpen => {
    stopRounds()
    stopRounds = isOpen ? begin() : () => {}
  })
  const places = createPlaces({
    targets: records.targets,
    rounds,
    open: openTarget,
    keepHandle: handles.keepHandle,
    forgetHandle: handles.forgetHandle,
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    retryOthers: () => taking.retry(true),
  })
  return { ...room, ...places }
}

const inNoProgram = { type: "InNoProgram" } as const

/** Of each kind in which two may write one text at once. */
const collectionsOf = (store: OpenedStore) => {
  const { groups, groupSessions } = groupRecordsOf(store)
  const { assignments, feedback, members, rosters } = programRecordsOf(store)
  const byKind = new Map<string, unknown>([
    ["participant", store.participants],
    ["goal", store.goals],
    ["session", store.sessions],
    ["note", store.notes],
    ["consent", store.consents],
    ["tool-sheet", toolSheetsOf(store)],
    ["administration", administrationsOf(store)],
    ["contact", contactsOf(store)],
    ["reminder-mark", reminderMarksOf(store)],
    ["group", groups],
    ["group-session", groupSessions],
    ["review", reviewsOf(store)],
    ["supervision", supervisionsOf(store)],
    ["assignment", assignments],
    ["feedback", feedback],
    ["member", members],
    ["roster", rosters],
  ])
  type Any = NonNullable<ReturnType<Parameters<typeof createUnsettled>[0]["collectionOf"]>>
  return (kind: string) => (byKind.get(kind) as Any | undefined) ?? null
}
