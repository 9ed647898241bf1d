import { type ReadonlySignal, signal } from "@preact/signals"
import type { FailureWords } from "./failure-words.ts"

export type Toast = { readonly id: number; readonly text: string; readonly undo: (() => void) | null }

/** A failure on show. `stopped`: the core is gone, and only opening the window again helps. */
type Trouble = FailureWords & { readonly stopped: boolean }

/** What is said at the edge of the screen, from anywhere, in one place. */
export type Toasts = {
  readonly list: ReadonlySignal<readonly Toast[]>
  readonly trouble: ReadonlySignal<Trouble | null>
  /** "Step removed." With `undo` it can be taken back while it shows, at least eight seconds. */
  readonly say: (text: string, undo?: () => void) => void
  readonly dismiss: (id: number) => void
  readonly showTrouble: (trouble: Trouble | null) => void
  /** Nothing of it is said any more. */
  readonly clear: () => void
}

const atOnce = 3

/** Messages for one window; the latest three are on show. */
export const createToasts = (): Toasts => {
  const list = signal<readonly Toast[]>([])
  const trouble = signal<Trouble | null>(null)
  let last = 0
  return {
    list,
    trouble,
    say: (text, undo) => {
      last += 1
      list.value = [...list.value, { id: last, text, undo: undo ?? null }].slice(-atOnce)
    },
    dismiss: id => {
      list.value = list.value.filter(toast => toast.id !== id)
    },
    showTrouble: next => {
      trouble.value = next
    },
    clear: () => {
      list.value = []
      trouble.value = null
    },
  }
}
