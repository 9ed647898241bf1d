import { describe, expect, it } from "vitest"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { Result } from "../../../core/base/result.ts"
import type { Participant, ParticipantHead } from "../../../core/domain/participant.ts"
import { type Cold, createCold } from "../../../core/store/blocks/cold.ts"
import { compact } from "../../../core/store/blocks/compact.ts"
import type { Collection, Kind } from "../../../core/store/collection.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { createCollection } from "../../../core/store/sealed-collection.ts"
import type { Sealer } from "../../../core/vault/sealer.ts"
import { collecting, person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { createLock, freshName, openStore, testSealer } from "./open-store.ts"

type People = Collection<Participant, ParticipantHead>
type Writer = Awaited<ReturnType<typeof openWriter>>
type Place = "before it looks into blocks" | "before it takes a block's bodies" | "before it opens what is sealed"

const [a, b] = [person(1), person(2)]

/** The version of tomorrow: whatever lies there is older. */
const newer: Kind<Participant, ParticipantHead> = {
  ...participantKind,
  version: participantKind.version + 1,
  migrations: [...participantKind.migrations, { to: participantKind.version + 1, up: doc => ({ ...doc }) }],
}

const openWriter = async () => {
  const name = freshName()
  const store = await openStore(name)
  const people = store.collectionOf(participantKind)
  await people.add(a, b)
  const fold = await createFolding(store)
  const change = () => people.change(a.id, noun => ({ ...noun, place: "the library" }))
  const compactAlone = async () => compact(store.database, await testSealer())
  return { ...store, name, fold, change, compactAlone }
}

/** The first time that all of so many come here, something is done before they go on. */
const createCrossing = (expected: number, meanwhile: () => Promise<unknown>) => {
  let come = 0
  let open = () => {}
  const done = new Promise<void>(resolve => {
    open = resolve
  }).then(meanwhile)
  return () => {
    if (++come === expected) open()
    return done
  }
}

/** Another page, that has read where things lie and then waits once when it comes to `place`. */
const openReader = async (name: string, kind: typeof participantKind, place: Place, cross: () => Promise<unknown>) => {
  const { database, clock } = await openStore(name)
  let crossed: Promise<unknown> | undefined
  const at = async (here: Place) => {
    if (here !== place) return
    crossed ??= cross()
    await crossed
  }
  const sealer = await testSealer()
  const pausing: Sealer = {
    ...sealer,
    open: async (sealed, about) => {
      await at("before it opens what is sealed")
      return sealer.open(sealed, about)
    },
  }
  const unlocked = createLock(pausing)
  const own = createCold({ database, unlocked })
  const cold: Cold = {
    view: async (...asked) => {
      await at("before it looks into blocks")
      return own.view(...asked)
    },
    bodies: async (...asked) => {
      await at("before it takes a block's bodies")
      return own.bodies(...asked)
    },
  }
  return createCollection({ database, unlocked, clock, kind, cold })
}

const firstOf = async <T>(watch: (next: (result: Result<T, RecordFailure>) => void) => () => void) => {
  const seen = collecting<T>()
  const end = watch(seen.next)
  const first = await seen.until(last => last !== undefined)
  end()
  return first
}

type Read = readonly [read: (people: People) => Promise<unknown>, answer: object]

const record = { ok: true, value: { id: a.id } }
const list = { ok: true, value: [{ id: b.id }, { id: a.id }] }

const ofRecords: readonly Read[] = [
  [people => people.get(a.id), record],
  [people => people.getMany([b.id, a.id]), list],
  [people => firstOf(next => people.watch(a.id, next)), record],
  [people => people.change(a.id, noun => ({ ...noun, ownWord: "the fog" })), record],
]
const ofLists: readonly Read[] = [
  [people => people.heads({}), list],
  [people => firstOf(next => people.watchHeads({}, next)), list],
]

const lying: Record<string, (writer: Writer) => Promise<unknown>> = {
  "in rows": async () => null,
  "in a block": ({ fold }) => fold(),
  "in rows over a block": async ({ fold, change }) => {
    await fold()
    await change()
  },
}

const meanwhiles: Record<string, (writer: Writer) => Promise<unknown>> = {
  "folds it": ({ fold }) => fold(),
  "changes it": ({ change }) => change(),
  "changes and folds it, so that its block goes": async ({ change, fold, compactAlone }) => {
    await change()
    await fold()
    await compactAlone()
  },
  "changes all in its block, so that it goes": async ({ change, collectionOf, compactAlone }) => {
    await change()
    await collectionOf(participantKind).change(b.id, noun => ({ ...noun, place: "the park" }))
    await compactAlone()
  },
}

const placesIn = (where: string): readonly Place[] => [
  "before it opens what is sealed",
  ...(where === "in a block" ? (["before it looks into blocks", "before it takes a block's bodies"] as const) : []),
]

const cases = Object.entries(lying).flatMap(([where, lay]) =>
  Object.entries(meanwhiles).flatMap(([what, meanwhile]) =>
    placesIn(where).map(place => ({ where, lay, what, meanwhile, place })),
  ),
)

describe.each([
  { version: "today's version", kind: participantKind },
  { version: "an older version", kind: newer },
])("a record of $version that is there is found, by each way of reading", ({ kind }) => {
  it.each(cases)("$where, if another page $what $place", async ({ lay, meanwhile, place }) => {
    const writer = await openWriter()
    await lay(writer)
    // A list of today's version shows what the index of a block has, and needs no bodies.
    const opensBodies = kind === newer || place !== "before it takes a block's bodies"
    const reads = opensBodies ? [...ofRecords, ...ofLists] : ofRecords
    const cross = createCrossing(reads.length, () => meanwhile(writer))
    const readers = await Promise.all(reads.map(() => openReader(writer.name, kind, place, cross)))
    const answers = await Promise.all(readers.map((people, i) => reads[i]?.[0](people)))
    expect(answers).toMatchObject(reads.map(([, answer]) => answer))
  })
})

it("a list leaves out a record of an older version that is erased while the list is opened", async () => {
  const writer = await openWriter()
  const cross = createCrossing(1, () => writer.collectionOf(participantKind).erase([a.id]))
  const people = await openReader(writer.name, newer, "before it opens what is sealed", cross)
  expect(await people.heads({})).toMatchObject({ ok: true, value: [{ id: b.id }] })
})
