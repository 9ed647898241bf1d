import type { Window } from "../../fidelity/api.ts"
import { fidelityChoice, fidelityScales } from "../fidelity/fidelity-choice.ts"

/** The records behind a number are opened as of the days that were reviewed. */
export const lookAt = ({ window, instrumentId }: { readonly window: Window; readonly instrumentId: string }): void => {
  const scale = fidelityScales.find(one => one === instrumentId)
  fidelityChoice.value = { span: "own", own: window, scale: scale ?? fidelityChoice.value.scale }
}
