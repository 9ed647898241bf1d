import { expose } from "comlink"
import type { CoreApi } from "./api.ts"
import { createAudit } from "./audit/service.ts"
import { tellingVault } from "./audit/vault-deeds.ts"
import { createViewing } from "./audit/viewing.ts"
import { createBackup } from "./backup/service.ts"
import { systemClock } from "./base/clock.ts"
import { carryAbortSignals } from "./base/crossing.ts"
import { type Defect, guardRoom, unexpected } from "./base/defect.ts"
import { through } from "./base/together.ts"
import { databaseName, placeOfWorker } from "./bridge/place.ts"
import { vaultsHere } from "./bridge/vaults-here.ts"
import { nextCard } from "./curriculum/coverage.ts"
import { contentVersion, topicHeads } from "./curriculum/heads.ts"
import { loadGoalTools, loadNoteFormats, loadTechniques, loadTopic } from "./curriculum/load.ts"
import { createGoals } from "./goals/service.ts"
import { createNotes } from "./notes/service.ts"
import { createPeople } from "./people/service.ts"
import { followBounds } from "./policy/bounds.ts"
import { inForce } from "./policy/in-force.ts"
import { createPolicy } from "./policy/service.ts"
import { createProfile } from "./profile/service.ts"
import { eraseAll } from "./rights/erase-all.ts"
import { yearsKept } from "./rights/retention.ts"
import { createRights } from "./rights/service.ts"
import { createSample } from "./sample/service.ts"
import { createSessionSigned, createSessions } from "./sessions/service.ts"
import { createAuditLog } from "./store/audit/log.ts"
import { createBackupStore } from "./store/backup-store.ts"
import { createCold } from "./store/blocks/cold.ts"
import { foldWhenIdle } from "./store/blocks/fold-when-idle.ts"
import { createPutBlocks } from "./store/blocks/put-blocks.ts"
import { countByKind, databaseVersion, openDatabase } from "./store/database.ts"
import { doors } from "./store/doors.ts"
import { keyringTextIn } from "./store/keyring-in.ts"
import { createKeyringStore, createTriesStore } from "./store/keyring-store.ts"
import {
  consentKind,
  goalKind,
  noteKind,
  participantKind,
  policyKind,
  profileKind,
  sessionKind,
} from "./store/kinds.ts"
import { deviceOf, openHybridClock } from "./store/open-clock.ts"
import { ownedIds } from "./store/owned-ids.ts"
import { createPutWhole } from "./store/put-whole.ts"
import { createCollection } from "./store/sealed-collection.ts"
import { checkSoundness } from "./store/soundness.ts"
import { createTablesCopy } from "./store/tables-copy.ts"
import { onTakenAway } from "./store/taken-away.ts"
import { watchTally } from "./store/watch-tally.ts"
import { othersGone } from "./system/others-gone.ts"
import { createSystem } from "./system/service.ts"
import { createToday } from "./today/service.ts"
import { openVaultChannel } from "./vault/channel.ts"
import { createArgon2 } from "./vault/derive-key.ts"
import { createExclusive } from "./vault/exclusive.ts"
import { openKeyring } from "./vault/foreign-keyring.ts"
import { keyringToText, parseKeyring } from "./vault/keyring.ts"
import { createVault } from "./vault/service.ts"
import { startArgon2Worker } from "./vault/start-argon2-worker.ts"

declare const __APP_VERSION__: string
declare const __BUILT_AT__: string

// Held for as long as this worker lives: its page waits for the lock and so learns of the worker's death.
const alive = new Promise<void>(resolve => {
  void navigator.locks.request(self.name, () => {
    resolve()
    return new Promise(() => {})
  })
})

const place = placeOfWorker(self.name) ?? "own"
const name = databaseName(place)
const clock = systemClock
const database = openDatabase(name)
const { keyring, withKeyring } = createPutWhole(database, createKeyringStore(database))
const deriveKey = createArgon2(startArgon2Worker)
const vault = createVault({
  keyring,
  tries: createTriesStore(database),
  deriveKey,
  clock,
  channel: openVaultChannel(name),
  exclusive: createExclusive(`${name}:keyring`),
  bounds: () => policyBounds.now(),
})

const defects: Defect[] = []
const keepDefect = (defect: Defect) => void defects.push(defect)
const keepDefectOf = (where: string) => (thrown: unknown) => void unexpected(thrown, where, keepDefect)
const stampClock = openHybridClock(database, clock)
const auditLog = createAuditLog({
  database,
  unlocked: vault.unlocked,
  clock,
  device: () => stampClock.then(() => deviceOf(database)),
  page: crypto.randomUUID().slice(0, 8),
})
const audited = keepDefectOf("audit")
const audit = createAudit({ log: auditLog })
const viewing = createViewing(shown => void auditLog.tell({ act: "viewed", ...shown }).catch(audited))
const cold = createCold({ database, unlocked: vault.unlocked })
const shared = {
  database,
  unlocked: vault.unlocked,
  cold,
  clock: stampClock,
  audit: auditLog.prepare,
  unexpected: (thrown: unknown) => unexpected(thrown, "store.watch", keepDefect),
}
const participants = createCollection({ ...shared, kind: participantKind })
const goals = createCollection({ ...shared, kind: goalKind })
const sessions = createCollection({ ...shared, kind: sessionKind })
const notes = createCollection({ ...shared, kind: noteKind })
const consents = createCollection({ ...shared, kind: consentKind })
const profiles = createCollection({ ...shared, kind: profileKind })
const policies = createCollection({ ...shared, kind: policyKind })

const policyBounds = followBounds(policies, bounds => {
  vault.boundsChanged()
  void vault.setShortestPassphrase(bounds.shortestPassphrase).catch(keepDefectOf("policy"))
})

const erasable = ({ kind }: { readonly kind: string }, { erase }: Pick<typeof notes, "erase">) => ({
  ownedBy: (owner: string) => ownedIds(shared, kind, owner),
  erase,
})
const upNext = nextCard.bind(null, topicHeads)
const currentProfile = async () => {
  const heads = await profiles.heads({})
  return heads.ok ? (heads.value[0] ?? null) : null
}

const guarded = <Room extends { readonly [M in keyof Room]: (...args: never[]) => Promise<unknown> }>(
  room: string,
  made: Room,
): Room => guardRoom(room, made, keepDefect)

const tablesCopy = createTablesCopy(database, vault.unlocked, () => Date.parse(clock.now()))

const system = createSystem({
  alive,
  versions: { app: __APP_VERSION__, builtAt: __BUILT_AT__, database: databaseVersion, content: contentVersion },
  defects,
  countByKind: () => countByKind(database),
  followTally: next => watchTally({ database, next, unexpected: shared.unexpected }),
  checkSoundness: signal => checkSoundness(database, vault.unlocked, signal),
  tablesCopy,
  wipe: async () => {
    await vault.forget()
    await othersGone(self.name)
    await database.remove()
  },
})

const vaultIdOf = (text: string | null) => {
  const parsed = parseKeyring(text ?? "")
  return parsed.ok ? parsed.value.vaultId : ""
}
const putBlocks = createPutBlocks({ database, clock: stampClock, doors, audit: auditLog.prepare })
const backup = createBackup({
  store: createBackupStore({ ...shared, doors, putBlocks }),
  unlocked: vault.unlocked,
  vault: {
    keyringText: vault.keyringText,
    adopt: vault.adopt,
    open: openKeyring.bind(null, { deriveKey }),
    textOf: keyringToText,
    vaultIdOf,
  },
  putWhole: withKeyring,
  placeOf: async vaultId => {
    const places = await vaultsHere()
    const ids = await Promise.all(places.map(async one => vaultIdOf(await keyringTextIn(databaseName(one)))))
    return places.find((_, i) => ids[i] === vaultId) ?? null
  },
  clock,
  app: __APP_VERSION__,
  sample: place === "sample",
  receive: async stamp => (await stampClock).receive(stamp),
  tell: (act, count) => auditLog.tell({ act, kind: "", id: "", owner: "", count }).catch(audited),
})

// Something else took the database away: nothing more is written into the empty one that opens in its place.
onTakenAway(database, async () => {
  await vault.api.lock()
  const found = await keyring.read()
  if (found.ok && found.value === null) await vault.forget()
})

foldWhenIdle({ ...shared, now: () => Date.parse(clock.now()), unexpected: keepDefectOf("fold") })

// Looks through everything once the screens have what they need; they show what it found.
const quietMs = 3000
const lookThrough = async () => {
  await system.check(null)
  await tablesCopy.dropOld()
  await audit.check(null)
}
/** A browser keeps the text that an expression was last matched with, whoever's it was. */
const forgetLastMatch = () => void /^/.test("")
let looking: ReturnType<typeof setTimeout> | undefined
vault.unlocked.onChange(unlocked => {
  clearTimeout(looking)
  if (!unlocked) return forgetLastMatch()
  looking = setTimeout(() => void lookThrough().catch(keepDefectOf("check")), quietMs)
})

const core: CoreApi = {
  system: guarded("system", system),
  vault: guarded(
    "vault",
    tellingVault({
      vault,
      log: auditLog,
      clock,
      exclusive: createExclusive(`${name}:audit`),
      unexpected: audited,
    }),
  ),
  audit: guarded("audit", audit),
  backup: guarded("backup", backup),
  profile: guarded("profile", createProfile({ profiles })),
  policy: guarded("policy", createPolicy({ policies })),
  people: guarded("people", viewing.people(createPeople({ participants, goals, sessions }))),
  goals: guarded("goals", viewing.goals(createGoals({ goals, clock }))),
  sessions: guarded("sessions", viewing.sessions(createSessions({ sessions, participants, notes, clock, upNext }))),
  notes: guarded(
    "notes",
    viewing.notes(
      createNotes({
        notes,
        sessions,
        participants,
        goals,
        clock,
        profile: currentProfile,
        curriculum: { loadTopic, loadTechniques, loadNoteFormats },
        locale: "en",
        sessionSigned: createSessionSigned({ sessions, clock }),
      }),
    ),
  ),
  today: guarded("today", createToday({ participants, goals, sessions, clock, nextCard: upNext })),
  rights: guarded(
    "rights",
    viewing.rights(
      createRights({
        participants,
        goals,
        sessions,
        notes,
        consents,
        clock,
        profile: currentProfile,
        curriculum: { topics: topicHeads, loadTopic, loadTechniques, loadNoteFormats, loadGoalTools },
        retentionYears: through(
          (next: Parameters<typeof policies.watchHeads>[1]) => policies.watchHeads({}, next),
          kept => yearsKept(inForce(kept)?.policy ?? null),
        ),
        eraseAllOf: eraseAll([
          erasable(noteKind, notes),
          erasable(sessionKind, sessions),
          erasable(goalKind, goals),
          erasable(consentKind, consents),
          erasable(participantKind, participants),
        ]),
      }),
    ),
  ),
  sample: guarded(
    "sample",
    createSample({ participants, goals, sessions, notes, consents, profiles, clock, topics: topicHeads }),
  ),
}

carryAbortSignals()
expose(core)
