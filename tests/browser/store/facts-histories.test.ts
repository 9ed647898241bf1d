import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ParticipantId, SessionId } from "../../../core/base/id.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Session } from "../../../core/domain/session.ts"
import type { ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { createFold } from "../../../core/store/blocks/fold.ts"
import { readMoment, recordsOf } from "../../../core/store/blocks/moment.ts"
import { doors } from "../../../core/store/doors.ts"
import { factNames } from "../../../core/store/facts/fact-kinds.ts"
import { participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createTakeIn } from "../../../core/store/take-in.ts"
import { person } from "../../store/collection-suite.ts"
import { type FactsPage, openFacts } from "./open-facts.ts"
import { freshName, testSealer } from "./open-store.ts"

/** Ids of three months, and one that tells no month. */
const prefixes = ["0195f0a0-0000-7", "0199a0a0-0000-7", "019bc0a0-0000-7", "aaaaaaaa-0000-4"]
const idOf = (kind: "participant" | "session", n: number) =>
  `${prefixes[n % prefixes.length]}000-8${kind === "session" ? 1 : 0}00-${String(n).padStart(12, "0")}`
const someone = (n: number) => ({ ...person(1), id: idOf("participant", n) as ParticipantId })
const session = (n: number): Session =>
  newSession({
    id: idOf("session", n) as SessionId,
    participantId: person(1).id,
    topicId: null,
    place: "",
    now: "2026-03-09T14:00:00.000Z",
  })

const page = fc.nat(1)
const who = fc.nat(5)
const kind = fc.constantFrom("participant" as const, "session" as const)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant("add" as const), page, kind, who }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("count" as const), page, kind, who, n: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("words" as const), page, kind, who, n: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom("remove" as const, "restore" as const), page, kind, who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("erase" as const), page, kind, who }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant("read" as const), page }) },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constantFrom("fold" as const, "send" as const, "take" as const), page }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom("reopen" as const, "lock" as const), page }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const foldAll = ({ database, lock }: FactsPage) =>
  createFold({
    database,
    unlocked: lock,
    rule: () => ({
      kinds: ["participant", "session"],
      coldBefore: "9",
      newest: 0,
      restBefore: "9",
      together: 1,
    }),
  })()

/** All that is there, as a backup has it: later states are put over it, and earlier ones meet it. */
const allOf = async ({ database }: FactsPage): Promise<readonly ColdRecord[]> => {
  const sealer = await testSealer()
  const records: ColdRecord[] = []
  for await (const batch of recordsOf(sealer, await readMoment(database))) {
    if (!batch.ok) throw new Error(batch.error.type)
    records.push(...batch.value)
  }
  return records
}

type Edit = Extract<Step, { readonly who: number }>

const edit = async (on: FactsPage, one: Edit, added: Set<string>) => {
  const [people, sessions] = [on.collectionOf(participantKind), on.collectionOf(sessionKind)]
  const id = idOf(one.kind, one.who)
  const collection = one.kind === "participant" ? people : sessions
  if (one.act === "add") {
    if (!added.has(id))
      await (one.kind === "participant" ? people.add(someone(one.who)) : sessions.add(session(one.who)))
    added.add(id)
  } else if (one.act === "count" && one.kind === "participant")
    await people.change(id, noun => ({ ...noun, startedOn: `2026-01-0${one.n + 1}` }))
  else if (one.act === "count") await sessions.change(id, noun => ({ ...noun, topicId: `topic ${one.n}` }))
  else if (one.act === "words" && one.kind === "participant")
    await people.change(id, noun => ({ ...noun, place: `place ${one.n}` }))
  else if (one.act === "words") await sessions.change(id, noun => ({ ...noun, agenda: `agenda ${one.n}` }))
  else if (one.act === "remove") await collection.remove(id)
  else if (one.act === "restore") await collection.restore(id)
  else await collection.erase([id])
}

/** Plays it on two pages of one vault, and holds what each then counts against the records. */
const play = async (steps: readonly Step[]) => {
  const name = freshName()
  const pages = [await openFacts(name), await openFacts(name)]
  const pageOf = (n: number) => {
    const found = pages[n]
    if (!found) throw new Error("no page")
    return found
  }
  const added = new Set<string>()
  const first = pageOf(0)
  for (const who of [0, 1, 2, 3])
    for (const kind of ["participant", "session"] as const) await edit(first, { act: "add", page: 0, kind, who }, added)
  await first.read(factNames)
  let sent: readonly ColdRecord[] = []
  for (const one of steps) {
    const on = pageOf(one.page)
    // Half of the edits are made while the other page is counting.
    const beside = "who" in one && one.who % 2 === 0 ? pageOf(1 - one.page).read(factNames) : null
    if ("who" in one) await Promise.all([edit(on, one, added), beside])
    else if (one.act === "read") await on.read(["session"])
    else if (one.act === "fold") await foldAll(on)
    else if (one.act === "send") sent = await allOf(on)
    else if (one.act === "take") await createTakeIn({ ...on, doors })(await testSealer(), sent, [])
    else if (one.act === "lock") {
      on.lock.setLocked(true)
      on.lock.setLocked(false)
    } else {
      await on.clock
      on.database.close()
      pages[one.page] = await openFacts(name)
    }
  }
  const [one, second] = [pageOf(0), pageOf(1)]
  const told = [await one.read(factNames), await second.read(factNames)]
  const naive = await one.naive()
  const recount = await second.facts.rebuild()
  const after = await one.read(factNames)
  const left = await one.database.unfacted.count()
  const defects = [...one.defects, ...second.defects]
  for (const { database } of pages) database.close()
  return { told, naive, recount, after, left, defects }
}

describe("whatever is done with records on two pages, in whatever order", () => {
  it("is counted as the records say it, and as counting anew says it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async steps => {
        const { told, naive, recount, after, left, defects } = await play(steps)
        for (const facts of told) expect(facts).toEqual(naive)
        expect(recount).toMatchObject({ ok: true, value: { differed: 0 } })
        expect(after).toEqual(naive)
        expect([left, defects]).toEqual([0, []])
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})
