import type { Bytes } from "../../base/bytes.ts"
import { ahead } from "../../base/one-by-one.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Header } from "../envelope/header.ts"
import type { ListedHead } from "./names.ts"
import { isBroken } from "./of-the-file.ts"
import type { Read } from "./round-target.ts"
import type { HeardLife, IncomingStream } from "./round-vault.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"
import { isTooLong, type Taken, takeObject, tooLong } from "./take-object.ts"

/** Heads that a target is asked for at the same time. */
const headsAtOnce = 8

/** One life of a stream that has something new on the target; its heads that were not seen, the one that counts first. */
export type News = {
  readonly stream: IncomingStream
  readonly life: string
  readonly heard: HeardLife | null
  readonly heads: readonly ListedHead[]
}

/** Its head as it was taken in. `upTo`: with it all is seen; a newer one than `head`, where that opens nowhere. */
export type ReadHead = {
  readonly news: News
  readonly head: ListedHead
  readonly header: Header
  readonly upTo: ListedHead
}

const isOf = (header: Header, { stream, life }: News) =>
  header.device === stream.device && header.audience === stream.audience && header.life === life

/** Those bytes, in the length that is listed, will not open another time either. */
const isForGood = (wrong: NonNullable<Taken["wrong"]>, file: Bytes, { bytes }: ListedHead) =>
  (isBroken(wrong) || wrong.type === "NotForThisDevice") && file.length === bytes

/** Opens the head that counts. Null: none does, and what was wrong is counted; or it was not there any more (`onGone`). */
const openHead = async (
  work: RoundWork,
  news: News,
  first: Read | null,
  onGone: (head: ListedHead) => void,
): Promise<Result<ReadHead | null, RoundFailure>> => {
  const { stream, life, heard, heads } = news
  const [newest] = heads
  let forGood = true
  for (const head of heads) {
    const file = head === newest && first ? first : isTooLong(head.bytes) ? tooLong : await work.target.read(head.name)
    if (!file.ok) return file
    if (file.value === null) {
      onGone(head)
      return ok(null)
    }
    const taken = await takeObject(work, file.value)
    if (!taken.ok) return taken
    const { header, wrong } = taken.value
    // What opens under another stream's name was put there by someone else.
    if (header && isOf(header, news)) return ok({ news, head, header, upTo: forGood && newest ? newest : head })
    work.tally.damaged.add(stream.code)
    forGood &&= wrong !== null && isForGood(wrong, file.value, head)
    if (wrong && !isBroken(wrong)) break
  }
  if (!forGood || !newest) return ok(null)
  const { name, mark } = newest
  const kept = await work.vault.keepSeen(
    work.targetId,
    { device: stream.device, audience: stream.audience, life },
    { name, mark, segments: heard?.seen?.segments ?? [] },
  )
  return kept.ok ? ok(null) : kept
}

/** Reads and takes in the heads of all these, and answers those that were. */
export const readHeads = async (
  work: RoundWork,
  all: readonly News[],
  onGone: (head: ListedHead) => void,
): Promise<Result<readonly ReadHead[], RoundFailure>> => {
  const read: ReadHead[] = []
  work.progress.begin("heads", all.length)
  const fetches = async function* () {
    for (const news of all) {
      const [head] = news.heads
      if (head) yield async () => ({ news, first: isTooLong(head.bytes) ? tooLong : await work.target.read(head.name) })
    }
  }
  for await (const { news, first } of ahead(headsAtOnce, fetches())) {
    const opened = await openHead(work, news, first, onGone)
    if (!opened.ok) return opened
    if (opened.value) read.push(opened.value)
    work.progress.step()
  }
  return ok(read)
}
