import type { VaultMessage } from "./channel.ts"

/** Locks every window that has the vault of this name open. */
export const lockWindowsOf = (name: string): void => {
  const channel = new BroadcastChannel(name)
  channel.postMessage({ type: "locked" } satisfies VaultMessage)
  channel.close()
}
