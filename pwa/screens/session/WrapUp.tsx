import type { SessionId } from "../../../core/base/id.ts"
import { SessionWrapUp } from "../../../core/ui/session/SessionWrapUp.tsx"

export const WrapUp = ({ id }: { readonly id: string }) => <SessionWrapUp key={id} id={id as SessionId} />
