import type { Participant } from "../../domain/participant.ts"
import { isMarked } from "../../domain/sensitive.ts"
import { useAct, useCore } from "../core-context.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"

type PersonMarkProps = {
  readonly person: Participant
  readonly path: string
  readonly field: string
  readonly text: string
}

/** Marks one of the texts about a person as about alcohol or drugs. */
export const PersonMark = ({ person: { id, sensitive }, path, ...look }: PersonMarkProps) => {
  const core = useCore()
  const act = useAct()
  const mark = (marked: boolean) => void act(core.rights.mark({ record: "participant", id, path, marked }))
  return <FieldMark {...look} on={isMarked(sensitive, path)} onMark={mark} />
}
