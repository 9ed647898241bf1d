import type { Database } from "./database.ts"

/**
 * Calls back when the browser closed the database by itself: its data were cleared, or the disk failed. The next
 * operation opens it again, or an empty one in its place.
 */
export const onTakenAway = ({ dexie }: Database, listener: () => unknown): void => {
  dexie.on("close", listener)
}
