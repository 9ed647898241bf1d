import type { DBCore } from "dexie"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Participant } from "../../../core/domain/participant.ts"
import { bodyOf, type ColdRecord } from "../../../core/store/blocks/cold-record.ts"
import { doors } from "../../../core/store/doors.ts"
import { participantKind } from "../../../core/store/kinds.ts"
import { checkSoundness } from "../../../core/store/soundness.ts"
import { person } from "../../store/collection-suite.ts"
import { createFolding } from "./fold.ts"
import { freshName, openStore } from "./open-store.ts"

const day = 86_400_000
const { id } = person(1)
const fields = ["place", "ownWord"] as const
type Field = (typeof fields)[number]

const device = fc.nat(4)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constant("write" as const), device, field: fc.constantFrom(...fields) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("settle" as const), device, field: fc.constantFrom(...fields) }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("send" as const), device }) },
  /** `killed`: at the so-manieth write of the transaction, if it has as many. What was not taken in comes again later. */
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("take" as const),
      device,
      sent: fc.nat(),
      killed: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("fold" as const), device }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("clock" as const), device, days: fc.integer({ min: -366, max: 366 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What one device sent: its records, and the texts of each field that had come to it. */
type Sent = { readonly records: readonly ColdRecord[]; readonly known: ReadonlyMap<Field, ReadonlySet<string>> }

const openDevice = async () => {
  let offset = 0
  const now = () => new Date(Date.now() + offset).toISOString()
  const store = await openStore(freshName(), { now, today: () => now().slice(0, 10) })
  let left = Number.POSITIVE_INFINITY
  const countDown = (core: DBCore): DBCore => ({
    ...core,
    table: name => {
      const table = core.table(name)
      const mutate: typeof table.mutate = request =>
        --left < 0 ? Promise.reject(new Error("killed")) : table.mutate(request)
      return { ...table, mutate }
    },
  })
  store.database.dexie.use({ stack: "dbcore", name: "killing", create: countDown })
  const people = store.collectionOf(participantKind)
  const fold = await createFolding(store)
  const sealer = store.lock.sealer()
  if (!sealer) throw new Error("locked")
  const known = new Map<Field, Set<string>>(fields.map(field => [field, new Set()]))
  const door = doors.find(({ kind }) => kind === "participant")

  return {
    ...store,
    people,
    fold,
    known,
    setDays: (days: number) => {
      offset = days * day
    },
    /** Everything it has, over the way that exports go. */
    send: async (): Promise<Sent> => {
      const marks = await store.exchange.marksAfter(sealer, "")
      if (!marks.ok) throw new Error(marks.error.type)
      const ids = marks.value.filter(({ kind }) => kind === "participant").map(one => one.id)
      const records: ColdRecord[] = []
      for await (const some of store.exchange.read(sealer, ids)) {
        if (!some.ok) throw new Error(some.error.type)
        for (const record of some.value) {
          const admitted = door?.admit({ ...record, body: bodyOf(record) })
          if (!admitted?.ok) throw new Error("not admitted")
          records.push(admitted.value)
        }
      }
      return { records, known: new Map([...known].map(([field, texts]) => [field, new Set(texts)])) }
    },
    take: async (sent: Sent, killed: number | null) => {
      left = killed ?? Number.POSITIVE_INFINITY
      const took = await store.exchange
        .takeIn(sealer, sent.records, { act: "received", kind: "", id: "", owner: "" })
        .catch((error: unknown) => String(error))
      left = Number.POSITIVE_INFINITY
      if (typeof took === "string") return expect(took).toContain("killed")
      expect(took).toMatchObject({ ok: true, value: { refused: [] } })
      for (const [field, texts] of sent.known) for (const text of texts) known.get(field)?.add(text)
    },
    state: async () => {
      const body = await store.exchange.stateOf(sealer, id)
      if (!body.ok || !body.value) throw new Error("no record")
      const { head: _, ...stamped } = body.value
      return stamped
    },
    sound: () => checkSoundness(store.database, store.lock),
  }
}
type Device = Awaited<ReturnType<typeof openDevice>>

const play = async (steps: readonly Step[]) => {
  const devices = await Promise.all([0, 1, 2, 3, 4].map(openDevice))
  const at = (n: number) => devices[n] as Device
  const kept: { readonly field: Field; readonly text: string }[] = []
  const overwritten = new Set<string>()
  await at(0).people.add(person(1, { place: "", ownWord: "" }))
  const first = await at(0).send()
  for (const one of devices.slice(1)) await one.take(first, null)

  const wrote = ({ known }: Device, field: Field, text: string, isNew: boolean) => {
    for (const other of known.get(field) ?? []) overwritten.add(other)
    if (isNew) kept.push({ field, text })
    known.get(field)?.add(text)
  }
  const sent: Sent[] = [first]
  for (const [n, one] of steps.entries()) {
    const on = at(one.device)
    if (one.act === "clock") on.setDays(one.days)
    else if (one.act === "fold") await on.fold()
    else if (one.act === "send") sent.push(await on.send())
    else if (one.act === "take") await on.take(sent[one.sent % sent.length] ?? first, one.killed)
    else if (one.act === "write") {
      const text = `text ${n}`
      const done = await on.people.change(id, (noun): Participant => ({ ...noun, [one.field]: text }))
      expect(done.ok).toBe(true)
      wrote(on, one.field, text, true)
    } else {
      const text = `settled ${n}`
      expect(await on.people.settle(id, one.field, text)).toEqual({ ok: true, value: null })
      wrote(on, one.field, text, true)
    }
  }
  // What was lost is sent again, to all, each in an order of their own, until nobody hears anything new.
  for (let round = 0; round < 3; round++) {
    const all = await Promise.all(devices.map(one => one.send()))
    for (const [n, on] of devices.entries())
      for (let k = 0; k < all.length; k++) await on.take(all[(n * 3 + k * 2) % all.length] ?? first, null)
  }
  return { devices, kept, overwritten }
}

describe("five devices that write, send, lose, take in twice and late, are killed while they write, with any clock", () => {
  it("have the same record in the end, with each text in it that nobody wrote over who had it, and are sound", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async steps => {
        const { devices, kept, overwritten } = await play(steps)
        const states = await Promise.all(devices.map(one => one.state()))
        const [end] = states
        if (!end) throw new Error("no device")
        for (const state of states) expect(state).toEqual(end)
        for (const field of fields) {
          const beside = (end.beside?.[`/${field}`] ?? []).map(({ value }) => value)
          const held = [...beside, String(end.doc[field])].filter(text => text !== "")
          const wanted = kept.filter(one => one.field === field && !overwritten.has(one.text)).map(({ text }) => text)
          expect(held.sort()).toEqual(wanted.sort())
        }
        const told = await Promise.all(devices.map(one => one.people.beside(id)))
        for (const one of told) expect(one).toEqual(told[0])
        for (const one of devices) expect(await one.sound()).toMatchObject({ value: { state: "sound" } })
        for (const { database } of devices) database.close()
      }),
      { numRuns: 30 },
    )
  }, 240_000)
})
