import type {
  AuditEndRow,
  AuditRow,
  BlockBodyRow,
  BlockRow,
  HeadRow,
  RecordRow,
  TallyRow,
  TextRow,
} from "../../../core/store/database.ts"
import type { Chance } from "../../e2e/ordeals/chance.ts"

export type Rows = {
  readonly heads: readonly HeadRow[]
  readonly records: readonly RecordRow[]
  readonly blocks: readonly BlockRow[]
  readonly blockBodies: readonly BlockBodyRow[]
  readonly audit: readonly AuditRow[]
  readonly meta: readonly (TallyRow | TextRow | AuditEndRow)[]
}
export type Table = keyof Rows

/** Rows after something else than Handrail was at them, and the records that must be named for it. */
type Mutated = { readonly rows: Rows; readonly names: readonly string[] }
type Mutation = (rows: Rows, earlier: Rows, chance: Chance) => Mutated
type Bytes = Uint8Array<ArrayBuffer>

const flipped = (bytes: Bytes, chance: Chance): Bytes => {
  const copy = bytes.slice()
  const at = chance.whole(copy.length)
  copy[at] = (copy[at] ?? 0) ^ (1 << chance.whole(8))
  return copy
}
const cut = (bytes: Bytes, chance: Chance): Bytes =>
  chance.whole(2) === 0 ? bytes.slice(0, chance.whole(bytes.length)) : bytes.slice(1 + chance.whole(bytes.length - 1))
const extended = (bytes: Bytes, chance: Chance): Bytes => {
  const more = Uint8Array.from({ length: 1 + chance.whole(40) }, () => chance.whole(256))
  const parts = chance.whole(2) === 0 ? [bytes, more] : [more, bytes]
  return Uint8Array.from(parts.flatMap(part => [...part]))
}
const harm = (bytes: Bytes, chance: Chance) => chance.oneOf([flipped, flipped, cut, extended])(bytes, chance)

const one = <T>(list: readonly T[], chance: Chance): T => {
  const found = list[chance.whole(list.length)]
  if (found === undefined) throw new Error("nothing to change")
  return found
}
const two = <T>(list: readonly T[], chance: Chance): readonly [T, T] => {
  const first = one(list, chance)
  return [
    first,
    one(
      list.filter(other => other !== first),
      chance,
    ),
  ]
}
const swapped = <T>(list: readonly T[], before: T, after: T) => list.map(row => (row === before ? after : row))
const without = <T>(list: readonly T[], gone: T) => list.filter(row => row !== gone)

const sealedTables = ["heads", "records"] as const
const freshId = (chance: Chance) =>
  `0195f0a0-0000-7000-8000-${String(100_000 + chance.whole(800_000)).padStart(12, "0")}`

/** Of rows: one table or the other is changed, and the record is named. */
const ofRows = (
  change: (row: HeadRow, list: readonly HeadRow[], chance: Chance, table: "heads" | "records") => HeadRow,
): Mutation => {
  return (rows, _earlier, chance) => {
    const table = chance.oneOf(sealedTables)
    const list = rows[table] as readonly HeadRow[]
    const row = one(list, chance)
    const after = change(row, list, chance, table)
    const next = after.id === row.id ? swapped(list, row, after) : [...list.filter(({ id }) => id !== after.id), after]
    return { rows: { ...rows, [table]: next }, names: [after.id] }
  }
}

const swapSealed: Mutation = (rows, _earlier, chance) => {
  const table = chance.oneOf(sealedTables)
  const list = rows[table] as readonly HeadRow[]
  const [a, b] = two(list, chance)
  const next = swapped(swapped(list, a, { ...a, sealed: b.sealed }), b, { ...b, sealed: a.sealed })
  return { rows: { ...rows, [table]: next }, names: [a.id, b.id] }
}

const columns = ["kind", "version", "stamp", "owner", "at", "removed", "over"] as const
const changeColumn: Mutation = ofRows((row, list, chance, table): HeadRow => {
  const column = table === "heads" ? chance.oneOf(columns) : chance.oneOf(["kind", "version", "stamp"] as const)
  switch (column) {
    case "kind":
      return { ...row, kind: chance.oneOf(["goal", "session", "participan", "participant "]) }
    case "version":
      return { ...row, version: row.version + chance.oneOf([-1, 1, 7]) }
    case "stamp":
      return {
        ...row,
        stamp: one(
          list.map(other => other.stamp).filter(stamp => stamp !== row.stamp),
          chance,
        ),
      }
    case "owner":
      return {
        ...row,
        owner: one(
          list.map(other => other.owner).filter(owner => owner !== row.owner),
          chance,
        ),
      }
    case "at":
      return { ...row, at: `20${10 + chance.whole(15)}-0${1 + chance.whole(9)}-11` }
    case "removed": {
      const { removed, ...rest } = row
      return removed ? rest : { ...rest, removed: 1 }
    }
    case "over": {
      const { over, ...rest } = row
      return over === undefined ? { ...rest, over: row.kind } : rest
    }
  }
})

const deleteRow: Mutation = (rows, _earlier, chance) => {
  const table = chance.oneOf(sealedTables)
  const row = one<RecordRow>(rows[table], chance)
  return { rows: { ...rows, [table]: without<RecordRow>(rows[table], row) }, names: [row.id] }
}

const deleteRecord: Mutation = (rows, _earlier, chance) => {
  const { id } = one(rows.records, chance)
  const rest = <R extends { readonly id: string }>(list: readonly R[]) => list.filter(row => row.id !== id)
  return { rows: { ...rows, heads: rest(rows.heads), records: rest(rows.records) }, names: [] }
}

/** Of those that changed since: a head, a body, or both as they once were. */
const putBack: Mutation = (rows, earlier, chance) => {
  const changed = earlier.records.filter(old => rows.records.some(row => row.id === old.id && row.stamp !== old.stamp))
  const { id } = one(changed, chance)
  const which = chance.oneOf(["heads", "records", "both"])
  const back = <R extends { readonly id: string }>(list: readonly R[], old: readonly R[]) =>
    list.map(row => (row.id === id ? (old.find(before => before.id === id) ?? row) : row))
  return {
    rows: {
      ...rows,
      heads: which === "records" ? rows.heads : back(rows.heads, earlier.heads),
      records: which === "heads" ? rows.records : back(rows.records, earlier.records),
    },
    names: which === "both" ? [] : [id],
  }
}

const ofBlocks: Mutation = (rows, _earlier, chance) => {
  const { blocks, blockBodies } = rows
  const [a, b] = two(blocks, chance)
  const [c, d] = two(blockBodies, chance)
  const next = chance.oneOf<Partial<Rows>>([
    { blocks: swapped(blocks, a, { ...a, sealed: harm(a.sealed, chance) }) },
    { blocks: swapped(blocks, a, { ...a, count: a.count + chance.oneOf([-1, 1, 5]) }) },
    { blocks: swapped(swapped(blocks, a, { ...a, sealed: b.sealed }), b, { ...b, sealed: a.sealed }) },
    { blocks: without(blocks, a) },
    { blocks: [...blocks, { ...a, id: freshId(chance) }] },
    { blocks: without(blocks, a), blockBodies: blockBodies.filter(({ id }) => id !== a.id) },
    { blockBodies: swapped(blockBodies, c, { ...c, sealed: harm(c.sealed, chance) }) },
    { blockBodies: swapped(swapped(blockBodies, c, { ...c, sealed: d.sealed }), d, { ...d, sealed: c.sealed }) },
    { blockBodies: without(blockBodies, c) },
  ])
  return { rows: { ...rows, ...next }, names: [] }
}

const ofTally: Mutation = (rows, earlier, chance) => {
  const tally = rows.meta.find(row => row.key === "tally")
  const old = earlier.meta.find(row => row.key === "tally")
  if (tally?.key !== "tally" || !old) throw new Error("no tally")
  const audit = tally.audit ?? tally.sum
  const next = chance.oneOf<typeof old | null>([
    { ...tally, count: tally.count + chance.oneOf([-1, 1, 10]) },
    { ...tally, sum: flipped(tally.sum, chance) },
    { ...tally, last: tally.last.replace(/^\d/, "2") },
    { ...tally, audit: flipped(audit, chance) },
    { ...tally, mac: harm(tally.mac, chance) },
    old,
    null,
  ])
  return { rows: { ...rows, meta: [...without(rows.meta, tally), ...(next ? [next] : [])] }, names: [] }
}

const ofLog: Mutation = (rows, earlier, chance) => {
  const { audit, meta } = rows
  const [a, b] = two(audit, chance)
  const end = meta.find(row => row.key === "audit")
  const old = earlier.meta.find(row => row.key === "audit")
  if (end?.key !== "audit" || !old) throw new Error("no end")
  const ended = (next: typeof old | null) => ({ meta: [...without(meta, end), ...(next ? [next] : [])] })
  const last = audit.at(-1) ?? a
  const next = chance.oneOf<Partial<Rows>>([
    { audit: swapped(audit, a, { ...a, sealed: harm(a.sealed, chance) }) },
    { audit: swapped(audit, a, { ...a, link: harm(a.link, chance) }) },
    { audit: swapped(swapped(audit, a, { ...b, seq: a.seq }), b, { ...a, seq: b.seq }) },
    { audit: without(audit, a) },
    { audit: without(audit, last) },
    { audit: without(audit, last), ...ended(old) },
    { audit: [...audit, { ...a, seq: last.seq + 1 + chance.whole(3) }] },
    { audit: [] },
    ended({ ...end, count: end.count + chance.oneOf([-1, 1, 9]) }),
    ended({ ...end, link: harm(end.link, chance) }),
    ended({ ...end, mac: harm(end.mac, chance) }),
    ended(old),
    ended(null),
  ])
  return { rows: { ...rows, ...next }, names: [] }
}

/** What something else than Handrail can do to a database, but for putting the whole of it back. */
export const mutations = {
  "bits of a sealed value are changed, cut off or added": ofRows((row, _list, chance) => ({
    ...row,
    sealed: harm(row.sealed, chance),
  })),
  "two sealed values are swapped": swapSealed,
  "a row is put in another one's place": ofRows((row, list, chance) => ({
    ...row,
    id: one(without(list, row), chance).id,
  })),
  "a row is doubled under an id of its own": ofRows((row, _list, chance) => ({ ...row, id: freshId(chance) })),
  "a readable column is changed": changeColumn,
  "a head or a body is deleted": deleteRow,
  "a record is deleted": deleteRecord,
  "something is put back from an earlier time": putBack,
  "a block is changed, swapped, doubled or deleted": ofBlocks,
  "the tally is changed, put back or deleted": ofTally,
  "the audit log is changed, cut, doubled or put back": ofLog,
} satisfies Record<string, Mutation>
