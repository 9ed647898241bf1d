import type { Techniques } from "../../../content/schema.ts"
import type { Session } from "../../domain/session.ts"
import { useAct, useCore } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"

type Technique = Techniques["families"][number]["techniques"][number]

type TechniqueChipProps = { readonly session: Session; readonly technique: Technique }

export const TechniqueChip = ({ session, technique }: TechniqueChipProps) => {
  const core = useCore()
  const act = useAct()
  const [used, tap] = useTapped(session.techniques[technique.id]?.used ?? false, now =>
    act(core.sessions.markTechnique({ id: session.id, techniqueId: technique.id, used: now })),
  )
  return (
    <Chip on={used} onToggle={tap}>
      {technique.chip}
    </Chip>
  )
}
