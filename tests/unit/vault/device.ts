import { sha256 } from "@noble/hashes/sha2.js"
import { proxy } from "comlink"
import { type Bytes, joinBytes, utf8 } from "../../../core/base/bytes.ts"
import { fail, ok } from "../../../core/base/result.ts"
import type { VaultState } from "../../../core/vault/api.ts"
import type { VaultChannel, VaultMessage } from "../../../core/vault/channel.ts"
import type { DeriveKey } from "../../../core/vault/derive-key.ts"
import type { Exclusive } from "../../../core/vault/exclusive.ts"
import type { KeyringStore } from "../../../core/vault/keyring-store.ts"
import { type Random, systemRandom } from "../../../core/vault/random.ts"
import { recoverySecretLength } from "../../../core/vault/recovery-code.ts"
import type { RestStore } from "../../../core/vault/rest-store.ts"
import { createVault } from "../../../core/vault/service.ts"
import type { TriesStore } from "../../../core/vault/tries-store.ts"
import type { Bounds } from "../../../core/vault/within-bounds.ts"

const dataKeyLength = 32
const noText: string | null = null as string | null

/** Every parameter counts, as with Argon2id; it only costs nothing. Aborted like it, too, when `before` is held up. */
const quickly =
  (before: (secret: Bytes) => Promise<void>): DeriveKey =>
  async ({ secret, salt, memoryKiB, passes, lanes }, signal, onProgress) => {
    onProgress?.(0)
    await before(secret)
    if (signal?.aborted) return fail({ type: "Aborted" })
    onProgress?.(1)
    return ok(new Uint8Array(sha256(joinBytes([utf8(`${memoryKiB} ${passes} ${lanes} `), salt, secret]))))
  }

/** Time that moves when told to. Timers keep still while the device sleeps, as real ones do. */
const createTime = () => {
  let now = Date.parse("2026-03-09T14:00:00.000Z")
  let timers: { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => new Date(now).toISOString(),
    schedule: (run: () => void, ms: number) => {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter(one => one !== timer)
      }
    },
    pass: (ms: number) => {
      const until = now + ms
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers = timers.filter(one => one !== due)
        now = Math.max(now, due.at)
        due.run()
      }
      now = until
    },
    /** How many timers are set. */
    timers: () => timers.length,
    sleep: (ms: number) => {
      now += ms
      timers = timers.map(({ at, run }) => ({ at: at + ms, run }))
    },
    setBack: (ms: number) => {
      now -= ms
      timers = timers.map(({ at, run }) => ({ at: at - ms, run }))
    },
  }
}

/** A promise that is kept by calling `resolve`. */
const createGate = () => {
  let resolve: () => void = () => {}
  const promise = new Promise<void>(done => {
    resolve = done
  })
  return { promise, resolve }
}

/** One device: a place for the keyring, a clock, and pages that hear each other. */
export const createDevice = () => {
  const time = createTime()
  const disk = { keyring: noText, tries: noText, rest: noText, full: false, newer: false }
  let pages: ((message: VaultMessage) => void)[] = []
  const channelOf = new WeakMap<object, (message: VaultMessage) => void>()
  let derivations = 0
  const secrets: Bytes[] = []
  let derivation: () => Promise<void> = async () => {}

  const keyring: KeyringStore = {
    read: async () => (disk.newer ? fail({ type: "FromNewerVersion", found: 9, known: 2 }) : ok(disk.keyring)),
    write: async text => {
      if (disk.full) return fail({ type: "QuotaExceeded" })
      disk.keyring = text
      return ok(null)
    },
    remove: async () => {
      disk.keyring = null
    },
  }
  const textOn = (which: "tries" | "rest"): TriesStore & RestStore => ({
    read: async () => {
      const text = disk[which]
      await after[which]()
      return text
    },
    change: async next => {
      const text = next(disk[which])
      if (disk.full && text !== null) return fail({ type: "QuotaExceeded" })
      if (text !== disk[which]) writes[which]++
      disk[which] = text
      await after[which]()
      return ok(null)
    },
  })
  const nothing = async () => {}
  const after = { tries: nothing, rest: nothing }
  const writes = { tries: 0, rest: 0 }
  const [tries, rest] = [textOn("tries"), textOn("rest")]
  let last: Promise<unknown> = Promise.resolve()
  const exclusive: Exclusive = run => {
    const mine = last.then(run)
    last = mine.catch(() => {})
    return mine
  }

  const deriveKey = quickly(secret => {
    derivations++
    secrets.push(secret)
    return derivation()
  })

  return {
    time,
    disk,
    deriveKey,
    /** Derivations that start from now on wait for the answered function. */
    holdDerivations: () => {
      const gate = createGate()
      const reached = createGate()
      derivation = () => {
        reached.resolve()
        return gate.promise
      }
      return { reached: reached.promise, letGo: gate.resolve }
    },
    /** Derivations that start from now on break, or no longer. */
    breakDerivations: (broken: boolean) => {
      derivation = broken ? () => Promise.reject(new Error("no memory left")) : async () => {}
    },
    /** Bytes of every passphrase, data key and recovery secret that passed through, as they are now. */
    secrets: (): readonly Uint8Array[] => secrets,
    /** Runs once, the `count`th time that the text of what rests was read or changed and before that is answered. */
    afterRest: (count: number, run: () => Promise<unknown>) => {
      let left = count
      after.rest = async () => {
        if (--left > 0) return
        after.rest = nothing
        await run()
      }
    },
    /** How often these texts were written or taken away. */
    writes: (): Readonly<Record<"tries" | "rest", number>> => ({ ...writes }),
    /** How many derivations began. */
    derivations: () => derivations,
    /** Every page hears this, as from one more. */
    tell: (message: VaultMessage) => {
      for (const hear of pages) hear(message)
    },
    /** It hears and says nothing any more. Its timers are of the device's time, which `sleep` does not run. */
    close: (page: object) => {
      const gone = channelOf.get(page)
      pages = pages.filter(hear => hear !== gone)
    },
    /** `bounds`: what the agency's policy allows there; `mayKeepKey`: what it turns out to say of the key's rest. */
    openPage: async (bounds?: () => Bounds, mayKeepKey?: () => Promise<boolean>) => {
      let mine: (message: VaultMessage) => void = () => {}
      const channel: VaultChannel = {
        post: message => {
          for (const other of pages) if (other !== mine) other(message)
        },
        onMessage: listener => {
          mine = listener
          pages.push(listener)
        },
      }
      const { now, schedule } = time
      const clock = { now, today: () => now().slice(0, 10) }
      const random: Random = length => {
        const bytes = systemRandom(length)
        if (length === dataKeyLength || length === recoverySecretLength) secrets.push(bytes)
        return bytes
      }
      const policy = { ...(bounds && { bounds }), ...(mayKeepKey && { mayKeepKey }) }
      const vault = createVault({
        keyring,
        tries,
        rest,
        deriveKey,
        clock,
        channel,
        exclusive,
        random,
        schedule,
        ...policy,
      })
      const states: VaultState[] = []
      await vault.api.watch(
        null,
        proxy(result => {
          if (result.ok) states.push(result.value)
        }),
      )
      const page = { ...vault, states, state: () => states.at(-1) }
      channelOf.set(page, mine)
      return page
    },
  }
}

/** Lets what pages told each other come to its end: all of it is in memory, and takes only turns. */
export const settled = () => new Promise<void>(resolve => setImmediate(resolve))

type Because = Extract<VaultState, { readonly state: "locked" }>["because"]

/** The state of a vault without passkeys and without wrong tries. */
export const lockedBecause = (because: Because) => ({ state: "locked", because, passkeys: [], retryAt: null })
export const unlockedFor = (lockAfterMs: number) => ({ state: "unlocked", lockAfterMs, locksAt: null })

/** The value of a result that must be one. */
export const granted = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(`expected a value, got ${JSON.stringify(result.error)}`)
  return result.value
}
