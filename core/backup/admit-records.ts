import type { FromNewerVersion, Malformed } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { ColdRecord } from "../store/blocks/cold-record.ts"
import type { ComingRecord, Door } from "../store/whole-vault.ts"

/** The newest version that this Handrail knows of each kind. */
export const knownVersionsOf = (doors: readonly Door[]): Readonly<Record<string, number>> =>
  Object.fromEntries(doors.map(({ kind, version }) => [kind, version]))

/** All of them in today's shape, or the first reason why not. */
export const admitAll = (
  doors: readonly Door[],
  records: readonly ComingRecord[],
): Result<readonly ColdRecord[], FromNewerVersion | Malformed> => {
  const doorByKind = new Map(doors.map(door => [door.kind, door]))
  const admitted: ColdRecord[] = []
  for (const record of records) {
    const door = doorByKind.get(record.kind)
    if (!door) return fail({ type: "FromNewerVersion", found: record.version, known: 0 })
    const one = door.admit(record)
    if (!one.ok) return one
    admitted.push(one.value)
  }
  return ok(admitted)
}
