import type { SessionHead } from "./session.ts"

/** Card ids taught, by topic id, each once, in the order they were first taught. */
export const taughtByTopic = (
  heads: readonly Pick<SessionHead, "startedAt" | "topicId" | "taught">[],
): Readonly<Record<string, readonly string[]>> => {
  const byTopic: Record<string, string[]> = {}
  for (const { topicId, taught } of [...heads].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1))) {
    if (topicId === null || taught.length === 0) continue
    byTopic[topicId] = [...new Set([...(byTopic[topicId] ?? []), ...taught])]
  }
  return byTopic
}
