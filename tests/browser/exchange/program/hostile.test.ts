import { expect, it } from "vitest"
import { bytesToHex } from "../../../../core/base/bytes.ts"
import { type DeviceId, type MemberId, type MembershipId, newId, type ProgramId } from "../../../../core/base/id.ts"
import type { Database } from "../../../../core/store/database.ts"
import { programRecordsOf } from "../../../../core/worker/program-records.ts"
import { makeWorld, type World } from "../../../unit/exchange/hostile-hand.ts"
import { families, mutationOf } from "../../../unit/exchange/mutations.ts"
import { granted, openDevice } from "./open-device.ts"

/** All that lies in the database, to the byte. */
const dumpOf = async ({ dexie }: Database): Promise<string> => {
  const bytes = (_: string, value: unknown) => (value instanceof Uint8Array ? bytesToHex(value) : value)
  const tables = await Promise.all(dexie.tables.map(async table => [table.name, await table.toArray()]))
  return JSON.stringify(tables, bytes)
}

/** The supervisor of that world, with a vault. */
const openSupervisor = async ({ member, supervisor, removed, removedOn, honest }: World) => {
  const device = await openDevice("Sol")
  const records = programRecordsOf(device.store)
  const on = "2026-01-05"
  const entryOf = ({ texts }: typeof member, code: string) => ({
    code,
    label: "",
    signKey: texts.signKey,
    recipient: texts.recipient,
    admittedOn: on,
    admittedBy: supervisor.id,
  })
  const memberOf = (
    name: string,
    role: "supervisor" | "peer-specialist",
    of: typeof member,
    code: string,
    out?: string,
  ) => ({
    id: newId<MemberId>(),
    name,
    role,
    joinedOn: on,
    leftOn: null,
    devices: { [of.id]: entryOf(of, code) },
    removals: out ? { [of.id]: { on: out, why: "lost" } } : {},
  })
  const sol = memberOf("Sol", "supervisor", supervisor, "k7mp")
  granted(
    await records.members.add(
      sol,
      memberOf("Ines", "peer-specialist", member, "x2ab"),
      memberOf("Omar", "peer-specialist", removed, "y3cd", removedOn),
    ),
  )
  granted(
    await records.memberships.add({
      id: newId<MembershipId>(),
      program: { id: honest.header.program as ProgramId, code: "maple", name: "Maple House" },
      names: "0".repeat(32),
      memberId: sol.id,
      role: "supervisor",
      deviceId: supervisor.id as DeviceId,
      code: "k7mp",
      label: "desk",
      ...supervisor.texts,
      invitation: null,
      joinedAt: "2026-01-05T10:00:00.000Z",
      admittedOn: on,
      policy: null,
    }),
  )
  return { device, records }
}

it("changed, forged and made-up exports leave the vault as it was, to the byte", { timeout: 240_000 }, async () => {
  const world = await makeWorld()
  const { device, records } = await openSupervisor(world)
  const anna = await device.addPerson("Anna")
  await device.addSession(anna, { agenda: "the garden" })
  const before = await dumpOf(device.database)
  const turns = families.length * 12
  const wrong: string[] = []
  let refused = 0
  const others = []
  for (let n = 0; n < turns; n++) {
    const mutation = await mutationOf(world, n)
    if (mutation.outcomes.some(one => one === "same" || one === "aside")) {
      others.push(mutation)
      continue
    }
    const answer = await device.takeIn(new Blob([mutation.file]))
    if (answer.ok || !mutation.outcomes.some(one => one === answer.error.type))
      wrong.push(`${n} ${mutation.what}: ${answer.ok ? "taken in" : answer.error.type}`)
    else refused++
  }
  expect(wrong).toEqual([])
  expect(refused).toBeGreaterThan(turns / 2)
  expect(await dumpOf(device.database)).toBe(before)

  // What is whole but for some lines comes in without those, and they are set aside, each once.
  const taken = granted(await device.takeIn(new Blob([world.honest.file])))
  expect(taken.added + taken.aside).toBe(world.records.length)
  const people = granted(await device.store.participants.heads({})).length
  const lines = new Set<string>()
  for (const { what, file, outcomes, aside = [] } of others) {
    const answer = await device.takeIn(new Blob([file]))
    if (answer.ok) for (const line of aside) lines.add(line)
    else expect(outcomes, what).toContain(answer.error.type)
  }
  expect(granted(await device.store.participants.heads({}))).toHaveLength(people)
  const kept = granted(await records.setAsides.heads({}))
  expect(kept.filter(({ reason }) => reason === "NotARecord")).toHaveLength(lines.size)
  expect(granted(await device.store.sessions.heads({ owner: anna }))).toHaveLength(1)
})
