import type { BrowserContext } from "@playwright/test"

/** Something a person did, as the page itself saw it, by the clock of the device. */
export type Heard = {
  readonly at: number
  /** A text that was typed; a chip that was tapped, by its words; a step that was gone to, by its place in the row. */
  readonly what: "text" | "chip" | "step"
  readonly words: string
}

/** Writes down outside of the browser, where no kill reaches it, what is done in its pages. */
export const listenOutside = async (context: BrowserContext): Promise<readonly Heard[]> => {
  const heard: Heard[] = []
  await context.exposeFunction("hear", (at: number, what: Heard["what"], words: string) => {
    heard.push({ at, what, words })
  })
  await context.addInitScript(() => {
    const hear = (what: string, words: string) => void Reflect.get(window, "hear")(Date.now(), what, words)
    addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) hear("text", target.value)
    })
    addEventListener(
      "click",
      ({ target }) => {
        const button = target instanceof Element ? target.closest("button") : null
        if (button?.getAttribute("aria-pressed") === "false") hear("chip", button.innerText.trim())
        const step = button?.closest("ol.steps li")
        if (step) hear("step", String([...(step.parentElement?.children ?? [])].indexOf(step)))
      },
      { capture: true },
    )
  })
  return heard
}
