import type { GroupSessionId } from "../../../core/base/id.ts"
import { GroupWrapUp } from "../../../core/ui/group-session/GroupWrapUp.tsx"

export const GroupNotes = ({ id }: { readonly id: string }) => <GroupWrapUp key={id} id={id as GroupSessionId} />
