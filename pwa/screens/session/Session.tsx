import type { SessionId } from "../../../core/base/id.ts"
import { SessionRunner } from "../../../core/ui/session/SessionRunner.tsx"

export const Session = ({ id }: { readonly id: string }) => <SessionRunner key={id} id={id as SessionId} />
