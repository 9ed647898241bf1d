import type { PersonCopy } from "./copy.ts"

/** What was handed over, in hex: the same for the same content, whenever it was made. */
export const receiptOf = async ({ madeAt: _, ...content }: PersonCopy): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(content)))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, "0")).join("")
}
