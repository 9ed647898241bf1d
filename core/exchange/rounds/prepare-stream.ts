import { type Bytes, bytesToHex, sameBytes, sha256 } from "../../base/bytes.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { OnTarget, Segment } from "../../domain/sending.ts"
import { headName, type ListedHead, randomSegmentName } from "./names.ts"
import type { OutgoingStream } from "./round-vault.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"
import { inlineBytes, levelOf, type Piece, withCutsUpTo } from "./segments.ts"

/** A name that something else lies under is not tried for ever. */
const mostTries = 5

/** A stream as this life of the device has it on the target: what was kept, and its heads as listed, newest first. */
export type OwnStream = {
  readonly stream: OutgoingStream
  readonly name: string
  readonly heads: readonly ListedHead[]
}

/** A head to be written, and what will lie there once it was seen; its `counter` is the first that is free. */
export type PreparedHead = OwnStream & { readonly file: Bytes; readonly next: OnTarget }

export const nothingThere: OnTarget = {
  counter: 0,
  bytes: 0,
  number: 0,
  segments: [],
  recipients: [],
  leftovers: [],
}

/** The head that was kept lies there, in its length. */
const isAsKept = ({ counter, bytes }: OnTarget, heads: readonly ListedHead[]) =>
  heads.some(head => head.counter === counter && (head.bytes === null || head.bytes === bytes))

/** What the next head can build upon: nothing, when what lies there is not all there, or not for everyone. */
const standing = ({ stream, heads }: OwnStream): OnTarget => {
  const kept = stream.onTarget ?? nothingThere
  const isForAll = stream.recipients.every(one => kept.recipients.includes(one))
  if (kept.counter > 0 && isForAll && isAsKept(kept, heads)) return kept
  return { ...nothingThere, counter: kept.counter, recipients: [...stream.recipients] }
}

/** True when what lies there is what is to lie there, but for what is to be removed. */
export const isDone = (own: OwnStream): boolean => {
  const { number, counter } = standing(own)
  return !own.stream.waits && number === own.stream.number && (own.heads[0]?.counter ?? 0) === counter
}

/** Puts an object under the first name that is free; the same bytes there are the same thing done. */
export const putObject = async (
  { target }: RoundWork,
  file: Bytes,
  nameOf: (attempt: number) => string,
): Promise<Result<number, RoundFailure>> => {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const put = await target.writeIfAbsent(nameOf(attempt), file)
    if (!put.ok) return put
    if (put.value === "written") return ok(attempt)
    const there = await target.read(nameOf(attempt))
    if (!there.ok) return there
    if (there.value && sameBytes(there.value, file)) return ok(attempt)
  }
  return fail({ type: "TargetUnreachable" })
}

/** Cuts what waits, writes a segment where one is due, and builds the head. Null: there was nothing to cut. */
export const prepareStream = async (
  work: RoundWork,
  own: OwnStream,
): Promise<Result<PreparedHead | null, RoundFailure>> => {
  const { vault, targetId, signal } = work
  const { stream, heads } = own
  const { audience } = stream
  const cut = stream.waits ? await vault.cut(audience) : ok(stream.number)
  if (!cut.ok) return cut
  const number = cut.value
  if (number === 0 || isDone({ ...own, stream: { ...stream, number, waits: false } })) return ok(null)
  const kept = stream.onTarget ?? nothingThere
  const base = standing(own)
  const leftovers = new Set([...kept.leftovers, ...kept.segments.map(({ name }) => name)])

  const build = (since: number, to: number, segments: readonly Segment[]) =>
    vault.build({ audience, since, number: to, segments }, signal)

  const writeSegment = async (piece: Piece, isFirst: boolean): Promise<Result<Segment, RoundFailure>> => {
    const built = await build(piece.since, piece.number, [])
    if (!built.ok) return built
    const { file, payload } = built.value
    const name = randomSegmentName()
    leftovers.add(name)
    // Broken off from here on, it is found again and removed.
    const told = await vault.keepOnTarget(targetId, audience, { ...kept, leftovers: [...kept.leftovers, name] })
    if (!told.ok) return told
    const put = await putObject(work, file, () => name)
    if (!put.ok) return put
    const hash = bytesToHex(await sha256(file))
    const level = isFirst ? levelOf(payload) : piece.level
    return ok({ name, since: piece.since, number: piece.number, bytes: file.length, sha256: hash, level })
  }

  const since = base.segments.at(-1)?.number ?? 0
  let segments: readonly Segment[] = base.segments
  let head = await build(since, number, segments)
  if (!head.ok) return head
  if (head.value.payload > inlineBytes) {
    const last = number - 1 > since ? await build(number - 1, number, []) : head
    if (!last.ok) return last
    const { stays, piece } = withCutsUpTo(last.value.payload > inlineBytes ? number : number - 1, segments)
    const written = await writeSegment(piece, segments.length === 0)
    if (!written.ok) return written
    segments = [...stays, written.value]
    head = await build(written.value.number, number, segments)
    if (!head.ok) return head
  }
  for (const { name } of segments) leftovers.delete(name)
  const { file } = head.value
  return ok({
    ...own,
    file,
    next: {
      counter: Math.max(kept.counter, heads[0]?.counter ?? 0) + 1,
      bytes: file.length,
      number,
      segments: [...segments],
      recipients: base.recipients.filter(one => stream.recipients.includes(one)),
      leftovers: [...leftovers],
    },
  })
}

export const ownHeadName = ({ vault }: RoundWork, { name }: OwnStream, counter: number): string =>
  headName(name, vault.life, counter)
