import type { SessionId } from "../../../base/id.ts"
import { SessionRunner } from "../../../ui/session/SessionRunner.tsx"

export const Session = ({ id }: { readonly id: string }) => <SessionRunner key={id} id={id as SessionId} />
