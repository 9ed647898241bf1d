import type { Clock } from "../base/clock.ts"
import type { VaultState } from "./api.ts"
import type { Bytes, Random } from "./bytes.ts"
import type { VaultChannel } from "./channel.ts"
import { createIdleClock, type Schedule } from "./idle.ts"
import { createSealer, type ForgetfulSealer } from "./seal.ts"
import type { Unlocked } from "./sealer.ts"

/** What this page holds of the vault: its state, and while unlocked its keys, until someone or time locks it. */
type HeldKeys = {
  readonly watch: (next: (state: VaultState) => void) => () => void
  readonly unlocked: Unlocked
  /** There is a keyring: absent becomes locked. */
  readonly found: () => void
  /**
   * Called before the keyring is read. What it answers keeps the keys of `dataKey`, but no reference to it; false, and
   * nothing is kept, when the vault was forgotten since: a derivation takes a second, and a wipe does not wait for it.
   */
  readonly begin: () => (dataKey: Bytes, lockAfterMs: number) => Promise<boolean>
  readonly lock: () => void
  readonly touch: () => void
  readonly setLockAfter: (lockAfterMs: number) => void
  readonly forget: () => void
}

/** Holds nothing until `begin` is answered. Asked to lock, it locks every page of this device, by `channel`. */
export const createHeldKeys = (deps: {
  readonly clock: Pick<Clock, "now">
  readonly schedule: Schedule
  readonly random: Random
  readonly channel: VaultChannel
}): HeldKeys => {
  const { channel, random } = deps
  const now = () => Date.parse(deps.clock.now())
  const watchers = new Set<(state: VaultState) => void>()
  const listeners = new Set<(unlocked: boolean) => void>()
  let state: VaultState = { state: "absent" }
  let sealer: ForgetfulSealer | null = null
  /** Counts how often the vault was forgotten, so that an unlock under way then comes to nothing. */
  let forgotten = 0

  const become = (next: VaultState) => {
    const was = state.state
    state = next
    // Whoever holds opened records forgets them before any screen hears of it.
    if ((was === "unlocked") !== (next.state === "unlocked"))
      for (const listener of listeners) listener(next.state === "unlocked")
    for (const watcher of watchers) watcher(next)
  }
  const drop = () => {
    idle.stop()
    sealer?.forget()
    sealer = null
  }
  const lockBecause = (because: "asked" | "idle" | "elsewhere") => {
    if (!sealer) return
    drop()
    const lockAfterMs = state.state === "unlocked" ? state.lockAfterMs : 0
    become(because === "idle" ? { state: "locked", because, lockAfterMs } : { state: "locked", because })
  }
  const lockAfter = (lockAfterMs: number) => {
    if (state.state !== "unlocked") return
    become({ state: "unlocked", lockAfterMs })
    idle.setLockAfter(lockAfterMs)
  }
  const found = () => {
    if (state.state === "absent") become({ state: "locked", because: "start" })
  }
  const vanish = () => {
    forgotten++
    drop()
    if (state.state !== "absent") become({ state: "absent" })
  }
  // Nobody else is told: every page counts the same touches, and one that slept must not lock another that is in use.
  const idle = createIdleClock({ now, schedule: deps.schedule, onIdle: () => lockBecause("idle") })

  channel.onMessage(message => {
    switch (message.type) {
      case "created":
        return found()
      case "locked":
        return lockBecause("elsewhere")
      case "touched":
        return idle.touchedAt(message.at)
      case "idle-set":
        return lockAfter(message.lockAfterMs)
      case "forgotten":
        return vanish()
    }
  })

  const touch = () => {
    idle.look()
    if (!sealer) return
    const at = now()
    idle.touchedAt(at)
    channel.post({ type: "touched", at })
  }

  return {
    watch: next => {
      next(state)
      watchers.add(next)
      return () => watchers.delete(next)
    },
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
    found,
    begin: () => {
      const before = forgotten
      return async (dataKey, lockAfterMs) => {
        const made = await createSealer(dataKey, random)
        if (forgotten !== before) {
          made.forget()
          return false
        }
        touch()
        if (sealer) {
          // The same keys again; those held stay, or what is under way with them would come to nothing.
          made.forget()
          return true
        }
        sealer = made
        idle.start(lockAfterMs)
        become({ state: "unlocked", lockAfterMs })
        touch()
        return true
      }
    },
    lock: () => {
      lockBecause("asked")
      channel.post({ type: "locked" })
    },
    touch,
    setLockAfter: lockAfterMs => {
      lockAfter(lockAfterMs)
      channel.post({ type: "idle-set", lockAfterMs })
    },
    forget: () => {
      vanish()
      channel.post({ type: "forgotten" })
    },
  }
}
