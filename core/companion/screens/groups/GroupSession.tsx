import type { GroupSessionId } from "../../../base/id.ts"
import { GroupSessionRunner } from "../../../ui/group-session/GroupSessionRunner.tsx"

export const GroupSession = ({ id }: { readonly id: string }) => (
  <GroupSessionRunner key={id} id={id as GroupSessionId} />
)
