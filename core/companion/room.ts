import { signal } from "@preact/signals"

/** Whole per cents; null where the browser does not tell. */
export const percentUsed = (usedBytes: number | null, quotaBytes: number | null): number | null =>
  usedBytes === null || quotaBytes === null || quotaBytes <= 0 ? null : Math.round((usedBytes / quotaBytes) * 100)

/** Less than a tenth is left. */
export const isRoomLow = (usedBytes: number | null, quotaBytes: number | null): boolean =>
  usedBytes !== null && quotaBytes !== null && quotaBytes - usedBytes < quotaBytes / 10

/** Someone has seen it, and does not want to see it again in this window. */
export const roomSeen = signal(false)

/** Asks the browser. False where it does not tell. */
export const lookForRoom = async (): Promise<boolean> => {
  const { usage = null, quota = null } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate)
  return isRoomLow(usage, quota)
}
