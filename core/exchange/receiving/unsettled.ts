import type { Clock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { newId, type ParticipantId, type UnsettledId } from "../../base/id.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Unsettled } from "../../domain/receiving.ts"
import type { Collection } from "../../store/collection.ts"
import type { BesideLine } from "../api.ts"

type AnyCollection = Pick<Collection<{ readonly id: string }, unknown>, "get" | "beside" | "settle">

export type UnsettledDeps = {
  readonly unsettled: Collection<Unsettled, Unsettled>
  /** Of each kind that holds words of people. */
  readonly collectionOf: (kind: string) => AnyCollection | null
  readonly clock: Clock
}

/** A choice from a list, a day or an id is no text that somebody wrote: the later one stands, and nobody need be asked. */
const isWords = (text: string) => {
  const trimmed = text.trim()
  return trimmed !== "" && !/^([a-z]+(-[a-z]+)*|[\d-]{8,}|[0-9a-f-]{36}|\d{4}-\d\d-\d\dT.*Z)$/.test(trimmed)
}

const at = (noun: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((inside, key) => (inside as Readonly<Record<string, unknown>> | undefined)?.[key], noun)

/** Texts that two wrote at once, kept until someone says which is to stand. */
export const createUnsettled = ({ unsettled, collectionOf, clock }: UnsettledDeps) => {
  const linesOf = async ({ kind, recordId }: Unsettled): Promise<Result<readonly BesideLine[], RecordFailure>> => {
    const collection = collectionOf(kind)
    if (!collection) return ok([])
    const [noun, beside] = [await collection.get(recordId), await collection.beside(recordId)]
    if (!noun.ok) return noun.error.type === "NotFound" ? ok([]) : noun
    if (!beside.ok) return beside.error.type === "NotFound" ? ok([]) : beside
    const owner = (noun.value as { readonly participantId?: unknown }).participantId
    const participantId = kind === "participant" ? recordId : typeof owner === "string" ? owner : null
    const paths = [...new Set(beside.value.map(({ path }) => path))]
    return ok(
      paths.flatMap((path): readonly BesideLine[] => {
        const stands = at(noun.value, path)
        const text = typeof stands === "string" ? stands : ""
        const others = beside.value
          .filter(one => one.path === path && isWords(one.value) && !text.includes(one.value))
          .map(({ value }) => value)
        const distinct = [...new Set(others)]
        return distinct.length > 0
          ? [
              {
                kind,
                id: recordId,
                participantId: participantId as ParticipantId | null,
                path,
                stands: text,
                others: distinct,
              },
            ]
          : []
      }),
    )
  }

  const all = async (heads: readonly Unsettled[]): Promise<Result<readonly BesideLine[], RecordFailure>> => {
    const lines: BesideLine[] = []
    for (const head of heads) {
      const found = await linesOf(head)
      if (!found.ok) return found
      lines.push(...found.value)
    }
    return ok(lines)
  }

  return {
    all,
    /** Remembers records that came to hold a text beside the one that stands. */
    note: async (
      records: readonly { readonly id: string; readonly kind: string }[],
    ): Promise<Result<null, RecordFailure>> => {
      const heads = await unsettled.heads({})
      if (!heads.ok) return heads
      const known = new Set(heads.value.map(({ recordId }) => recordId))
      const fresh = records
        .filter(({ id, kind }) => !known.has(id) && collectionOf(kind) !== null)
        .map(({ id, kind }) => ({ id: newId<UnsettledId>(), kind, recordId: id, since: clock.now() }))
      return fresh.length > 0 ? unsettled.add(...fresh) : ok(null)
    },
    settle: async ({ kind, id, path, text }: Pick<BesideLine, "kind" | "id" | "path"> & { readonly text: string }) => {
      const collection = collectionOf(kind)
      if (!collection) return fail({ type: "NotFound" as const, id })
      const settled = await collection.settle(id, path, text)
      if (!settled.ok) return settled
      const heads = await unsettled.heads({})
      if (!heads.ok) return heads
      const head = heads.value.find(({ recordId }) => recordId === id)
      const left = head ? await linesOf(head) : ok([])
      if (!left.ok) return left
      // The list hears of it by its own record, also when another text of the same record still waits.
      if (!head) return ok(null)
      if (left.value.length === 0) return unsettled.erase([head.id])
      const touched = await unsettled.change(head.id, one => ({ ...one, since: clock.now() }))
      return touched.ok ? ok(null) : touched
    },
  }
}
