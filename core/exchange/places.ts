import * as v from "valibot"
import { watching } from "../base/crossing.ts"
import type { Aborted, RecordFailure } from "../base/failure.ts"
import { newId, type TargetId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { admit } from "../domain/admit.ts"
import { type Target, targetSchema } from "../domain/sending.ts"
import type { Collection } from "../store/collection.ts"
import type { TargetHead } from "../store/exchange-kinds.ts"
import type { ExchangeApi, RoundState, TargetLine } from "./api.ts"
import type { Rounds } from "./rounds/run-rounds.ts"
import type { TargetFailure, TargetPort } from "./targets/target.ts"
import { readWebdavAddress } from "./targets/webdav-address.ts"

type Done = Promise<Result<null, RecordFailure>>

export type PlacesDeps = {
  readonly targets: Collection<Target, TargetHead>
  readonly rounds: Rounds
  readonly open: (
    target: Pick<Target, "kind" | "url" | "user" | "password">,
    handle: FileSystemDirectoryHandle | null,
  ) => TargetPort
  readonly handleOf: (id: TargetId) => Promise<FileSystemDirectoryHandle | null>
  readonly keepHandle: (id: TargetId, handle: FileSystemDirectoryHandle) => Done
  readonly forgetHandle: (id: TargetId) => Done
  readonly random: (length: number) => Uint8Array<ArrayBuffer>
  /** What another version of Handrail set aside is tried again, once. */
  readonly retryOthers: () => Promise<Result<number, RecordFailure>>
}

type Commands = Pick<
  ExchangeApi,
  "watchTargets" | "putTarget" | "putFolder" | "folderOf" | "removeTarget" | "round" | "wake"
>

const { label, user, password, byItself } = targetSchema.entries
const toldSchema = v.object({
  label: v.pipe(label, v.trim(), v.minLength(1)),
  user,
  password: v.nullable(password),
  byItself,
})

const newTarget = (
  id: TargetId,
  of: Pick<Target, "kind" | "label" | "url" | "user" | "password" | "byItself">,
): Target => ({
  id,
  ...of,
  doneAt: null,
  failed: null,
  strangers: [],
})

const probeLength = 32
const hexOf = (bytes: Uint8Array) => Array.from(bytes, one => one.toString(16).padStart(2, "0")).join("")

/** Places for exports that several devices reach, and the rounds over them. */
export const createPlaces = (deps: PlacesDeps): Commands => {
  const { targets, rounds, random } = deps
  let retried = false

  /** Lists, writes and takes away something without meaning: whoever may do that may exchange there. */
  const tryIt = async (port: TargetPort, signal?: AbortSignal): Promise<Result<null, TargetFailure | Aborted>> => {
    const listed = await port.list("h", signal)
    if (!listed.ok) return listed
    const name = `s/${hexOf(random(16))}`
    const written = await port.writeIfAbsent(name, random(probeLength), signal)
    if (!written.ok) return written
    return port.remove(name, signal)
  }

  const keep = async (id: TargetId | null, target: Target): Promise<Result<TargetId, RecordFailure>> => {
    if (id !== target.id) {
      const added = await targets.add(target)
      if (!added.ok) return added
      const gone = id === null ? ok(null) : await targets.erase([id])
      return gone.ok ? ok(target.id) : gone
    }
    const { label: name, url, user: by, password: secret, byItself: alone } = target
    const kept = await targets.change(id, before => ({
      ...before,
      label: name,
      url,
      user: by,
      password: secret,
      byItself: alone,
      failed: null,
    }))
    return kept.ok ? ok(id) : kept
  }

  const lines: Source<readonly TargetLine[], RecordFailure> = through(
    next => together<Shown, RecordFailure>({ all: tell => targets.watchHeads({}, tell), states: rounds.watch }, next),
    ({ all, states }: Shown) =>
      all.map(({ id, kind, label: name, url, user: by, byItself: alone, doneAt }) => ({
        id,
        kind,
        label: name,
        url,
        user: by,
        byItself: alone,
        round: states.get(id) ?? { state: "resting", doneAt },
      })),
  )

  return {
    watchTargets: async (_, onChange) => watching(lines, onChange),

    async putTarget({ id, url, ...data }, signal) {
      const told = admit(toldSchema, data)
      if (!told.ok) return told
      const address = readWebdavAddress(url)
      if (!address.ok) return address
      const before = id === null ? null : await targets.get(id)
      if (before && !before.ok) return before
      const secret = told.value.password ?? before?.value.password ?? ""
      // What is remembered of a place is of its address: another one is another place.
      const same = before !== null && before.value.url === address.value
      const target = newTarget(same && id ? id : newId<TargetId>(), {
        ...told.value,
        kind: "webdav",
        url: address.value,
        password: secret,
      })
      const tried = await tryIt(deps.open(target, null), signal)
      return tried.ok ? keep(id, target) : tried
    },

    async putFolder({ id, handle, ...data }) {
      const told = admit(toldSchema, { ...data, user: "", password: "" })
      if (!told.ok) return told
      const { label: name, byItself: alone } = told.value
      const target = newTarget(newId<TargetId>(), {
        kind: "folder",
        label: name,
        url: "",
        user: "",
        password: "",
        byItself: alone,
      })
      const tried = await tryIt(deps.open(target, handle))
      if (!tried.ok) return tried
      const held = await deps.keepHandle(target.id, handle)
      if (!held.ok) return held
      const kept = await keep(id, target)
      const left = kept.ok && id !== null ? await deps.forgetHandle(id) : ok(null)
      return left.ok ? kept : left
    },

    async folderOf({ id }) {
      const target = await targets.get(id)
      return target.ok ? ok(await deps.handleOf(id)) : target
    },

    async removeTarget({ id }) {
      const gone = await targets.erase([id])
      return gone.ok ? deps.forgetHandle(id) : gone
    },

    round: ({ id }, signal, onProgress) => rounds.run(id, signal, onProgress),

    async wake() {
      rounds.wake()
      if (retried) return ok(null)
      retried = true
      const again = await deps.retryOthers()
      return again.ok ? ok(null) : fail(again.error)
    },
  }
}

type Shown = { readonly all: readonly TargetHead[]; readonly states: ReadonlyMap<string, RoundState> }
