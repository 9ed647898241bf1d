import * as v from "valibot"
import { bytesToHex, joinBytes, u32, utf8 } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { QuotaExceeded, RecordFailure, VaultLocked, WrongRecoveryIdentity } from "../base/failure.ts"
import { type BreakGlassId, newId } from "../base/id.ts"
import { observable } from "../base/observable.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { admit, filledWords } from "../domain/admit.ts"
import type { BreakGlass } from "../domain/break-glass.ts"
import type { Membership } from "../domain/membership.ts"
import type { Collection } from "../store/collection.ts"
import type { Vault } from "../vault/vault.ts"
import type { BreakGlassApi } from "./api.ts"
import { type KeptRow, parseRow, rowToText } from "./kept-row.ts"

type KeptKey = { readonly vaultId: string; readonly dataKey: Uint8Array<ArrayBuffer> }

type Deps = {
  /** One text beside the keyring, shared by all pages. */
  readonly store: {
    readonly read: () => Promise<string | null>
    readonly change: (next: (text: string | null) => string | null) => Promise<Result<null, QuotaExceeded>>
  }
  readonly vault: Pick<Vault, "usingDataKey" | "unlockWithDataKey" | "unlocked"> & {
    readonly api: Pick<Vault["api"], "lock">
  }
  /** By age: `../exchange/keys/break-glass.ts`. */
  readonly write: (recipient: string, key: KeptKey) => Promise<string>
  readonly read: (armored: string, typed: string) => Promise<Result<KeptKey, WrongRecoveryIdentity>>
  readonly breakGlasses: Pick<Collection<BreakGlass, BreakGlass>, "add">
  readonly memberships: {
    readonly heads: (query: object) => Promise<Result<readonly Pick<Membership, "memberId">[], RecordFailure>>
  }
  readonly clock: Pick<Clock, "now">
}

export type KeepBreakGlass = (recipient: string | null) => Promise<Result<null, VaultLocked | QuotaExceeded>>

const saidSchema = v.object({ identity: v.pipe(v.string(), v.maxLength(400)), by: filledWords, reason: filledWords })
const wrong = fail({ type: "WrongRecoveryIdentity" as const })
const lp = (text: string) => joinBytes([u32(utf8(text).length), utf8(text)])

/** The room of the last way in. `keep`: from now on the data key is written to this recipient and no other; null: to none. */
export const createBreakGlass = (deps: Deps): { readonly api: BreakGlassApi; readonly keep: KeepBreakGlass } => {
  const { store, vault, breakGlasses, memberships, clock } = deps
  const there = observable(false)
  const look = async () => there.set(parseRow(await store.read()) !== null)

  const macOf = ({ recipient, armored }: Omit<KeptRow, "mac">): string | null => {
    const digest = vault.unlocked.sealer()?.digest("break-glass", joinBytes([lp(recipient), lp(armored)]))
    return digest ? bytesToHex(digest) : null
  }

  const written = async (recipient: string): Promise<Result<string, VaultLocked>> => {
    const armored = await vault.usingDataKey(key => deps.write(recipient, key))
    if (!armored.ok) return armored
    const made = { recipient, armored: armored.value }
    const mac = macOf(made)
    return mac === null ? fail({ type: "VaultLocked" }) : ok(rowToText({ ...made, mac }))
  }

  const keep: KeepBreakGlass = async recipient => {
    const text = await store.read()
    if (recipient === null && text === null) return ok(null)
    const row = parseRow(text)
    if (recipient !== null && row?.recipient === recipient && row.mac === macOf(row)) return ok(null)
    const made = recipient === null ? ok(null) : await written(recipient)
    if (!made.ok) return made
    const kept = await store.change(() => made.value)
    await look()
    return kept
  }

  /** Whether it is this vault's own key that it is open with: whoever writes the disk could have put one there. */
  const isOwn = async (): Promise<Result<Pick<Membership, "memberId">, RecordFailure | WrongRecoveryIdentity>> => {
    const row = parseRow(await store.read())
    const own = await memberships.heads({})
    if (!own.ok) return own
    const [membership] = own.value
    return membership && row && row.mac === macOf(row) ? ok(membership) : wrong
  }

  return {
    keep,
    api: {
      watch: async (_, onChange) => {
        await look()
        return watching(next => there.follow(one => next(ok(one))), onChange)
      },
      async open(data) {
        const told = admit(saidSchema, data)
        if (!told.ok) return told
        const { identity, by, reason } = told.value
        const row = parseRow(await store.read())
        const opened = await vault.unlockWithDataKey(
          async (vaultId): Promise<Result<KeptKey["dataKey"], WrongRecoveryIdentity>> => {
            const key = row ? await deps.read(row.armored, identity) : wrong
            if (!key.ok) return key
            if (key.value.vaultId === vaultId) return ok(key.value.dataKey)
            key.value.dataKey.fill(0)
            return wrong
          },
        )
        if (!opened.ok) return opened
        const own = await isOwn()
        const id = newId<BreakGlassId>()
        const kept = own.ok
          ? await breakGlasses.add({ id, memberId: own.value.memberId, at: clock.now(), by, reason })
          : own
        if (!kept.ok) await vault.api.lock()
        return kept
      },
    },
  }
}
