import { expose } from "comlink"
import { Dexie } from "dexie"
import { systemClock } from "../../../core/base/clock.ts"
import { newId, type SessionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { databaseName } from "../../../core/bridge/place.ts"
import { nextCard } from "../../../core/curriculum/coverage.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import type { Session } from "../../../core/domain/session.ts"
import { type Caseload, generateCaseload } from "../../../core/sample/generate.ts"
import { createSessions } from "../../../core/sessions/service.ts"
import { createAuditLog } from "../../../core/store/audit/log.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { createKeyringStore, createRestStore, createTriesStore } from "../../../core/store/keyring-store.ts"
import { goalKind, noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { deviceOf, openHybridClock } from "../../../core/store/open-clock.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import { openVaultChannel } from "../../../core/vault/channel.ts"
import { createArgon2 } from "../../../core/vault/derive-key.ts"
import { createExclusive } from "../../../core/vault/exclusive.ts"
import { createVault } from "../../../core/vault/service.ts"
import { startArgon2Worker } from "../../../core/vault/start-argon2-worker.ts"
import { interleaved, timed } from "../measure.ts"
import { openPlainRows } from "./plain-rows.ts"

/** Both stores in one worker, over the same caseload. The sealed one is put together as `core/worker.ts` does. */

const name = databaseName("own")
const database = openDatabase(name)
const vault = createVault({
  keyring: createKeyringStore(database),
  tries: createTriesStore(database),
  rest: createRestStore(database),
  deriveKey: createArgon2(startArgon2Worker),
  clock: systemClock,
  channel: openVaultChannel(name),
  exclusive: createExclusive(`${name}:keyring`),
})
const stampClock = openHybridClock(database, systemClock)
const log = createAuditLog({
  database,
  unlocked: vault.unlocked,
  clock: systemClock,
  device: () => stampClock.then(() => deviceOf(database)),
  page: crypto.randomUUID().slice(0, 8),
})
const unlogged = { database, unlocked: vault.unlocked, clock: stampClock }
const shared = { ...unlogged, audit: log.prepare }
const participants = createCollection({ ...shared, kind: participantKind })
const goals = createCollection({ ...shared, kind: goalKind })
const sessions = createCollection({ ...shared, kind: sessionKind })
const notes = createCollection({ ...shared, kind: noteKind })
const serviceOf = (kept: typeof sessions) =>
  createSessions({
    sessions: kept,
    participants,
    notes,
    clock: systemClock,
    upNext: nextCard.bind(null, topicHeads),
  })
const service = serviceOf(sessions)
const plain = openPlainRows()

const must = async <T>(result: Promise<Result<T, { readonly type: string }>>): Promise<T> => {
  const settled = await result
  if (!settled.ok) throw new Error(`The bench's vault answered ${settled.error.type}`)
  return settled.value
}

let caseload: Caseload | undefined
const filled = () => {
  if (!caseload) throw new Error("Fill the stores first")
  return caseload
}

/** How many single operations a repetition takes the mean of: a worker's clock is too coarse for one. */
const perRepetition = 10
const often = { repetitions: 60, warmUps: 10 }

/** A running number makes every text another one. Like a session's own edits, few of them show in a list. */
const edits: readonly ((
  to: typeof service,
  id: SessionId,
  held: Session,
  n: number,
) => Promise<Result<unknown, { type: string }>>)[] = [
  (to, id, held, n) => to.write({ id, field: "agenda", was: held.agenda, text: `First the week, then card ${n}` }),
  (to, id, _, n) => to.markTechnique({ id, techniqueId: "modelling", used: n % 2 === 0 }),
  (to, id, held, n) =>
    to.write({ id, field: "goalFollowUp.words", was: held.goalFollowUp.words, text: `Rode past ${n} stops` }),
  (to, id, _, n) => to.setConfidence({ id, confidence: n % 11 }),
  (to, id, held, n) =>
    to.write({ id, field: "actionPlan.what", was: held.actionPlan.what, text: `Walk to the bridge, ${n}` }),
]

/** The longest session that is still a draft. */
const longestDraft = (): Session => {
  const [open] = filled()
    .sessions.filter(({ status }) => status === "draft")
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
  if (!open) throw new Error("No session is a draft")
  return open
}

/** Saves one edit after the other into a session; answers the milliseconds of each. */
const savingInto = (kept: typeof sessions, id: SessionId) => {
  const to = serviceOf(kept)
  let n = 0
  return async () => {
    const held = await must(kept.get(id))
    const edit = edits[n++ % edits.length]
    return timed(async () => edit && must(edit(to, id, held, n)))
  }
}

const stores = {
  /** Makes the vault and fills both stores; answers the recovery code and whose sessions there are. */
  fill: async () => {
    const wish = { participants: 31, sessionsEach: 40, seed: 7, today: systemClock.today(), topics: topicHeads }
    const all = generateCaseload(wish)
    // One of the sample's thirty has just begun and has no session yet.
    const withSessions = new Set(all.sessions.map(session => session.participantId))
    caseload = { ...all, participants: all.participants.filter(({ id }) => withSessions.has(id)) }
    const { recoveryCode } = await must(vault.api.create({ passphrase: "a passphrase for the bench" }))
    await must(participants.add(...caseload.participants))
    await must(goals.add(...caseload.goals))
    await must(sessions.add(...caseload.sessions))
    await plain.participants.bulkAdd([...caseload.participants])
    await plain.goals.bulkAdd([...caseload.goals])
    await plain.sessions.bulkAdd([...caseload.sessions])
    return { recoveryCode, participantIds: [...withSessions], sessions: caseload.sessions.length }
  },

  /** One edit saved into the longest session that is still a draft. */
  write: async () => {
    const open = longestDraft()
    let n = 0
    const saveSealed = savingInto(sessions, open.id)
    const savePlain = async () =>
      timed(() => plain.sessions.put({ ...open, agenda: `First the week, then card ${n++}` }))
    return interleaved(
      often,
      () => meanOf(saveSealed),
      () => meanOf(savePlain),
    )
  },

  /** The same edit saved with the audit log as it is, and with an entry for every single write; against without. */
  audit: async () => {
    const kept = {
      asItIs: sessions,
      everyWrite: createCollection({
        ...shared,
        kind: sessionKind,
        audit: (sealer, deeds) =>
          log.prepare(
            sealer,
            deeds.map(deed => ({ ...deed, act: "saved" })),
          ),
      }),
      without: createCollection({ ...unlogged, kind: sessionKind }),
    }
    const added: SessionId[] = []
    const saving = async (collection: typeof sessions) => {
      const id = newId<SessionId>()
      added.push(id)
      await must(collection.add({ ...longestDraft(), id }))
      const save = savingInto(collection, id)
      return () => meanOf(save)
    }
    const without = await saving(kept.without)
    const pairs = await interleaved(often, await saving(kept.asItIs), without)
    const harder = await interleaved(often, await saving(kept.everyWrite), without)
    // The benches after this one count a person's sessions.
    for (const id of added) await must(sessions.remove(id))
    return { ...pairs, harder: { what: "an entry with every single write", ...harder } }
  },

  /** One session opened, hardly ever the same one twice. */
  read: async () => {
    const ids = filled().sessions.map(({ id }) => id)
    const anyId = () => ids[Math.floor(Math.random() * ids.length)] ?? ""
    const readSealed = async () => {
      const id = anyId()
      return timed(() => must(sessions.get(id)))
    }
    const readPlain = async () => {
      const id = anyId()
      return timed(() => plain.sessions.get(id as SessionId))
    }
    return interleaved(
      often,
      () => meanOf(readSealed),
      () => meanOf(readPlain),
    )
  },

  plainSessionsOf: (participantId: string) =>
    plain.sessions
      .where("[participantId+startedAt]")
      .between([participantId, Dexie.minKey], [participantId, Dexie.maxKey])
      .reverse()
      .toArray(),

  plainCaseload: async () => {
    const [people, theirGoals, theirSessions] = await Promise.all([
      plain.participants.toArray(),
      plain.goals.toArray(),
      plain.sessions.toArray(),
    ])
    return { participants: people, goals: theirGoals, sessions: theirSessions }
  },
}

const meanOf = async (measure: () => Promise<number>) => {
  let sum = 0
  for (let i = 0; i < perRepetition; i++) sum += await measure()
  return sum / perRepetition
}

export type Stores = typeof stores
expose(stores)
