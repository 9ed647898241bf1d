import type { SessionId } from "../../../base/id.ts"
import { SessionWrapUp } from "../../../ui/session/SessionWrapUp.tsx"

export const WrapUp = ({ id }: { readonly id: string }) => <SessionWrapUp key={id} id={id as SessionId} />
