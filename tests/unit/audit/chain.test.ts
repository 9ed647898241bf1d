import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AuditBreak } from "../../../core/store/audit/walk.ts"
import type { AuditRow } from "../../../core/store/database.ts"
import { append, blank, check, entryAt, logOf, type Paper } from "./log-on-paper.ts"

const entries = 12
const states = await logOf(entries)
const whole = states.at(-1) ?? blank

/** What the same log would have become, had it been put back after four entries and grown otherwise. */
let branch = states[4] ?? blank
for (let n = 4; n < entries; n++) branch = await append(branch, [entryAt(n, "00000009")])

const names = (breaks: readonly AuditBreak[], number: number) =>
  breaks.some(one => (one.type === "altered" || one.type === "missing") && one.from <= number && number <= one.to)
const endsAfter = (breaks: readonly AuditBreak[], number: number) =>
  breaks.some(one => one.type === "end" && one.after === number)

const flipped = (bytes: Uint8Array, bit: number) => {
  const copy = Uint8Array.from(bytes)
  const at = (bit >> 3) % copy.length
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
  return copy
}

const withRow = (paper: Paper, at: number, next: (row: AuditRow) => AuditRow): Paper => ({
  ...paper,
  rows: paper.rows.map((row, i) => (i === at ? next(row) : row)),
})

/** Something done to the log, and whether the breaks found name the place. */
type Mutation = { readonly paper: Paper; readonly named: (breaks: readonly AuditBreak[]) => boolean }

const place = fc.nat(entries - 1)
const bit = fc.nat(4095)
const two = fc.uniqueArray(place, { minLength: 2, maxLength: 2 })
const ofTwo = (next: (a: number, b: number) => Mutation) =>
  two.map(([a = 0, b = 0]) => next(Math.min(a, b), Math.max(a, b)))
const older = fc.nat(entries - 1)
const stateAt = (n: number) => states[n] ?? blank

const mutations: Record<string, fc.Arbitrary<Mutation>> = {
  "a bit of an entry": fc.tuple(place, bit).map(([at, n]) => ({
    paper: withRow(whole, at, row => ({ ...row, sealed: flipped(row.sealed, n) })),
    named: breaks => names(breaks, at + 1) && breaks.length === 1,
  })),
  "a bit of a link": fc.tuple(place, bit).map(([at, n]) => ({
    paper: withRow(whole, at, row => ({ ...row, link: flipped(row.link, n) })),
    named: breaks => names(breaks, at + 1),
  })),
  "two entries swapped": ofTwo((a, b) => {
    const [one, other] = [whole.rows[a], whole.rows[b]]
    const swapped = withRow(whole, a, row => ({ ...row, ...other, seq: a }))
    return {
      paper: withRow(swapped, b, row => ({ ...row, ...one, seq: b })),
      named: breaks => names(breaks, a + 1) && names(breaks, b + 1),
    }
  }),
  "one entry put over another": ofTwo((a, b) => ({
    paper: withRow(whole, b, row => ({ ...row, ...whole.rows[a], seq: b })),
    named: breaks => names(breaks, b + 1),
  })),
  "an entry of the same number out of another branch": fc.integer({ min: 4, max: entries - 1 }).map(at => ({
    paper: withRow(whole, at, row => branch.rows[at] ?? row),
    // The first after the branching fits what is before it, and not what comes after.
    named: breaks => names(breaks, at + 1) || names(breaks, at + 2),
  })),
  "the end out of another branch": fc.constant({
    paper: { ...whole, rows: [...whole.rows.slice(0, -1), ...branch.rows.slice(-1)], end: branch.end },
    named: breaks => names(breaks, entries),
  }),
  "entries taken out of the middle": ofTwo((a, b) => ({
    paper: { ...whole, rows: whole.rows.filter((_, i) => i < a || i >= b) },
    named: breaks => names(breaks, a + 1) && names(breaks, b) && !names(breaks, b + 1) && !names(breaks, a),
  })),
  "an entry taken out and the rest moved up": fc.nat(entries - 2).map(at => ({
    paper: { ...whole, rows: whole.rows.filter((_, i) => i !== at).map((row, seq) => ({ ...row, seq })) },
    named: breaks => names(breaks, at + 1),
  })),
  "entries cut off at the end": place.map(from => ({
    paper: { ...whole, rows: whole.rows.slice(0, from) },
    named: breaks => names(breaks, from + 1) && names(breaks, entries) && !names(breaks, from),
  })),
  "entries cut off, with the end that was there": older.map(n => ({
    paper: { ...whole, rows: whole.rows.slice(0, n), end: stateAt(n).end },
    named: breaks => endsAfter(breaks, n),
  })),
  "an earlier end": older.map(n => ({
    paper: { ...whole, end: stateAt(n).end },
    named: breaks => breaks.length === 1 && breaks[0]?.type === "end",
  })),
  "an entry doubled at the end": place.map(at => ({
    paper: { ...whole, rows: [...whole.rows, ...whole.rows.slice(at, at + 1).map(row => ({ ...row, seq: entries }))] },
    named: breaks => breaks.some(({ type }) => type === "end"),
  })),
  "a row between two numbers": place.map(at => ({
    paper: { ...whole, rows: [...whole.rows, ...whole.rows.slice(at, at + 1).map(row => ({ ...row, seq: at + 0.5 }))] },
    named: breaks => breaks.length === 1 && breaks[0]?.type === "foreign",
  })),
  "a bit of the end": fc.tuple(fc.constantFrom("link" as const, "mac" as const), bit).map(([part, n]) => ({
    paper: { ...whole, end: whole.end && { ...whole.end, [part]: flipped(whole.end[part], n) } },
    named: breaks => endsAfter(breaks, entries),
  })),
  "another count in the end": fc.integer({ min: -3, max: 40 }).map(by => ({
    paper: { ...whole, end: whole.end && { ...whole.end, count: entries + (by || 1) } },
    named: breaks => endsAfter(breaks, entries),
  })),
}

describe("the chain of the audit log", () => {
  it("is whole after any entries of any number of pages", async () => {
    const page = fc.constantFrom("00000001", "00000002", "00000003")
    const write = fc.record({ page, entries: fc.integer({ min: 1, max: 4 }), record: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), async writes => {
        let paper = blank
        for (const [n, one] of writes.entries()) {
          const told = Array.from({ length: one.entries }, (_, i) => entryAt(10 * n + i, one.page))
          paper = await append(paper, told, one.record ? `${n}` : "")
        }
        const count = writes.reduce((sum, one) => sum + one.entries, 0)
        expect(await check(paper)).toEqual({ state: "whole", entries: count })
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.entries(mutations))("is found broken, and where: %s", async (_, mutation) => {
    await fc.assert(
      fc.asyncProperty(mutation, async ({ paper, named }) => {
        const found = await check(paper)
        expect(found.state).toBe("broken")
        expect(found.state === "broken" && named(found.breaks)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it("tells the moment of the entry that was altered, or of the last one it could read before it", async () => {
    const link = await check(withRow(whole, 4, row => ({ ...row, link: flipped(row.link, 3) })))
    expect(link).toMatchObject({ breaks: [{ type: "altered", from: 5, to: 5, at: entryAt(4).at }] })
    const sealed = await check(withRow(whole, 4, row => ({ ...row, sealed: flipped(row.sealed, 300) })))
    expect(sealed).toMatchObject({ breaks: [{ type: "altered", from: 5, to: 5, at: entryAt(3).at }] })
  })

  it("misses all of its entries when they are deleted with the end", async () => {
    expect(await check({ ...blank, tally: whole.tally })).toMatchObject({ breaks: [{ type: "end", after: 0 }] })
  })

  it("does not go with records that are newer than it", async () => {
    const before = stateAt(6)
    expect(await check({ ...before, tally: whole.tally })).toMatchObject({ breaks: [{ type: "end", after: 6 }] })
  })

  it("that was put back whole is noticed by a page that saw it longer", async () => {
    expect(await check(stateAt(6))).toEqual({ state: "whole", entries: 6 })
    expect(await check(stateAt(6), whole.end)).toMatchObject({ breaks: [{ type: "end", after: 6 }] })
  })

  it("is not held against that of another vault, which was here before", async () => {
    const other = whole.end && { ...whole.end, mac: flipped(whole.end.mac, 1) }
    expect(await check(stateAt(6), other)).toEqual({ state: "whole", entries: 6 })
  })

  it("that was put back and then grew otherwise is noticed by a page that saw it otherwise", async () => {
    let forked = stateAt(6)
    for (let n = 6; n < entries + 2; n++) forked = await append(forked, [entryAt(n, "00000009")])
    expect(await check(forked)).toEqual({ state: "whole", entries: entries + 2 })
    expect(await check(forked, whole.end)).toMatchObject({ state: "broken" })
  })

  it("is not made good by entries that come later, and none of those goes over another", async () => {
    const broken: readonly Paper[] = [
      { ...whole, rows: whole.rows.slice(0, 5) },
      { ...whole, rows: whole.rows.slice(0, 5), end: stateAt(5).end },
      { ...whole, end: stateAt(5).end },
      { ...whole, end: undefined },
      { ...blank, tally: whole.tally },
      withRow(whole, 3, row => ({ ...row, sealed: flipped(row.sealed, 9) })),
    ]
    for (const paper of broken) {
      const later = await append(await append(paper, [entryAt(20)]), [entryAt(21), entryAt(22)])
      expect(new Set(later.rows.map(row => row.seq)).size).toBe(paper.rows.length + 3)
      expect(later.rows.slice(0, paper.rows.length)).toEqual(paper.rows)
      expect(await check(later)).toMatchObject({ state: "broken" })
    }
  })
})
