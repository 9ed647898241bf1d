import { rowsAfter } from "../../../core/store/audit/append.ts"
import { type AuditEntry, sealEntry } from "../../../core/store/audit/entry.ts"
import { type AuditSoundness, createWalk, type KnownEnd } from "../../../core/store/audit/walk.ts"
import type { AuditEndRow, AuditRow, TallyRow } from "../../../core/store/database.ts"
import { movingTally } from "../../../core/store/tally.ts"
import { createSealer } from "../../../core/vault/seal.ts"

/** A log as it lies on disk, without a disk. */
export type Paper = {
  readonly rows: readonly AuditRow[]
  readonly end: AuditEndRow | undefined
  readonly tally: TallyRow | undefined
}

export const blank: Paper = { rows: [], end: undefined, tally: undefined }

/** Always the same key. */
export const sealer = await createSealer(new Uint8Array(32).fill(7))

export const entryAt = (n: number, page = "00000001"): AuditEntry => ({
  at: new Date(Date.UTC(2026, 10, 3) + n * 3_600_000).toISOString(),
  act: "viewed",
  kind: "session",
  id: `session-${n}`,
  owner: "person-1",
  device: "deadbeef",
  page,
  way: "passphrase",
})

/** What a write does in its transaction: entries behind what is there, the end and the tally with them. */
export const append = async (paper: Paper, entries: readonly AuditEntry[], stamp = ""): Promise<Paper> => {
  const sealed = await Promise.all(entries.map(entry => sealEntry(sealer, entry)))
  const { rows, end } = rowsAfter(sealer, sealed, { ...paper, last: paper.rows.at(-1) })
  const moves = stamp ? [{ id: stamp, before: null, after: stamp }] : []
  const tally = movingTally(sealer, moves, stamp)(paper.tally, false, end?.link)
  return { rows: [...paper.rows, ...rows], end: end ?? paper.end, tally: tally ?? paper.tally }
}

/** A log of so many entries, and what it was after each of them. */
export const logOf = async (entries: number): Promise<readonly Paper[]> => {
  const states = [blank]
  for (let n = 0; n < entries; n++) states.push(await append(states.at(-1) ?? blank, [entryAt(n)]))
  return states
}

export const check = async ({ rows, end, tally }: Paper, seen: KnownEnd["seen"] = null): Promise<AuditSoundness> => {
  const walk = createWalk(sealer, { end, tally, seen })
  await walk.take(rows.toSorted((a, b) => a.seq - b.seq))
  return walk.finish()
}
