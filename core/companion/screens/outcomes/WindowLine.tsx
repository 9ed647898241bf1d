import type { Window } from "../../../outcomes/api.ts"
import { dotted } from "../../../ui/dotted.ts"
import { windowWords } from "../../../ui/fidelity/board-words.ts"
import { spanName } from "../../../ui/outcomes/ChooseSpan.tsx"
import { outcomeSpan } from "../../../ui/outcomes/outcomes-choice.ts"

/** Which time the numbers are of, on the screen and on paper. */
export const WindowLine = ({ window }: { readonly window: Window | null }) => (
  <span class="numbers">{dotted(spanName(outcomeSpan.value), window && windowWords(window))}</span>
)
