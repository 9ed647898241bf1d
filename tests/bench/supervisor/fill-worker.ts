import { expose } from "comlink"
import { systemClock } from "../../../core/base/clock.ts"
import { type DeviceId, type MemberId, newId, type ParticipantId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import type { Assignment } from "../../../core/domain/assignment.ts"
import type { Member } from "../../../core/domain/roster.ts"
import { type DeviceKeyTexts, makeDeviceKeys } from "../../../core/exchange/keys/device-keys.ts"
import { createProfile } from "../../../core/profile/service.ts"
import { createProgram } from "../../../core/program/service.ts"
import { generateLife, type Life } from "../../../core/sample/generate.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { bytesOfBody, type ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import type { Kind } from "../../../core/store/collection.ts"
import { contactKind } from "../../../core/store/contact-kind.ts"
import { doors } from "../../../core/store/doors.ts"
import { createExchangeStore } from "../../../core/store/exchange-store.ts"
import { createFolderHandles } from "../../../core/store/folder-handles.ts"
import { consentKind, goalKind, noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import { toolSheetKind } from "../../../core/store/tool-sheet-kind.ts"
import { noBounds } from "../../../core/vault/within-bounds.ts"
import { currentProfileOf } from "../../../core/worker/current-profile.ts"
import { createDefects } from "../../../core/worker/defects.ts"
import { openStore } from "../../../core/worker/open-store.ts"
import { openTeam } from "../../../core/worker/open-team.ts"
import { openVault } from "../../../core/worker/open-vault.ts"
import { programRecordsOf } from "../../../core/worker/program-records.ts"
import { programsOf } from "../../../core/worker/programs-of.ts"
import { createMembersHand, type Hand } from "./members-hand.ts"
import { folderName, passphrase, type Size, sessionsAYear } from "./size.ts"
import { toldLongAgo } from "./told-long-ago.ts"

/** Fills a supervisor's vault through the store, as years of exports would have, and writes what members' devices send. */

const granted = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const today = systemClock.today()
let counter = 0

/** As its writer stamped it, in the moment it is about. */
export const comingOf = <Noun extends { readonly id: string }>(
  kind: Kind<Noun, unknown>,
  noun: Noun,
  life: string,
): ColdRecord => {
  const ms = Date.parse(kind.at(noun) || today) + (counter % 80_000_000)
  const stamp = `${String(ms).padStart(13, "0")}-${(counter++ % 0xffff).toString(16).padStart(4, "0")}-${life}`
  return {
    id: noun.id,
    kind: kind.kind,
    owner: kind.owner(noun),
    at: kind.at(noun),
    version: kind.version,
    stamp,
    headStamp: stamp,
    head: JSON.stringify(kind.head(noun)),
    body: bytesOfBody({ ...stampedNew(noun, stamp), head: stamp }),
  }
}

const recordsOf = (life: Life, by: string): readonly ColdRecord[] => [
  comingOf(participantKind, life.participant, by),
  ...life.goals.map(one => comingOf(goalKind, one, by)),
  ...life.sessions
    .filter(({ endedAt }) => endedAt !== null)
    .map(one => comingOf(sessionKind, { ...one, jottings: {} }, by)),
  ...life.notes.filter(({ signature }) => signature !== null).map(one => comingOf(noteKind, one, by)),
  ...life.consents.map(one => comingOf(consentKind, one, by)),
  ...life.ratings.map(one => comingOf(administrationKind, one, by)),
  ...life.sheets.map(one => comingOf(toolSheetKind, one, by)),
  ...life.contacts.map(one => comingOf(contactKind, one, by)),
]

type Of = { readonly member: Member; readonly keys: DeviceKeyTexts; readonly device: DeviceId; readonly life: string }

const newMember = async (n: number): Promise<Of> => {
  const keys = await makeDeviceKeys()
  const device = newId<DeviceId>()
  const { signKey, recipient } = keys
  const on = { code: "abcd", label: "tablet", signKey, recipient, admittedOn: today, admittedBy: "" }
  const id = newId<MemberId>()
  const name = `Member ${n + 1}`
  return {
    keys,
    device,
    life: (0x10000000 + n).toString(16),
    member: {
      id,
      name,
      role: "peer-specialist",
      joinedOn: "2021-01-04",
      leftOn: null,
      devices: { [device]: on },
      removals: {},
    },
  }
}

const fill = async ({ members, peopleEach, years }: Size) => {
  const opened = openVault("handrail", () => ({ now: noBounds, mayKeepKey: async () => false }))
  granted(await opened.vault.api.create({ passphrase }))
  const store = openStore(opened, createDefects())
  const profiles = createProfile({ profiles: store.profiles })
  granted(await profiles.keep({ fields: { name: "Sol Marchetti", role: "supervisor" } }))
  const team = openTeam(opened, store, {
    profile: currentProfileOf(store.profiles),
    keepProfile: profiles.keep,
    changeProgram: createProgram({ programs: programsOf(store) }).change,
  })
  granted(await team.api.start({ code: "maple", name: "Maple House", label: "desk" }))
  const records = programRecordsOf(store)
  const exchangeStore = createExchangeStore({ ...store.shared, doors })
  const sealer = opened.unlocked.sealer()
  if (!sealer) throw new Error("The vault is locked")

  const all = await Promise.all(Array.from({ length: members }, (_, n) => newMember(n)))
  granted(await records.members.add(...all.map(({ member }) => member)))
  const wish = { sessionsEach: sessionsAYear * years, seed: 7, today, topics: topicHeads }
  const sessions: Life["sessions"][] = []
  const deed = { act: "taken-in", kind: "", id: "", owner: "", count: 0 }
  let count = 0
  for (const [n, { member, life }] of all.entries()) {
    const lives = Array.from({ length: peopleEach }, (_, k) => generateLife(n * peopleEach + k, wish))
    const coming = lives.flatMap(one => recordsOf(one, life))
    granted(await exchangeStore.takeIn(sealer, coming, deed))
    count += coming.length
    sessions.push(lives.flatMap(one => one.sessions.filter(({ endedAt }) => endedAt !== null)))
    const serving = lives.map(
      ({ participant }): Assignment => ({
        id: newId(),
        participantId: participant.id as ParticipantId,
        memberId: member.id,
        from: today,
        until: null,
        words: "",
        by: "Sol Marchetti",
      }),
    )
    granted(await records.assignments.add(...serving))
  }

  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(folderName, { create: true })
  const membership = granted(await records.memberships.heads({}))[0]
  if (!membership) throw new Error("There is no program")
  const hands: Hand[] = []
  for (const [n, one] of all.entries())
    hands.push(await createMembersHand(folder, membership, { ...one, sessions: sessions[n] ?? [], cuts: 260 * years }))
  const targetId = await toldLongAgo({
    folder,
    membership,
    records,
    consents: store.consents,
    marks: granted(await exchangeStore.marksAfter(sealer, "")),
    life: await exchangeStore.life(),
    hands,
    handles: createFolderHandles(opened.database),
  })
  opened.database.close()
  return { records: count, sessions: sessions.reduce((sum, some) => sum + some.length, 0), targetId, hands }
}

let filled: Awaited<ReturnType<typeof fill>> | undefined
const bench = {
  fill: async (size: Size) => {
    filled = await fill(size)
    const { hands: _, ...told } = filled
    return told
  },
  /** Each of so many devices writes a new head: some sessions, as they are after another edit. */
  news: async (devices: number) => {
    for (const hand of filled?.hands.slice(0, devices) ?? []) await hand.write()
  },
}
export type FillBench = typeof bench
expose(bench)
