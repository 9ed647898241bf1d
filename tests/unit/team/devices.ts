import { proxy } from "comlink"
import type { Callback, Unsubscribe } from "../../../core/base/crossing.ts"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { newId, type ParticipantId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import { askOf } from "../../../core/domain/invitation.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { createProfile } from "../../../core/profile/service.ts"
import { createProgram } from "../../../core/program/service.ts"
import {
  askKind,
  membershipKind,
  outboxKind,
  setAsideKind,
  streamKind,
  targetKind,
} from "../../../core/store/exchange-kinds.ts"
import { participantKind, policyKind, profileKind } from "../../../core/store/kinds.ts"
import { programKind } from "../../../core/store/program-kind.ts"
import {
  assignmentKind,
  feedbackKind,
  invitationKind,
  memberKind,
  rosterKind,
} from "../../../core/store/program-kinds.ts"
import { keepAsk } from "../../../core/team/asks.ts"
import { createTeam } from "../../../core/team/service.ts"
import { nameProgram } from "../../../core/worker/name-program.ts"
import { takeOverPolicy } from "../../../core/worker/take-over-policy.ts"
import { teamKeys } from "../../../core/worker/team-keys.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

export const base = "https://handrail.example/app/#/team"

export const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

type Watch<D, T> = (data: D, onChange: Callback<Result<T, RecordFailure>>) => Promise<Unsubscribe>

/** What a watch tells first. */
export const toldBy = async <D, T>(watch: Watch<D, T>, data: D): Promise<T> => {
  const told: T[] = []
  const stop = await watch(
    data,
    proxy(result => void told.push(valueIn(result))),
  )
  for (let turn = 0; told.length === 0 && turn < 200; turn++) await new Promise(resolve => setTimeout(resolve, 5))
  stop()
  const [first] = told
  if (first === undefined) throw new Error("Nothing was told")
  return first
}

/** One calendar for all devices, so that days can go by. */
export const calendar = (first: string) => {
  let today = first
  let second = 0
  return {
    now: () => `${today}T12:00:${String(second++ % 60).padStart(2, "0")}.000Z`,
    today: () => today,
    goTo: (day: string) => {
      today = day
    },
  }
}

/** A vault in memory with the room of the team in it. `written`: whom its data key is written to. */
export const aDevice = (name: string, clock: ReturnType<typeof calendar>) => {
  const profiles = createMemoryCollection(profileKind)
  const programs = createMemoryCollection(programKind)
  const records = {
    memberships: createMemoryCollection(membershipKind),
    rosters: createMemoryCollection(rosterKind),
    members: createMemoryCollection(memberKind),
    invitations: createMemoryCollection(invitationKind),
    asks: createMemoryCollection(askKind),
    assignments: createMemoryCollection(assignmentKind),
    feedback: createMemoryCollection(feedbackKind),
    participants: createMemoryCollection(participantKind),
    policies: createMemoryCollection(policyKind),
    targets: createMemoryCollection(targetKind),
  }
  const profile = createProfile({ profiles })
  const written: (string | null)[] = []
  const { api: team, followRoster } = createTeam({
    ...records,
    bookkeeping: [
      records.targets,
      createMemoryCollection(streamKind),
      createMemoryCollection(outboxKind),
      createMemoryCollection(setAsideKind),
    ],
    clock,
    keys: teamKeys,
    profile: async () => valueIn(await profiles.heads({}))[0] ?? null,
    keepRole: role => profile.keep({ fields: { role } }),
    nameProgram: nameProgram(programs, createProgram({ programs }).change),
    takeOverPolicy: takeOverPolicy(records.policies),
    keepBreakGlass: async recipient => {
      if (written.at(-1) !== recipient) written.push(recipient)
      return ok(null)
    },
  })
  const named = profile.keep({ fields: { name, credentials: "CPS" } })
  const membership = async () => {
    const [head] = valueIn(await records.memberships.heads({}))
    return head ? valueIn(await records.memberships.get(head.id)) : null
  }
  return {
    team,
    followRoster,
    records,
    profiles,
    programs,
    written,
    named,
    membership,
    /** What its first export says of it. */
    ask: async () => {
      const own = await membership()
      const ask = own && askOf(own, name)
      if (!ask) throw new Error("It joined nothing")
      return ask
    },
    hear: async (ask: Parameters<typeof keepAsk>[1]) => valueIn(await keepAsk({ asks: records.asks, clock }, ask)),
    belonging: () => toldBy(team.watchBelonging, null),
    teamNow: async () => {
      const now = await toldBy(team.watchTeam, null)
      if (now === null) throw new Error("No team here")
      return now
    },
    addPerson: async (chosenName: string): Promise<ParticipantId> => {
      const id = newId<ParticipantId>()
      const told = { chosenName, pronoun: "they", startedOn: clock.today(), place: "" } as const
      valueIn(await records.participants.add(newPerson(id, told)))
      return id
    },
  }
}
export type Device = ReturnType<typeof aDevice>

/** As an export brings them: each record here that the other does not have, or has otherwise. */
export const bring = async (from: Device, to: Device, ...kinds: readonly (keyof Device["records"])[]) => {
  for (const kind of kinds) {
    const source = from.records[kind]
    const target = to.records[kind] as unknown as {
      get: (id: string) => Promise<Result<unknown, unknown>>
      add: (noun: unknown) => Promise<Result<null, unknown>>
      change: (id: string, next: () => unknown) => Promise<Result<unknown, unknown>>
    }
    for (const { id } of valueIn<readonly { id: string }[]>(await source.heads({}))) {
      const noun = valueIn<unknown>(await source.get(id))
      const there = await target.get(id)
      valueIn<unknown>(there.ok ? await target.change(id, () => noun) : await target.add(noun))
    }
  }
  valueIn(await to.followRoster())
}
