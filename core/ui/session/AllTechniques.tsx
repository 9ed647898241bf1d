import type { Techniques } from "../../../content/schema.ts"
import { TechniqueChip } from "./TechniqueChip.tsx"
import type { Tapped } from "./taps.ts"

type AllTechniquesProps = { readonly session: Tapped; readonly techniques: Techniques }

/** Every technique by family, each with what it means. */
export const AllTechniques = ({ session, techniques }: AllTechniquesProps) => (
  <div class="techniques">
    {techniques.families.map(family => (
      <section class="stack-close" key={family.id}>
        <h3 class="label">{family.title}</h3>
        <ul>
          {family.techniques.map(technique => (
            <li key={technique.id} class="technique">
              <TechniqueChip session={session} technique={technique} />
              <span class="quiet">{technique.what}</span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
)
