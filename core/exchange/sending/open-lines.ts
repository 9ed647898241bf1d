import { textOf, utf8 } from "../../base/bytes.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Note } from "../../domain/note.ts"
import type { Body } from "../../store/record.ts"
import type { GoingRecord } from "../../store/whole-vault.ts"
import { leavingOut } from "./leave-out.ts"
import { neverSaid, type Scope, seenBy } from "./scope.ts"
import { type AboutSubstances, withoutSubstances } from "./substances.ts"
import type { Mark } from "./waiting.ts"

export type LinesDeps = {
  /** Some at a time, in any order; what is not there is passed over. */
  readonly read: (ids: readonly string[]) => AsyncIterable<Result<readonly GoingRecord[], RecordFailure>>
  readonly about: AboutSubstances
  /**
   * Which sections of a note count as about alcohol or drugs, by the rest of the person's records. Begun anew for each
   * export, so that what was read of a person for one note serves for the next.
   */
  readonly markedSections: () => (note: Note) => Promise<Result<Readonly<Record<string, boolean>>, RecordFailure>>
}

/** Records as they go out, some at a time. */
export type Lines = {
  readonly lines: readonly GoingRecord[]
  /** Records or texts that stay for want of a consent. */
  readonly withheld: number
  /** Records that were looked at and stay, whole: for want of a consent, or because they are not for this audience, or not yet. */
  readonly stay: readonly Pick<Mark, "id" | "stamp">[]
}

/** A millisecond earlier: no state of a record is sent and followed by another within one. */
const justBefore = (stamp: string) => `${String(Number(stamp.slice(0, 13)) - 1).padStart(13, "0")}${stamp.slice(13)}`

/** Opens the records and leaves out of each what is not for this audience. */
export const openLines = async function* (
  deps: LinesDeps,
  marks: readonly Mark[],
  scope: Scope,
  covered: ReadonlySet<string>,
): AsyncGenerator<Result<Lines, RecordFailure>, void> {
  const sectionsOf = deps.markedSections()
  const owners = new Map(marks.map(({ id, owner }) => [id, owner]))

  const lineOf = async (
    record: GoingRecord,
  ): Promise<Result<{ line: GoingRecord | null; left: number }, RecordFailure>> => {
    const body = JSON.parse(textOf(record.body)) as Body
    if (body.erased !== undefined) return ok({ line: record, left: 0 })
    const seen = seenBy(record.kind, body.doc, scope)
    if (seen === null) return ok({ line: null, left: 0 })
    const free = scope.audience === "self" || covered.has(owners.get(record.id) ?? "")
    const sections = free || record.kind !== "note" ? ok({}) : await sectionsOf(seen as unknown as Note)
    if (!sections.ok) return sections
    const rest = free
      ? { doc: seen, left: 0, under: [] }
      : withoutSubstances(record.kind, seen, deps.about, sections.value)
    if (rest === null) return ok({ line: null, left: 1 })
    const going = leavingOut(body, rest.doc, [...rest.under, ...neverSaid(record.kind, body, scope)])
    if (going === body) return ok({ line: record, left: rest.left })
    // Another state than the one that has this stamp: whole, it must count as news to whoever had it so.
    return ok({
      line: { ...record, stamp: justBefore(record.stamp), body: utf8(JSON.stringify(going)) },
      left: rest.left,
    })
  }

  for await (const some of deps.read(marks.map(({ id }) => id))) {
    if (!some.ok) return yield some
    const lines: GoingRecord[] = []
    const stay: Pick<Mark, "id" | "stamp">[] = []
    let withheld = 0
    for (const record of some.value) {
      const one = await lineOf(record)
      if (!one.ok) return yield one
      withheld += one.value.left
      if (one.value.line) lines.push(one.value.line)
      else stay.push({ id: record.id, stamp: record.stamp })
    }
    yield ok({ lines, withheld, stay })
  }
}
