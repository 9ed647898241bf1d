import { addDays, systemClock } from "../../../core/base/clock.ts"
import { newId, type OutboxId, type StreamId, type TargetId } from "../../../core/base/id.ts"
import type { Consent } from "../../../core/domain/consent.ts"
import type { Audience } from "../../../core/domain/exchange-shape.ts"
import type { Membership } from "../../../core/domain/membership.ts"
import type { OnTarget } from "../../../core/domain/sending.ts"
import { mondayOf } from "../../../core/exchange/receiving/coverage.ts"
import { newStream } from "../../../core/exchange/receiving/streams.ts"
import { createStreamNames, headName } from "../../../core/exchange/rounds/names.ts"
import { afterCut, afterLeaving, newOutbox, toldBy } from "../../../core/exchange/sending/outbox.ts"
import { receiptsText } from "../../../core/exchange/sending/receipts.ts"
import { aroundOf, createStreamsNow } from "../../../core/exchange/sending/streams-now.ts"
import { createToldPages } from "../../../core/exchange/sending/told-pages.ts"
import { type Mark, waitingFor } from "../../../core/exchange/sending/waiting.ts"
import type { Collection } from "../../../core/store/collection.ts"
import type { FolderHandles } from "../../../core/store/folder-handles.ts"
import type { ProgramRecords } from "../../../core/worker/program-records.ts"
import { type Hand, putFile } from "./members-hand.ts"

/** What a supervisor's vault remembers after years: every stream has come up to yesterday, and all was told to everyone. */
export const toldLongAgo = async ({
  folder,
  membership,
  records,
  consents,
  marks,
  life,
  hands,
  handles,
}: {
  readonly folder: FileSystemDirectoryHandle
  readonly membership: Omit<Membership, "identity" | "signSecret">
  readonly records: ProgramRecords
  readonly consents: Collection<Consent, Consent>
  readonly marks: readonly Mark[]
  readonly life: string
  readonly hands: readonly Hand[]
  readonly handles: FolderHandles
}): Promise<TargetId> => {
  const targetId = newId<TargetId>()
  const { targets, streams, outboxes, toldPages, assignments, members } = records
  await handles.keepHandle(targetId, folder)
  await targets.add({
    id: targetId,
    kind: "folder",
    label: "the agency's folder",
    url: "",
    user: "",
    password: "",
    byItself: false,
    doneAt: null,
    failed: null,
    strangers: [],
  })
  const monday = mondayOf(systemClock.today())
  for (const { device, life: theirs, cuts, link } of hands) {
    const weeks = Array.from({ length: Math.ceil(cuts() / 5) }, (_, n): [string, number] => [
      addDays(monday, -7 * n),
      8,
    ])
    const known = Array.from({ length: 400 }, (_, n): [number, string, string] => [
      cuts() - 399 + n,
      link(),
      systemClock.now(),
    ])
    await streams.add({
      ...newStream(newId<StreamId>(), { device, life: theirs, audience: "program" }),
      have: [[0, cuts()]],
      known,
      lastAt: systemClock.now(),
      takenAt: systemClock.now(),
      weeks: weeks.reverse(),
    })
  }

  const found = await members.heads({})
  if (!found.ok) throw new Error(found.error.type)
  const who = { membership, members: found.value, roster: null, name: "Sol Marchetti" }
  const audiences = ["program", "self", ...hands.map(({ member }): Audience => `member:${member.id}`)] as const
  const now = await createStreamsNow({
    outboxes,
    consents,
    assignments,
    streams,
    life: async () => life,
    clock: systemClock,
  }).now(audiences, who)
  if (!now.ok) throw new Error(now.error.type)
  const pages = createToldPages({ toldPages })
  const nameOf = await createStreamNames(membership.names)
  const headBytes = 900
  for (const stream of now.value) {
    const { scope, recipients } = stream
    if (recipients.length === 0) continue
    const goes = waitingFor(marks, [], aroundOf(stream, true))
    let outbox = newOutbox(newId<OutboxId>(), life, scope.audience)
    const more = await pages.more(outbox, 1, toldBy(1, goes, []))
    if (!more?.ok) throw new Error("Nothing could be told")
    const { passed: _, ...telling } = more.value
    const at = systemClock.now()
    const cut = { ...stream, at, link: "0".repeat(64), stamp: "", count: goes.length, served: scope.served }
    outbox = afterLeaving(afterCut(outbox, { ...cut, receipts: receiptsText(stream.receipts) }), 1, {
      at,
      way: "target",
    })
    const segment = { name: `s/${"0".repeat(32)}`, since: 0, number: 1, bytes: 1, sha256: "0".repeat(64), level: 3 }
    const there: OnTarget = {
      counter: 1,
      bytes: headBytes,
      number: 1,
      segments: [segment],
      recipients: [...recipients],
      leftovers: [],
    }
    await outboxes.add({ ...outbox, ...telling, onTargets: { [targetId]: there } })
    const name = await nameOf(membership.deviceId, scope.audience)
    await putFile(folder, headName(name, life, 1), new Uint8Array(headBytes))
  }
  return targetId
}
