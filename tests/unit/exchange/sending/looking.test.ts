import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { OutboxId } from "../../../../core/base/id.ts"
import { ok } from "../../../../core/base/result.ts"
import type { Audience } from "../../../../core/domain/exchange-shape.ts"
import type { Outbox } from "../../../../core/domain/sending.ts"
import { createLooking, type MarksDeps } from "../../../../core/exchange/sending/looking.ts"
import { afterCut, newOutbox, toldBy } from "../../../../core/exchange/sending/outbox.ts"
import { aroundOf, type StreamNow } from "../../../../core/exchange/sending/streams-now.ts"
import { createToldPages } from "../../../../core/exchange/sending/told-pages.ts"
import { type Mark, waitingFor } from "../../../../core/exchange/sending/waiting.ts"
import { toldPageKind } from "../../../../core/store/exchange-kinds.ts"
import { createMemoryCollection } from "../../../store/memory-collection.ts"
import { granted } from "../../vault/device.ts"

/** A supervisor's vault, without a disk: the records, whom the members serve, on which devices, and what was told to whom. */

const here = "0a0b0c0d"
const members = ["0199f1c0-0003-7000-8000-000000000001", "0199f1c0-0003-7000-8000-000000000002"] as const
const audiences: readonly Audience[] = ["program", "self", `member:${members[0]}`, `member:${members[1]}`]
const people = ["anna", "ben", "cleo"] as const
const kinds = ["session", "note", "group", "assignment", "feedback", "profile", "outbox"] as const
const lives = ["11111111", "22222222", "33333333", here] as const
const whoever = fc.constantFrom(...people)
const member = fc.nat(members.length - 1)
const page = fc.nat(1)

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("come" as const),
      id: fc.nat(30),
      kind: fc.constantFrom(...kinds),
      owner: fc.constantFrom(...people, ""),
      by: fc.constantFrom(...lives),
      /** How wrong the clock is that it was written by. */
      ms: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    }),
  },
  /** Many at once, by one of them: more than an outbox holds. */
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant("many" as const), owner: whoever, by: fc.constantFrom(...lives) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("erase" as const), id: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("consent" as const), owner: whoever }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant("serve" as const), member, owner: whoever }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("device" as const),
      member,
      device: fc.nat(1),
      life: fc.constantFrom("", "11111111", "22222222", "33333333", null),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constant("cut" as const), to: fc.nat(audiences.length - 1), stays: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("lock" as const), page }) },
  { weight: 5, arbitrary: fc.record({ act: fc.constant("look" as const), page }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const createVault = () => {
  const records = new Map<string, Mark>()
  const covered = new Set<string>()
  const served = members.map(() => new Set<string>())
  /** By member, each device's life; null: it is none of theirs. */
  const devices = members.map(() => new Map<number, string>())
  const outboxes = new Map(audiences.map((to, n) => [to, newOutbox(`o${n}` as OutboxId, here, to)] as const))
  const toldPages = createMemoryCollection(toldPageKind)
  const pages = createToldPages({ toldPages })
  let ticks = 0

  const stampOf = (by: string, ms = 0) =>
    `${String(1_700_000_000_000 + ms).padStart(13, "0")}-${(++ticks).toString(16).padStart(4, "0")}-${by}`

  /** Of two states of a record the one with the later stamp; an earlier one makes a third with it, which is stamped here. */
  const put = (mark: Mark) => {
    const before = records.get(mark.id)
    const isLater = !before || mark.stamp > before.stamp
    records.set(
      mark.id,
      isLater ? mark : { ...mark, stamp: stampOf(here, Number(before.stamp.slice(0, 13)) + 1 - 1.7e12) },
    )
  }

  const streamTo = (audience: Audience): StreamNow => {
    const n = members.findIndex(id => audience.endsWith(id))
    const outbox = outboxes.get(audience) as Outbox
    const theirs = n === -1 ? new Map([[0, ""]]) : (devices[n] as Map<number, string>)
    const to = (device: number) => `age1${n}${device}`
    return {
      outbox,
      scope: { audience, supervises: true, served: new Set(n === -1 ? [] : served[n]) },
      life: here,
      covered: new Set(covered),
      recipients: [...theirs.keys()].map(to),
      lives: new Map([...theirs].map(([device, life]) => [to(device), life])),
      receipts: null,
    }
  }
  /** By everything there is, and everything that was told. */
  const wholeLook = async (stream: StreamNow): Promise<readonly Mark[]> => {
    const parts = await pages.read(stream.outbox.pages)
    if (!parts?.ok) throw new Error("a page that is named is not there")
    return waitingFor(records.values(), [...parts.value.flat(), ...stream.outbox.told], aroundOf(stream, false))
  }
  const cut = async (audience: Audience, stays: number) => {
    const stream = streamTo(audience)
    const { outbox, scope, recipients } = stream
    const waits = await wholeLook(stream)
    const [stay, gone] = [waits.slice(0, stays), waits.slice(stays)]
    if (waits.length === 0 || recipients.length === 0) return
    const number = outbox.number + 1
    const more = await pages.more(outbox, number, toldBy(number, gone, stay))
    if (!more?.ok) throw new Error("nothing more could be told")
    const { passed, ...telling } = more.value
    const after = { at: "", link: "", stamp: "", count: gone.length, receipts: "", served: scope.served }
    outboxes.set(audience, { ...afterCut(outbox, { ...stream, ...after }), ...telling })
    if (passed.length === 0) return
    const named = [...outboxes.values()].flatMap(one => one.pages.map(({ id }) => id))
    granted(await pages.sweep(new Set(named)))
  }

  return { records, covered, served, devices, pages, put, stampOf, streamTo, wholeLook, cut }
}

/** What one page of the vault knows: all marks, as of its last look. */
const createMarks = (records: ReadonlyMap<string, Mark>): MarksDeps & { readonly forget: () => void } => {
  let known: Map<string, Mark> | null = null
  const all = () => known?.values() ?? []
  return {
    look: async () => {
      const before = known
      known = new Map(records)
      const changed = [...known.values()].filter(mark => before?.get(mark.id) !== mark)
      return ok({ anew: before === null, changed })
    },
    find: id => known?.get(id),
    of: owner => [...all()].filter(mark => mark.owner === owner),
    all,
    forget: () => {
      known = null
    },
  }
}

const idsOf = (marks: readonly Mark[]) => marks.map(({ id }) => id).sort()

const run = async (steps: readonly Step[]) => {
  const vault = createVault()
  const { records, covered, served, devices } = vault
  const pages = [0, 1].map(() => {
    const marks = createMarks(records)
    return { marks, looking: createLooking({ marks, toldPages: vault.pages }) }
  })
  const toggle = (set: Set<string> | undefined, one: string) => (set?.delete(one) ? undefined : set?.add(one))
  const look = async (n: number) => {
    const streams = audiences.map(vault.streamTo)
    const asked = streams.map(stream => ({ outbox: stream.outbox, around: aroundOf(stream, false) }))
    const found = await pages[n]?.looking.waiting(asked)
    if (!found?.ok) throw new Error("nothing was told")
    for (const [i, stream] of streams.entries())
      expect(idsOf(found.value[i] ?? []), audiences[i]).toEqual(idsOf(await vault.wholeLook(stream)))
  }
  const does = async (one: Step) => {
    const mark = (id: string, kind: string, owner: string, stamp: string): Mark => ({
      id,
      kind,
      owner: kind === "session" || kind === "note" ? owner : "",
      at: "",
      stamp,
      removed: false,
    })
    switch (one.act) {
      case "come":
        return vault.put(mark(`r${one.id}`, one.kind, one.owner, vault.stampOf(one.by, one.ms)))
      case "many":
        for (let n = 0; n < 70; n++) vault.put(mark(`m${n} ${one.owner}`, "session", one.owner, vault.stampOf(one.by)))
        return
      case "erase": {
        const there = records.get(`r${one.id}`)
        if (there) vault.put({ ...there, owner: "", removed: true, stamp: vault.stampOf(here, 2_000_000) })
        return
      }
      case "consent":
        return toggle(covered, one.owner)
      case "serve":
        return toggle(served[one.member], one.owner)
      case "device":
        if (one.life === null) devices[one.member]?.delete(one.device)
        else devices[one.member]?.set(one.device, one.life)
        return
      case "cut":
        return vault.cut(audiences[one.to] as Audience, one.stays)
      case "lock":
        return pages[one.page]?.marks.forget()
      case "look":
        return look(one.page)
    }
  }
  for (const one of steps) await does(one)
  await look(0)
  await look(1)
}

describe("what waits, by what changed", () => {
  it("is what a look at everything finds, whatever came, was told, began or ended before, in either of two pages", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 80, size: "max" }), steps => run(steps)),
      { numRuns: 120 },
    )
  })

  it("waits whatever its clock said: a change that is stamped before everything that was told", async () => {
    const serve = { act: "serve" as const, member: 0, owner: "anna" as const }
    const device = { act: "device" as const, member: 0, device: 0, life: "11111111" as const }
    const come = { act: "come" as const, kind: "session" as const, owner: "anna" as const, by: "22222222" as const }
    const cut = { act: "cut" as const, to: 2, stays: 0 }
    const look = { act: "look" as const, page: 0 }
    await run([
      serve,
      device,
      { ...come, id: 1, ms: 0 },
      cut,
      look,
      { ...come, id: 2, ms: -1_000_000 },
      look,
      cut,
      look,
    ])
  })
})
