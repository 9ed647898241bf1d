import type { GroupSessionId } from "../../../core/base/id.ts"
import { GroupSessionRunner } from "../../../core/ui/group-session/GroupSessionRunner.tsx"

export const GroupSession = ({ id }: { readonly id: string }) => (
  <GroupSessionRunner key={id} id={id as GroupSessionId} />
)
