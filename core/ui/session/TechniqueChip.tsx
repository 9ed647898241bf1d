import type { Techniques } from "../../../content/schema.ts"
import { useAct } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"
import { type Tapped, useTaps } from "./taps.ts"

type Technique = Techniques["families"][number]["techniques"][number]

type TechniqueChipProps = { readonly session: Tapped; readonly technique: Technique }

export const TechniqueChip = ({ session, technique }: TechniqueChipProps) => {
  const act = useAct()
  const taps = useTaps(session)
  const [used, tap] = useTapped(session.techniques[technique.id]?.used ?? false, now =>
    act(taps.markTechnique(technique.id, now)),
  )
  return (
    <Chip on={used} onToggle={tap}>
      {technique.chip}
    </Chip>
  )
}
