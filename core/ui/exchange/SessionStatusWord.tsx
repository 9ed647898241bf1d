import type { Session } from "../../domain/session.ts"
import { StatusWord } from "../parts/StatusWord.tsx"
import { useStatusOf } from "./use-status.ts"

/** The one status word of a session, as it stands between this device and the supervisors. */
export const SessionStatusWord = ({ of }: { readonly of: Pick<Session, "id" | "status"> }) => (
  <StatusWord status={useStatusOf()(of)} />
)
