import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { leavingOut } from "../../../core/exchange/sending/leave-out.ts"
import { createHybridClock } from "../../../core/store/hybrid-clock.ts"
import { type Doc, eachLeaf } from "../../../core/store/leaves.ts"
import { changed, merge, type Stamped, stampedErased, stampedNew } from "../../../core/store/stamped.ts"

const day = 86_400_000
const start = 1_780_000_000_000
const devices = [0, 1, 2, 3, 4]
const paths = ["/words", "/place", "/steps/a", "/steps/b"] as const
type Path = (typeof paths)[number]

const device = fc.nat(4)
const path = fc.constantFrom(...paths)
/** What a device does: writes, sends what it has, takes in what was sent, once or again, or finds its clock set. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant("write" as const),
      device,
      path,
      what: fc.oneof({ weight: 4, arbitrary: fc.constant("text" as const) }, fc.constantFrom("", null, 7, undefined)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant("send" as const), device, withheld: fc.option(path, { freq: 3 }) }),
  },
  { weight: 6, arbitrary: fc.record({ act: fc.constant("take" as const), device, sent: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("crash" as const), device, path, sent: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant("clock" as const), device, days: fc.integer({ min: -366, max: 366 }) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** A text that was written and acknowledged, and those that its writer had before them. */
type Written = { readonly value: string; readonly path: Path }
/** A device: the record as it has it, its stamp, and by field the texts that ever came to it. */
type Device = {
  readonly stamped: Stamped
  readonly stamp: string
  readonly known: ReadonlyMap<Path, ReadonlySet<string>>
}

const docWith = (doc: Doc, at: Path, value: unknown): Doc => {
  const leaves: Record<string, unknown> = {}
  eachLeaf(doc, "", (leafPath, leaf) => {
    leaves[leafPath] = leaf
  })
  leaves[at] = value
  const steps = Object.fromEntries(["a", "b"].map(key => [key, leaves[`/steps/${key}`]]))
  return { words: leaves["/words"], place: leaves["/place"], steps }
}

/** As it is sent to who may not have the text of one field. */
const withhold = (stamped: Stamped, at: Path): Stamped => {
  const { head: _, ...sent } = leavingOut({ ...stamped, head: "" }, docWith(stamped.doc, at, ""), [at])
  return sent
}

const larger = (a: string, b: string) => (a > b ? a : b)
const first = stampedNew({ words: "", place: "flat", steps: { a: "begun" } }, "1779999999999-0000-000000ff")

/** A program of five devices, and what is true of it whoever keeps the records. */
const createProgram = () => {
  const offsets = [0, 0, 0, 0, 0]
  let moment = 0
  let texts = 0
  const clocks = devices.map(n =>
    createHybridClock({ now: () => start + moment++ + (offsets[n] ?? 0) * day, device: `0000000${n}` }),
  )
  const written: Written[] = [
    { value: "flat", path: "/place" },
    { value: "begun", path: "/steps/a" },
  ]
  /** By text: it was written over by someone who had it before them. */
  const overwritten = new Set<string>()
  const knownFirst = new Map(paths.map(one => [one, new Set(written.filter(w => w.path === one).map(w => w.value))]))
  const all: Device[] = devices.map(() => ({ stamped: first, stamp: first.base, known: knownFirst }))
  const sent: Device[] = []
  const at = (n: number) => all[n] ?? (all[0] as Device)

  const takeIn = (n: number, theirs: Device) => {
    const mine = at(n)
    const known = new Map(
      paths.map(one => [one, new Set([...(mine.known.get(one) ?? []), ...(theirs.known.get(one) ?? [])])]),
    )
    all[n] = { stamped: merge(mine.stamped, theirs.stamped), stamp: larger(mine.stamp, theirs.stamp), known }
  }

  const play = (one: Step) => {
    if (one.act === "clock") offsets[one.device] = one.days
    else if (one.act === "send") {
      const { stamped, stamp, known } = at(one.device)
      if (one.withheld === null) return sent.push(at(one.device))
      const leaf = one.withheld
      const isText = (paths: readonly string[]) => paths.includes(leaf)
      const text: string[] = []
      eachLeaf(stamped.doc, "", (leafPath, value) => typeof value === "string" && text.push(leafPath))
      const may = isText(text)
      const rest = new Map(known)
      if (may) rest.delete(leaf)
      sent.push({ stamped: may ? withhold(stamped, leaf) : stamped, stamp, known: rest })
    } else if (one.act === "take") {
      const theirs = sent[one.sent % Math.max(1, sent.length)]
      if (theirs) takeIn(one.device, theirs)
    } else if (one.act === "crash") {
      // Cut off before the disk had it: what was computed is gone, and nobody was told that it was kept.
      const { stamped } = at(one.device)
      changed(stamped, docWith(stamped.doc, one.path, "never kept"), clocks[one.device]?.tick() ?? "")
      const theirs = sent[one.sent % Math.max(1, sent.length)]
      if (theirs) merge(stamped, theirs.stamped)
    } else {
      const { stamped, stamp: before, known } = at(one.device)
      const value = one.what === "text" ? `text ${texts++}` : one.what
      clocks[one.device]?.receive(before)
      const stamp = clocks[one.device]?.tick() ?? ""
      const next = changed(stamped, docWith(stamped.doc, one.path, value), stamp)
      if (!next) return
      for (const text of known.get(one.path) ?? []) overwritten.add(text)
      const mine = new Map(known)
      if (one.what === "text") {
        written.push({ value: String(value), path: one.path })
        mine.set(one.path, new Set([...(known.get(one.path) ?? []), String(value)]))
      }
      all[one.device] = { stamped: next, stamp, known: mine }
    }
  }

  return { all, at, sent, play, takeIn, written, overwritten }
}

const played = (steps: readonly Step[]) => {
  const program = createProgram()
  for (const one of steps) program.play(one)
  return program
}

/** The texts that a state holds of each field: the one that stands, and those beside it. */
const heldIn = ({ doc, beside = {} }: Stamped, at: Path): readonly string[] => {
  const held: string[] = []
  eachLeaf(doc, "", (leafPath, leaf) => {
    if (leafPath === at && typeof leaf === "string" && leaf !== "") held.push(leaf)
  })
  return [...held, ...(beside[at] ?? []).map(({ value }) => value)].sort()
}

const histories = fc.array(step, { minLength: 8, maxLength: 40 })
const orders = fc.shuffledSubarray(devices, { minLength: 5 })

/** Whoever got everything: all that was sent and all that the others have now, in an order of their own, some of it twice. */
const everything = ({ all, sent }: ReturnType<typeof createProgram>, order: readonly number[]): Stamped => {
  const states = [...sent, ...order.map(n => all[n] as Device)].map(({ stamped }) => stamped)
  const shifted = states.map((_, i) => states[(i * 7 + (order[0] ?? 0)) % states.length] as Stamped)
  return [...shifted, ...states].reduce((one, other) => merge(one, other), first)
}

describe("a record on five devices, whatever was sent, lost, repeated or late, and whatever their clocks say", () => {
  it("is the same for all who got everything, in whichever order", () => {
    fc.assert(
      fc.property(histories, orders, orders, (steps, one, other) => {
        const program = played(steps)
        expect(everything(program, one)).toEqual(everything(program, other))
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it("is the same however three states of it are grouped, and whichever comes first", () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), fc.nat(), (steps, ...picks) => {
        const { all, sent } = played(steps)
        const states = [...all, ...sent].map(({ stamped }) => stamped)
        const [a, b, c] = picks.map(pick => states[pick % states.length] as Stamped) as [Stamped, Stamped, Stamped]
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(JSON.stringify(merge(a, b))).toBe(JSON.stringify(merge(b, a)))
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
      }),
      { numRuns: 2000 },
    )
  }, 120_000)

  it("holds each text that was kept, unless someone wrote over it who had it before them", () => {
    fc.assert(
      fc.property(histories, orders, (steps, order) => {
        const program = played(steps)
        const end = everything(program, order)
        for (const at of paths) {
          const kept = program.written.filter(text => text.path === at).map(({ value }) => value)
          expect(heldIn(end, at)).toEqual(kept.filter(value => !program.overwritten.has(value)).sort())
        }
      }),
      { numRuns: 2000 },
    )
  }, 120_000)

  it("shows the text that was written last of those, or whatever was written after all of them", () => {
    fc.assert(
      fc.property(histories, orders, (steps, order) => {
        const { beside = {}, stamps, base } = everything(played(steps), order)
        for (const [at, texts] of Object.entries(beside))
          for (const { stamp } of texts) expect(stamp < (stamps[at] ?? base)).toBe(true)
      }),
    )
  }, 60_000)

  it("has nothing of any text left once it was erased by anyone", () => {
    fc.assert(
      fc.property(histories, orders, (steps, order) => {
        const end = merge(everything(played(steps), order), stampedErased("1600000000000-0000-00000001"))
        expect(end).toEqual(stampedErased("1600000000000-0000-00000001"))
      }),
    )
  }, 60_000)
})

describe("a text that is withheld", () => {
  const written = changed(first, { ...first.doc, words: "secret" }, "1780000000001-0000-00000001") ?? first
  const other = changed(first, { ...first.doc, words: "also secret" }, "1780000000002-0000-00000002") ?? first
  const both = merge(written, other)

  it("is in nothing that is sent, and neither is what stands beside it", () => {
    expect(JSON.stringify(both)).toContain("secret")
    expect(JSON.stringify(withhold(both, "/words"))).not.toContain("secret")
    expect(withhold(both, "/words").doc).toEqual({ ...both.doc, words: "" })
  })

  it("takes nothing away where it is known, and stands beside nothing", () => {
    expect(merge(both, withhold(both, "/words"))).toEqual(both)
    const edited = changed(withhold(both, "/words"), { ...both.doc, words: "new" }, "1780000000003-0000-00000003")
    expect(heldIn(merge(both, edited ?? both), "/words")).toEqual(["also secret", "new", "secret"])
    expect(heldIn(edited ?? both, "/words")).toEqual(["new"])
  })

  it("comes in place of nothing as soon as it may be told", () => {
    const kept = withhold(both, "/words")
    expect(merge(kept, both)).toEqual(both)
    expect(merge(merge(kept, written), both)).toEqual(both)
  })
})
