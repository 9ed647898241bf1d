import { signal } from "@preact/signals"

/** The invitation that someone came with: in the memory of this window only, until it is used or the window is left. */
export const invitationText = signal<string | null>(null)

const inLink = /^\/join\/(.+)$/

/** What the address of a link carries of an invitation; null where it is another address. */
export const codeInAddress = (address: string): string | null => inLink.exec(address)?.[1] ?? null
