import { proxy } from "comlink"
import type { Callback, Unsubscribe } from "../../../../core/base/crossing.ts"
import { newId, type ParticipantId, type SessionId } from "../../../../core/base/id.ts"
import { ok, type Result } from "../../../../core/base/result.ts"
import { newSession } from "../../../../core/domain/new-session.ts"
import type { Session } from "../../../../core/domain/session.ts"
import { newPerson } from "../../../../core/people/person-record.ts"
import { createProfile } from "../../../../core/profile/service.ts"
import { createProgram } from "../../../../core/program/service.ts"
import { openDatabase } from "../../../../core/store/database.ts"
import { createSealer } from "../../../../core/vault/seal.ts"
import { currentProfileOf } from "../../../../core/worker/current-profile.ts"
import { createDefects } from "../../../../core/worker/defects.ts"
import { openExchange } from "../../../../core/worker/open-exchange.ts"
import { openSamePerson, openUnite } from "../../../../core/worker/open-same-person.ts"
import { openStore } from "../../../../core/worker/open-store.ts"
import { openTeam } from "../../../../core/worker/open-team.ts"
import type { OpenedVault } from "../../../../core/worker/open-vault.ts"
import { programsOf } from "../../../../core/worker/programs-of.ts"
import { createLock, freshName } from "../../store/open-store.ts"

export const granted = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}

/** A calendar that one device goes by: hours can pass, or be wrong. */
export const createCalendar = () => {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  return {
    now,
    today: () => now().slice(0, 10),
    move: (ms: number) => {
      ahead += ms
    },
  }
}

type Watch<D, T> = (data: D, onChange: Callback<Result<T, unknown>>) => Promise<Unsubscribe>

/** What a watch tells as soon as it is so. */
export const told = <D, T>(watch: Watch<D, T>, data: D, such: (value: T) => boolean = () => true): Promise<T> =>
  new Promise((resolve, reject) => {
    let last: T | undefined
    const late = setTimeout(() => reject(new Error(`Told last: ${JSON.stringify(last)}`)), 20_000)
    const stop = watch(
      data,
      proxy(result => {
        if (!result.ok) return reject(new Error(JSON.stringify(result.error)))
        last = result.value
        if (!such(result.value)) return
        clearTimeout(late)
        resolve(result.value)
        void stop.then(end => end())
      }),
    )
  })

/** Where a vault lies, and what opens it. */
export type Place = {
  readonly name: string
  readonly key: Uint8Array<ArrayBuffer>
  readonly calendar: ReturnType<typeof createCalendar>
}

/**
 * One device with a vault of its own over real IndexedDB, and the rooms of team and exchange put together as in the worker.
 * `there`: another page of a vault that was made before, or the next life of it.
 */
export const openDevice = async (memberName: string, there: Place | null = null) => {
  const place: Place = there ?? {
    name: freshName(),
    key: crypto.getRandomValues(new Uint8Array(32)),
    calendar: createCalendar(),
  }
  const { name, calendar } = place
  const database = openDatabase(name)
  const unlocked = createLock(await createSealer(place.key))
  const opened = {
    name,
    database,
    unlocked,
    clock: calendar,
    vault: { keepBreakGlass: async () => ok(null) },
  } as unknown as OpenedVault
  const defects = createDefects()
  const store = openStore(opened, defects)
  const profiles = createProfile({ profiles: store.profiles })
  if (!there) granted(await profiles.keep({ fields: { name: memberName, role: "peer-specialist" } }))
  const profile = currentProfileOf(store.profiles)
  const team = openTeam(opened, store, {
    profile,
    keepProfile: profiles.keep,
    changeProgram: createProgram({ programs: programsOf(store) }).change,
  })
  const exchange = openExchange(opened, store, {
    profile,
    app: "0.1.0",
    followRoster: team.followRoster,
    unite: openUnite(opened, store),
    renewBackup: () => {},
  })

  const addPerson = async (chosenName: string): Promise<ParticipantId> => {
    const told = { chosenName, pronoun: "they" as const, startedOn: calendar.today(), place: "" }
    const person = newPerson(newId<ParticipantId>(), told)
    granted(await store.participants.add(person))
    return person.id
  }
  const addSession = async (participantId: ParticipantId, more: Partial<Session> = {}): Promise<SessionId> => {
    const now = calendar.now()
    const session: Session = {
      ...newSession({ id: newId<SessionId>(), participantId, topicId: null, place: "", now }),
      endedAt: now,
      status: "finished",
      ...more,
    }
    granted(await store.sessions.add(session))
    return session.id
  }
  const takeIn = (file: Blob) => exchange.takeIn({ file })
  /** Makes the next export, and says that it left. */
  const send = async (to: Parameters<typeof exchange.handed>[0] | null = null, wish: object = {}) => {
    const whom = to ?? { to: "program" as const, number: 0, way: "file" as const }
    const made = granted(await exchange.make({ ...whom, leaveOut: [], period: null, whole: false, ...wish }))
    if (!made.partial) granted(await exchange.handed({ ...whom, number: made.number, way: "file" }))
    return made
  }
  return {
    name,
    place,
    calendar,
    store,
    team: team.api,
    exchange,
    samePerson: openSamePerson(opened, store, profile),
    defects,
    unlocked,
    database,
    addPerson,
    addSession,
    takeIn,
    send,
  }
}
export type Device = Awaited<ReturnType<typeof openDevice>>
