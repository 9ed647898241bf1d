import { type Behind, type Evidence, shareOf } from "./evidence.ts"
import type { Meetings } from "./meetings.ts"

/** Technique ids by family, as the content has them (`techniques.yaml`). */
export type Families = Readonly<Record<string, ReadonlySet<string>>>

/** Items 8 to 10: meetings with at least one technique of a family, in whosever note of it. */
export const techniquesOf = (
  family: ReadonlySet<string>,
  { noted, left }: Pick<Meetings, "noted" | "left">,
): Evidence => {
  const [counted, missing]: [Behind[], Behind[]] = [[], []]
  for (const { behind, sessions } of noted) {
    const used = sessions.some(({ techniques }) => techniques.some(id => family.has(id)))
    ;(used ? counted : missing).push(behind)
  }
  return shareOf(counted, missing, left)
}
