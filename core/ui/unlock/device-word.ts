import { m } from "../../words/messages.js"

/** What this device would be called in one's hand: by its finger and its size, which is all a page should know. */
export const deviceWord = (): string => {
  if (!matchMedia("(pointer: coarse)").matches) return m.passkey_this_computer()
  return Math.min(screen.width, screen.height) < 600 ? m.passkey_this_phone() : m.passkey_this_tablet()
}
