import { bytesToHex, sha256 } from "../../base/bytes.ts"
import { ahead } from "../../base/one-by-one.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Header } from "../envelope/header.ts"
import type { ListedHead } from "./names.ts"
import type { ReadHead } from "./read-heads.ts"
import type { HeardLife } from "./round-vault.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"
import { isTooLong, takeObject, tooLong } from "./take-object.ts"

const segmentsAtOnce = 4

type Named = NonNullable<Header["segments"]>[number]

const objectName = (name: string) => (name.startsWith("s/") ? name : `s/${name}`)

/**
 * Those with something that did not come yet. Cuts are known by number alone, so they count as come only in the history
 * that this head goes on with: a copy of the device counts other cuts with the same numbers.
 */
export const newSegments = (
  { since, before, segments = [] }: Pick<Header, "since" | "before" | "segments">,
  heard: HeardLife | null,
): readonly Named[] => {
  const goesOn = heard?.linkOf(since) === before
  const came = (one: Named) => heard?.have.some(([from, to]) => from <= one.since && to >= one.number) ?? false
  return segments.filter(one => !heard?.seen?.segments.includes(objectName(one.name)) && !(goesOn && came(one)))
}

/** Takes in the segments of these heads, oldest first, and remembers each head whose segments have all come. */
export const readSegments = async (
  work: RoundWork,
  heads: readonly ReadHead[],
  onGone: (head: ListedHead) => void,
): Promise<Result<null, RoundFailure>> => {
  const { vault, target, targetId, tally, progress } = work
  const wanted = heads.map(one => ({ ...one, segments: newSegments(one.header, one.news.heard) }))
  progress.begin(
    "segments",
    wanted.reduce((count, { segments }) => count + segments.length, 0),
  )
  const short = new Set<ReadHead["news"]>()

  const keep = async ({ news, header, upTo: { name, mark } }: ReadHead): Promise<Result<null, RoundFailure>> => {
    if (short.has(news)) return ok(null)
    const segments = (header.segments ?? []).map(({ name }) => objectName(name))
    const { device, audience } = news.stream
    return vault.keepSeen(targetId, { device, audience, life: news.life }, { name, mark, segments })
  }
  for (const one of wanted)
    if (one.segments.length === 0) {
      const kept = await keep(one)
      if (!kept.ok) return kept
    }

  const fetches = async function* () {
    for (const one of wanted)
      for (const [n, segment] of one.segments.entries())
        yield async () => ({
          one,
          segment,
          isLast: n === one.segments.length - 1,
          file: isTooLong(segment.bytes) ? tooLong : await target.read(objectName(segment.name)),
        })
  }
  for await (const { one, segment, isLast, file } of ahead(segmentsAtOnce, fetches())) {
    if (!file.ok) return file
    const bytes = file.value
    if (bytes === null) onGone(one.head)
    const asNamed = bytes !== null && bytesToHex(await sha256(bytes)) === segment.sha256
    const taken = asNamed ? await takeObject(work, bytes) : null
    if (taken && !taken.ok) return taken
    if (!taken?.value.header) short.add(one.news)
    if (bytes !== null && !taken?.value.header) tally.damaged.add(one.news.stream.code)
    progress.step()
    const kept = isLast ? await keep(one) : ok(null)
    if (!kept.ok) return kept
  }
  return ok(null)
}
