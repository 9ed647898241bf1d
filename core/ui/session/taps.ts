import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Failure } from "../../base/failure.ts"
import type { SessionId } from "../../base/id.ts"
import type { Result } from "../../base/result.ts"
import type { Session } from "../../domain/session.ts"
import { useCore } from "../core-context.tsx"

/** What taps are shown of: one person's session, or what a group's session shares. */
export type Tapped = Pick<Session, "topicId" | "cards" | "techniques"> & { readonly id: string }

type Kept = Promise<Result<null, Failure>>

/** Where taps go. */
export type Taps = {
  readonly chooseTopic: (topicId: string) => Kept
  readonly markCard: (cardId: string, marks: Partial<Session["cards"][string]>) => Kept
  readonly markTechnique: (techniqueId: string, used: boolean) => Kept
}

/** Around what belongs to all of a group: its taps go to the group's session. */
export const GroupTaps = createContext<Taps | null>(null)

/** Into the session shown, or into the group's around it. */
export const useTaps = (session: Tapped): Taps => {
  const core = useCore()
  const ofGroup = useContext(GroupTaps)
  const id = session.id as SessionId
  return (
    ofGroup ?? {
      chooseTopic: topicId => core.sessions.chooseTopic({ id, topicId }),
      markCard: (cardId, marks) => core.sessions.markCard({ id, cardId, marks }),
      markTechnique: (techniqueId, used) => core.sessions.markTechnique({ id, techniqueId, used }),
    }
  )
}
