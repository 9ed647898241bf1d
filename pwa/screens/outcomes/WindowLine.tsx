import type { Window } from "../../../core/outcomes/api.ts"
import { dotted } from "../../../core/ui/dotted.ts"
import { windowWords } from "../../../core/ui/fidelity/board-words.ts"
import { spanName } from "../../../core/ui/outcomes/ChooseSpan.tsx"
import { outcomeSpan } from "../../../core/ui/outcomes/outcomes-choice.ts"

/** Which time the numbers are of, on the screen and on paper. */
export const WindowLine = ({ window }: { readonly window: Window | null }) => (
  <span class="numbers">{dotted(spanName(outcomeSpan.value), window && windowWords(window))}</span>
)
