import type { Clock } from "../base/clock.ts"
import type { VaultChannel, VaultMessage } from "./channel.ts"
import { createIdleClock, type Schedule } from "./idle.ts"
import type { ForgetfulSealer } from "./seal.ts"
import type { Unlocked } from "./sealer.ts"
import type { Standing, VaultStates } from "./vault-states.ts"

/** The keys that this page holds while unlocked, until someone or time locks it. */
export type HeldKeys = {
  readonly unlocked: Unlocked
  /** What it is open with, and the use that keeps it open; null while locked. */
  readonly inUse: () => {
    readonly sealer: ForgetfulSealer
    /** In milliseconds since 1970. */
    readonly usedAt: number
    readonly lockAfterMs: number
  } | null
  /**
   * Called before the keyring is read. What it answers keeps the sealer: `opened`; `open` when one was held already,
   * which stays; or forgets it: `forgotten`, when the vault was forgotten since, for a derivation takes a second and a
   * wipe does not wait for it.
   */
  readonly begin: () => (sealer: ForgetfulSealer, lockAfterMs: number) => "opened" | "open" | "forgotten"
  readonly lock: () => void
  readonly touch: () => void
  /** Here alone; `everywhere` tells the other pages as well. */
  readonly setLockAfter: (lockAfterMs: number, everywhere: boolean) => void
  readonly forget: () => void
  /** What another page told. */
  readonly hear: (message: VaultMessage) => void
}

/** Holds nothing until `begin` is answered. Asked to lock, it locks every page of this device, by `channel`. */
export const createHeldKeys = (deps: {
  readonly clock: Pick<Clock, "now">
  readonly schedule: Schedule
  readonly channel: VaultChannel
  readonly states: VaultStates
  /** Called when this page has locked itself because nobody used it. */
  readonly onIdle: () => void
}): HeldKeys => {
  const { channel, states } = deps
  const now = () => Date.parse(deps.clock.now())
  const listeners = new Set<(unlocked: boolean) => void>()
  let sealer: ForgetfulSealer | null = null
  /** Counts how often the vault was forgotten, so that an unlock under way then comes to nothing. */
  let forgotten = 0

  const become = (next: Standing) => {
    // Whoever holds opened records forgets them before any screen hears of it.
    if ((states.unlocked() !== null) !== (next.state === "unlocked"))
      for (const listener of listeners) listener(next.state === "unlocked")
    states.become(next)
  }
  const drop = () => {
    idle.stop()
    sealer?.forget()
    sealer = null
  }
  const lockBecause = (because: "asked" | "idle" | "elsewhere") => {
    if (!sealer) return
    drop()
    const lockAfterMs = states.unlocked()?.lockAfterMs ?? 0
    become(because === "idle" ? { state: "locked", because, lockAfterMs } : { state: "locked", because })
  }
  const lockAfter = (lockAfterMs: number) => {
    const unlocked = states.unlocked()
    if (!unlocked) return
    become({ ...unlocked, lockAfterMs })
    idle.setLockAfter(lockAfterMs)
  }
  const vanish = () => {
    forgotten++
    drop()
    become({ state: "absent" })
  }
  // Nobody else is told: every page counts the same touches, and one that slept must not lock another that is in use.
  const idle = createIdleClock({
    now,
    schedule: deps.schedule,
    onSoon: at => {
      const unlocked = states.unlocked()
      if (unlocked) become({ ...unlocked, locksAt: at === null ? null : new Date(at).toISOString() })
    },
    onIdle: () => {
      lockBecause("idle")
      deps.onIdle()
    },
  })
  const touch = () => {
    idle.look()
    if (!sealer) return
    const at = now()
    idle.touchedAt(at)
    channel.post({ type: "touched", at })
  }

  return {
    unlocked: {
      sealer: () => {
        idle.look()
        return sealer
      },
      onChange: listener => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    inUse: () => {
      idle.look()
      const unlocked = states.unlocked()
      return sealer && unlocked ? { sealer, usedAt: idle.usedAt(), lockAfterMs: unlocked.lockAfterMs } : null
    },
    begin: () => {
      const before = forgotten
      return (made, lockAfterMs) => {
        if (forgotten !== before) {
          made.forget()
          return "forgotten"
        }
        touch()
        if (sealer) {
          // The same keys again; those held stay, or what is under way with them would come to nothing.
          made.forget()
          return "open"
        }
        sealer = made
        idle.start(lockAfterMs)
        become({ state: "unlocked", lockAfterMs, locksAt: null })
        touch()
        return "opened"
      }
    },
    lock: () => {
      lockBecause("asked")
      channel.post({ type: "locked" })
    },
    touch,
    setLockAfter: (lockAfterMs, everywhere) => {
      lockAfter(lockAfterMs)
      if (everywhere) channel.post({ type: "idle-set", lockAfterMs })
    },
    forget: () => {
      vanish()
      channel.post({ type: "forgotten" })
    },
    hear: message => {
      if (message.type === "locked") lockBecause("elsewhere")
      else if (message.type === "touched") idle.touchedAt(message.at)
      else if (message.type === "idle-set") lockAfter(message.lockAfterMs)
      else if (message.type === "forgotten") vanish()
    },
  }
}
