import { textOf } from "../../base/bytes.ts"
import type { Clock } from "../../base/clock.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { newId, type StreamId } from "../../base/id.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { SetAside, Stream } from "../../domain/receiving.ts"
import { standingOf } from "../../domain/roster.ts"
import type { ColdRecord } from "../../store/blocks/cold-record.ts"
import type { Collection } from "../../store/collection.ts"
import type { SetAsideHead } from "../../store/exchange-kinds.ts"
import type { Body } from "../../store/record.ts"
import type { ComingRecord, Door } from "../../store/whole-vault.ts"
import type { Asked, InNoProgram, TakenIn } from "../api.ts"
import type { Header } from "../envelope/header.ts"
import type { OpenedExport, Opening } from "../envelope/open-export.ts"
import type { ExportFailure } from "../failures.ts"
import { goesTo } from "../sending/kinds.ts"
import { memberOf, supervisesHere, type Who } from "../who.ts"
import { gapsOf } from "./coverage.ts"
import { isCompared, reasonAgainst, type Writer } from "./rules.ts"
import { type Aside, lineOf, setAsideOf } from "./set-aside.ts"
import { afterTaking, newStream } from "./streams.ts"

export type Taken = {
  readonly added: readonly string[]
  readonly merged: readonly string[]
  readonly same: number
  readonly beside: readonly string[]
  /** Not written: here as a record of another kind, or together with what is here no record of its kind. */
  readonly refused: readonly string[]
}

type Course = { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((part: number) => void) | undefined }

export type TakeDeps = {
  readonly who: () => Promise<Result<Who | null, RecordFailure>>
  readonly open: (
    file: Blob | Uint8Array<ArrayBuffer>,
    knowing: Pick<Opening, "programId" | "whois"> & Course,
  ) => Promise<Result<OpenedExport, ExportFailure | RecordFailure | Aborted>>
  readonly streams: Collection<Stream, Stream>
  readonly setAsides: Collection<SetAside, SetAsideHead>
  readonly doors: readonly Door[]
  /** The states of those of these records that are here. */
  readonly statesOf: (ids: readonly string[]) => Promise<Result<ReadonlyMap<string, Body>, RecordFailure>>
  readonly put: (records: readonly ColdRecord[], course: Course) => Promise<Result<Taken, RecordFailure | Aborted>>
  /** A device asks to be admitted. */
  readonly keepAsk: (ask: NonNullable<Header["ask"]>, at: string) => Promise<Result<null, RecordFailure>>
  /** What comes of it beside the records: receipts, whom a member serves, who was admitted. */
  readonly settle: (
    who: Who,
    header: Header,
    writer: Writer,
    came: { readonly records: readonly ColdRecord[]; readonly taken: Taken },
  ) => Promise<Result<null, RecordFailure>>
  readonly oneAtATime: <T>(run: () => Promise<T>) => Promise<T>
  readonly clock: Clock
  readonly app: string
}

export type TookIn = TakenIn & { readonly header: Header }
type Failed = ExportFailure | Asked | InNoProgram | RecordFailure | Aborted

/** What of an export may come in, and what is set aside. */
type Sorted = { readonly records: readonly ColdRecord[]; readonly aside: readonly Aside[] }

/** As a line again. */
const asideOf = (records: readonly ColdRecord[]): readonly Aside[] =>
  records.map(({ id, kind, version, stamp, body }) => ({
    line: `${JSON.stringify({ id, kind, version, stamp }).slice(0, -1)},"body":${textOf(body)}}`,
    kind,
    reason: "WrongRecord",
  }))

/** Takes exports in: `../PROTOCOL.md`, *Taking in*. What fails as a whole changes nothing. */
export const createTaking = (deps: TakeDeps) => {
  const { streams, setAsides, clock, app } = deps
  const doorTo = new Map(deps.doors.map(door => [door.kind, door]))

  const admitted = (record: ComingRecord): ColdRecord | Aside => {
    const door = doorTo.get(record.kind)
    const line = () => lineOf(record)
    if (!door) return { line: line(), kind: record.kind, reason: "NewerRecord" }
    if (!goesTo(record.kind, "self", false) && !goesTo(record.kind, "program", true))
      return { line: line(), kind: record.kind, reason: "NotTheirs" }
    // What is of an earlier version is checked on its way to today's.
    if (record.version === door.version && !door.fits(record.body))
      return { line: line(), kind: record.kind, reason: "WrongRecord" }
    const one = door.admit(record)
    if (one.ok) return one.value
    return {
      line: line(),
      kind: record.kind,
      reason: one.error.type === "FromNewerVersion" ? "NewerRecord" : "WrongRecord",
    }
  }

  /** Sorts records into what may come in and what is set aside. */
  const sort = async (records: readonly ComingRecord[], writer: Writer): Promise<Result<Sorted, RecordFailure>> => {
    const compared = records.filter(isCompared).map(({ id }) => id)
    const states = compared.length > 0 ? await deps.statesOf(compared) : ok(new Map<string, Body>())
    if (!states.ok) return states
    const now = Date.parse(clock.now())
    const come: ColdRecord[] = []
    const aside: Aside[] = []
    for (const record of records) {
      const reason = reasonAgainst(record, writer, states.value.get(record.id) ?? null, now)
      if (reason !== null) {
        aside.push({ line: lineOf(record), kind: record.kind, reason })
        continue
      }
      const one = admitted(record)
      if ("line" in one) aside.push(one)
      else come.push(one)
    }
    return ok({ records: come, aside })
  }

  const readAll = async (
    opened: OpenedExport,
    writer: Writer,
  ): Promise<Result<Sorted, ExportFailure | RecordFailure | Aborted>> => {
    const [records, aside]: [ColdRecord[], Aside[]] = [[], []]
    for await (const batch of opened.batches()) {
      if (!batch.ok) return batch
      aside.push(...batch.value.aside)
      const sorted = await sort(batch.value.records, writer)
      if (!sorted.ok) return sorted
      for (const one of sorted.value.records) records.push(one)
      aside.push(...sorted.value.aside)
    }
    return ok({ records, aside })
  }

  const keepAside = async (header: Header, aside: readonly Aside[]): Promise<Result<null, RecordFailure>> => {
    if (aside.length === 0) return ok(null)
    const made = await Promise.all(aside.map(one => setAsideOf(header, one, app)))
    const there = await setAsides.heads({})
    if (!there.ok) return there
    const known = new Set<string>(there.value.map(({ id }) => id))
    const fresh = [...new Map(made.map(one => [one.id, one])).values()].filter(({ id }) => !known.has(id))
    return fresh.length > 0 ? setAsides.add(...fresh) : ok(null)
  }

  const streamOf = async ({ device, life, audience }: Header): Promise<Result<Stream, RecordFailure>> => {
    const all = await streams.heads({})
    if (!all.ok) return all
    const found = all.value.find(one => one.device === device && one.life === life && one.audience === audience)
    if (found) return ok(found)
    const made = newStream(newId<StreamId>(), { device, life, audience })
    const added = await streams.add(made)
    return added.ok ? ok(made) : added
  }

  /** Whether an export of this audience, by this writer, is meant for this vault. */
  const isForUs = ({ audience }: Header, writer: Writer, who: Who): boolean => {
    const member = memberOf(audience)
    if (member !== null) return writer.supervises && member === who.membership.memberId
    if (audience === "self") return writer.own
    return writer.own || supervisesHere(who)
  }

  /** Before a roster came, the supervisors of the invitation are believed. */
  const whois = (who: Who) => (device: string) => {
    const standing = standingOf(who.members, device as Header["device"])
    if (standing) return { signKey: standing.device.signKey, removedOn: standing.removedOn }
    const inviting = who.members.length > 0 ? [] : (who.membership.invitation?.supervisors ?? [])
    const found = inviting.find(one => one.device === device)
    return found ? { signKey: found.signKey, removedOn: null } : null
  }

  const writerOf = async (
    who: Who,
    { device, life }: Pick<Header, "device" | "life">,
  ): Promise<Result<Writer & { readonly name: string; readonly code: string }, RecordFailure>> => {
    const heard = await streams.heads({})
    if (!heard.ok) return heard
    const standing = standingOf(who.members, device)
    const inviting = standing === null ? who.membership.invitation?.from : undefined
    const memberId = standing?.member.id ?? who.membership.memberId
    const devices = standing?.member.devices ?? {}
    return ok({
      memberId,
      supervises: standing === null ? inviting !== undefined : standing.member.role === "supervisor",
      own: standing !== null && memberId === who.membership.memberId,
      lives: new Set([life, ...heard.value.filter(one => Object.hasOwn(devices, one.device)).map(one => one.life)]),
      name: standing?.member.name ?? inviting?.name ?? "",
      code: standing?.device.code ?? "",
    })
  }

  const take = async (
    file: Blob | Uint8Array<ArrayBuffer>,
    { signal, onProgress }: Course,
  ): Promise<Result<TookIn, Failed>> => {
    const known = await deps.who()
    if (!known.ok) return known
    const who = known.value
    if (who === null) return fail({ type: "InNoProgram" })
    const opened = await deps.open(file, {
      programId: who.membership.program.id,
      whois: whois(who),
      signal,
      onProgress: onProgress && (part => onProgress(part * openedPart)),
    })
    if (!opened.ok) return opened
    const { header, signer } = opened.value
    if (signer === "asks") {
      if (!supervisesHere(who) || !header.ask) return fail({ type: "UnknownDevice", device: header.device })
      const kept = await deps.keepAsk(header.ask, header.at)
      return kept.ok ? fail({ type: "Asks", name: header.ask.name, code: header.ask.code }) : kept
    }
    const written = await writerOf(who, header)
    if (!written.ok) return written
    const writer = written.value
    if (!isForUs(header, writer, who)) return fail({ type: "NotForThisDevice" })
    const sorted = await readAll(opened.value, writer)
    if (!sorted.ok) return sorted
    if (signal?.aborted) return fail({ type: "Aborted" })
    const { records, aside } = sorted.value
    const put = await deps.put(records, {
      signal,
      onProgress: onProgress && (part => onProgress(openedPart + part * (1 - openedPart))),
    })
    if (!put.ok) return put
    const refused = new Set(put.value.refused)
    const asides = [...aside, ...asideOf(records.filter(({ id }) => refused.has(id)))]
    const kept = await keepAside(header, asides)
    if (!kept.ok) return kept
    const settled = await deps.settle(who, header, writer, { records, taken: put.value })
    if (!settled.ok) return settled
    const stream = await streamOf(header)
    if (!stream.ok) return stream
    const added = new Set(put.value.added)
    const sessions = records.filter(({ id, kind }) => kind === "session" && added.has(id)).map(({ at }) => at)
    const remembered = await streams.change(stream.value.id, before =>
      afterTaking(before, { ...header, sessions }, clock.now()),
    )
    if (!remembered.ok) return remembered
    return ok({
      header,
      from: { name: writer.name, code: writer.code, me: writer.own },
      at: header.at,
      since: header.since,
      number: header.number,
      partial: header.partial,
      added: added.size,
      changed: put.value.merged.length,
      same: put.value.same,
      aside: asides.length,
      beside: put.value.beside.length,
      gaps: gapsOf(remembered.value),
      forked: remembered.value.forkedAt !== null && stream.value.forkedAt === null,
    })
  }

  return {
    takeIn: (file: Blob | Uint8Array<ArrayBuffer>, course: Course) => deps.oneAtATime(() => take(file, course)),
    sort,
    writerOf,
  }
}

/** How much of the way opening takes. */
const openedPart = 0.6
