import type { GroupSessionId } from "../../../base/id.ts"
import { GroupWrapUp } from "../../../ui/group-session/GroupWrapUp.tsx"

export const GroupNotes = ({ id }: { readonly id: string }) => <GroupWrapUp key={id} id={id as GroupSessionId} />
