import { PencilRuler } from "lucide"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import "./card-tools.css"
import type { ToolLink } from "./tool-href.ts"

/** The tools that open from a card. */
export const CardTools = ({ links }: { readonly links: readonly ToolLink[] }) =>
  links.length === 0 ? null : (
    <nav class="row card-tools not-on-paper" aria-label={m.tools_of_card()}>
      {links.map(({ id, title, href }) => (
        <Button key={id} icon={PencilRuler} href={href}>
          {title}
        </Button>
      ))}
    </nav>
  )
