import { transfer } from "comlink"
import type { Bytes } from "../base/bytes.ts"
import type { Clock } from "../base/clock.ts"
import { fail, ok } from "../base/result.ts"
import type { VaultApi } from "./api.ts"
import type { HeldKeys } from "./held-keys.ts"
import type { KeptKeyring } from "./kept-keyring.ts"
import { type Keyring, longestLockAfterMs } from "./keyring.ts"
import { usingSecret } from "./passkeys.ts"
import type { Random } from "./random.ts"
import {
  isRestOver,
  isSignedRest,
  openRested,
  parseRest,
  restingKeyLength,
  restToText,
  signRest,
  wrapToRest,
} from "./rest-row.ts"
import type { RestStore } from "./rest-store.ts"
import { createSealer, type ForgetfulSealer } from "./seal.ts"
import { type Bounds, lockAfterWithin } from "./within-bounds.ts"

/** A row is written no more often than this while someone works. */
const followEveryMs = 15_000

type Resting = Pick<VaultApi, "rest" | "resume" | "unrest"> & {
  /** Someone used this page; `changed`: what is allowed, or the time until it locks, is another, so the row is written at once. */
  readonly follow: (changed: boolean) => Promise<void>
  /** Someone locked the vault, or it is gone: what comes out of anything under way counts no more. */
  readonly end: () => Promise<void>
  /** It locked itself. Another page may be in use, and its row stays. */
  readonly endIfOver: () => Promise<void>
}

/** The data key at rest while no page is open: `FORMAT.md` 6. `begin` as in `HeldKeys`, false: forgotten meanwhile. */
export const createResting = (deps: {
  readonly store: RestStore
  readonly kept: Pick<KeptKeyring, "read" | "last">
  readonly inUse: HeldKeys["inUse"]
  readonly begin: () => (sealer: ForgetfulSealer, keyring: Keyring) => boolean
  readonly clock: Pick<Clock, "now">
  readonly random: Random
  readonly bounds: () => Bounds
  /** What the policy says now, read anew: just after an unlock its bounds are not known yet. */
  readonly mayKeepKey: () => Promise<boolean>
}): Resting => {
  const { store, kept, inUse, random, bounds } = deps
  const now = () => Date.parse(deps.clock.now())
  const locked = fail({ type: "VaultLocked" as const })
  const byPolicy = fail({ type: "NotByPolicy" as const, setting: "features.keepKey" })
  let ended = 0
  let followedAt = Number.NEGATIVE_INFINITY

  const end = async () => {
    ended++
    await store.change(() => null)
  }

  const openRow = async (keyring: Keyring, key: Bytes): Promise<ForgetfulSealer | null> => {
    const longestMs = lockAfterWithin(bounds(), keyring.lockAfterMs)
    const found = parseRest(await store.read())
    if (!found || isRestOver(found, longestMs, now())) return null
    const dataKey = await openRested(keyring, found, key)
    if (!dataKey) return null
    const sealer = await createSealer(dataKey, random).finally(() => dataKey.fill(0))
    const present = parseRest(await store.read())
    if (present && isSignedRest(sealer, present) && !isRestOver(present, longestMs, now())) return sealer
    sealer.forget()
    return null
  }

  return {
    end,
    rest: async () => {
      const [before, keyring, sealer] = [ended, kept.last(), inUse()?.sealer]
      if (!keyring || !sealer) return locked
      if (!(await deps.mayKeepKey())) {
        await end()
        return byPolicy
      }
      const use = () => {
        const present = inUse()
        return ended === before && present?.sealer === sealer ? present : null
      }
      if (!use()) return locked
      const key = random(restingKeyLength)
      try {
        const wrap = await sealer.usingDataKey(dataKey => wrapToRest(random, keyring, dataKey, key.slice()))
        const { usedAt, lockAfterMs } = use() ?? {}
        if (usedAt === undefined || lockAfterMs === undefined) return locked
        const row = restToText(signRest(sealer, { ...wrap, at: new Date(usedAt).toISOString(), lockAfterMs }))
        const written = await store.change(() => row)
        if (!written.ok) return written
        if (use()) return transfer(ok({ key }), [key.buffer])
        await store.change(text => (text === row ? null : text))
        return locked
      } catch (error) {
        if (use()) throw error
        return locked
      }
    },

    resume: ({ key }) =>
      usingSecret(key, async own => {
        const [before, hold] = [ended, deps.begin()]
        const keyring = await kept.read()
        if (!keyring.ok) return keyring
        if (!bounds().keepKey) {
          await end()
          return byPolicy
        }
        const sealer = await openRow(keyring.value, own)
        if (sealer && ended === before) return hold(sealer, keyring.value) ? ok(null) : fail({ type: "VaultAbsent" })
        sealer?.forget()
        await end()
        return fail({ type: "NotResting" })
      }),

    unrest: async () => {
      await end()
      return ok(null)
    },

    follow: async changed => {
      const use = inUse()
      if (!use) return
      if (!bounds().keepKey) return end()
      const { sealer, usedAt, lockAfterMs } = use
      if (!changed && Math.abs(now() - followedAt) < Math.min(followEveryMs, lockAfterMs / 4)) return
      followedAt = now()
      if ((await store.read()) === null) return
      // Locked by then, the sealer throws, and nothing is written: whoever locked takes the row away.
      await store.change(text => {
        const row = parseRest(text)
        if (!row || !isSignedRest(sealer, row)) return null
        return restToText(signRest(sealer, { ...row, at: new Date(usedAt).toISOString(), lockAfterMs }))
      })
    },

    endIfOver: async () => {
      const isOver = (text: string) => {
        const row = parseRest(text)
        return !row || isRestOver(row, longestLockAfterMs, now())
      }
      const found = await store.read()
      if (found !== null && isOver(found)) await store.change(text => (text !== null && isOver(text) ? null : text))
    },
  }
}
