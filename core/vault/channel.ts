/** What pages of one vault tell each other. No secret ever crosses: each page is unlocked by a person. */
export type VaultMessage =
  /** The keyring was made or changed: whoever shows anything of it reads it again. */
  | { readonly type: "keyring-changed" }
  /** The wrong tries were: another one, or it opened. */
  | { readonly type: "tries-changed" }
  | { readonly type: "locked" }
  /** Someone used a page at this time, in milliseconds since 1970. */
  | { readonly type: "touched"; readonly at: number }
  | { readonly type: "idle-set"; readonly lockAfterMs: number }
  | { readonly type: "forgotten" }

/** Reaches the other pages of the same vault, never oneself. */
export type VaultChannel = {
  readonly post: (message: VaultMessage) => void
  readonly onMessage: (listener: (message: VaultMessage) => void) => void
}

/** `name` is the vault's: vaults of one origin must not lock each other. */
export const openVaultChannel = (name: string): VaultChannel => {
  const channel = new BroadcastChannel(name)
  return {
    post: message => channel.postMessage(message),
    onMessage: listener => {
      channel.onmessage = ({ data }: MessageEvent<VaultMessage>) => listener(data)
    },
  }
}
