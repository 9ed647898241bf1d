import { type ReadonlySignal, signal } from "@preact/signals"

const key = "handrail.crisis-protocol"
const text = signal(localStorage.getItem(key) ?? "")

addEventListener("storage", event => {
  if (event.key === key || event.key === null) text.value = localStorage.getItem(key) ?? ""
})

/**
 * The agency's own crisis protocol and phone tree, as plain lines; empty while nobody wrote one. Kept in the open on
 * this device, so that it can be read while locked: nothing about a person belongs in it.
 */
export const agencyProtocol: ReadonlySignal<string> = text

/** Answers false when the device would not keep it. */
export const keepAgencyProtocol = (lines: string): boolean => {
  try {
    if (lines.trim() === "") localStorage.removeItem(key)
    else localStorage.setItem(key, lines)
  } catch {
    return false
  }
  text.value = lines
  return true
}
