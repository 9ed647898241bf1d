import { ok, type Result } from "../../base/result.ts"
import { headsAmong, type ListedHead } from "./names.ts"
import { type News, readHeads } from "./read-heads.ts"
import { readSegments } from "./read-segments.ts"
import type { IncomingStream } from "./round-vault.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"

const keyOf = ({ name, mark }: Pick<ListedHead, "name" | "mark">) => `${name} ${mark}`

/** The heads of one stream, by life. */
const byLife = (heads: readonly ListedHead[]): ReadonlyMap<string, readonly ListedHead[]> => {
  const lives = new Map<string, ListedHead[]>()
  for (const head of heads) lives.set(head.life, [...(lives.get(head.life) ?? []), head])
  return lives
}

/** What of a stream was not seen yet. An older head than the one seen says nothing new. */
const newsOf = (stream: IncomingStream, heads: readonly ListedHead[]): readonly News[] =>
  [...byLife(heads)].flatMap(([life, listed]) => {
    const heard = stream.lives.find(one => one.life === life) ?? null
    const seen = heard?.seen
    const until = seen ? listed.findIndex(({ name }) => name <= seen.name) : -1
    const at = until === -1 ? undefined : listed[until]
    const isOther = at && seen && at.name === seen.name && at.mark !== seen.mark
    const unseen = until === -1 ? listed : listed.slice(0, isOther ? until + 1 : until)
    return unseen.length ? [{ stream, life, heard, heads: unseen }] : []
  })

/**
 * Takes in whatever others have written to this device, and answers the names of all streams that are. Asks the vault
 * again after each time, for what came may name more devices to read; and the target, where something moved meanwhile.
 */
export const readTarget = async (
  work: RoundWork,
  listed: readonly ListedHead[],
): Promise<Result<ReadonlySet<string>, RoundFailure>> => {
  const { vault, target, targetId, nameOf, tally } = work
  const looked = new Set<string>()
  const gone = new Set<string>()
  for (let heads = listed; ; ) {
    const incoming = await vault.incoming(targetId)
    if (!incoming.ok) return incoming
    const named = await Promise.all(
      incoming.value.map(async stream => ({ stream, name: await nameOf(stream.device, stream.audience) })),
    )
    const news = named
      .flatMap(({ stream, name }) =>
        newsOf(
          stream,
          heads.filter(head => head.stream === name),
        ),
      )
      .filter(({ heads: [first] }) => first && !looked.has(keyOf(first)))
    if (news.length === 0) return ok(new Set(named.map(({ name }) => name)))
    for (const {
      heads: [first],
    } of news)
      if (first) looked.add(keyOf(first))

    const moved: ListedHead[] = []
    const onGone = (head: ListedHead) => void moved.push(head)
    const read = await readHeads(work, news, onGone)
    if (!read.ok) return read
    const whole = await readSegments(work, read.value, onGone)
    if (!whole.ok) return whole

    if (moved.length === 0) continue
    const again = await target.list("h")
    if (!again.ok) return again
    heads = headsAmong(again.value)
    for (const head of moved) {
      const code = news.find(one => one.heads.includes(head))?.stream.code ?? ""
      const isThere = heads.some(one => keyOf(one) === keyOf(head))
      // Listed as before, and not there a second time: it did not move, it is lost.
      if (isThere && gone.has(keyOf(head))) tally.damaged.add(code)
      else if (isThere) {
        gone.add(keyOf(head))
        looked.delete(keyOf(head))
      }
    }
  }
}
