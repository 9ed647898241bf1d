import { type BrowserContext, chromium, type Page } from "@playwright/test"
import { fillSample } from "../e2e/fill-sample.ts"
import { findIds } from "../e2e/find-ids.ts"
import { chooseTopic } from "../e2e/steps.ts"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import { interleaved } from "./measure.ts"

const slowerBy = 6
const often = { repetitions: 25, warmUps: 5 }

declare global {
  /** Milliseconds of a work until what it drew is on the screen. */
  var untilPainted: (work: () => unknown) => Promise<number>
}

const prepare = async (context: BrowserContext, page: Page) => {
  await page.evaluate(() => {
    globalThis.untilPainted = async work => {
      const since = performance.now()
      await work()
      // A message that is posted in a frame comes after that frame was painted.
      await new Promise(done =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = done
          port2.postMessage(null)
        }),
      )
      return performance.now() - since
    }
  })
  const devtools = await context.newCDPSession(page)
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerBy })
}

/** A session of the sample in *New material*, with a topic on the table. Answers the card choices. */
const openSession = async (page: Page, url: string): Promise<readonly string[]> => {
  await fillSample({ page, url })
  const { session } = await findIds(page)
  await page.goto(`${url}/#/session/${session}`)
  await page.locator("ol.steps button").nth(5).click()
  await chooseTopic(page, "Recovery strategies")
  const cards = page.getByRole("combobox", { name: "Card" })
  await cards.waitFor()
  return cards.locator("option").evaluateAll(options => options.map(option => (option as HTMLOptionElement).value))
}

const openCard = (page: Page, id: string) =>
  page.evaluate(async card => {
    const main = document.querySelector("main")
    const select = main?.querySelector<HTMLSelectElement>('select[id$="-card"]')
    const head = main?.querySelector(".card-chooser summary .quiet")
    if (!main || !select || !head) throw new Error("no card can be chosen here")
    // Nothing would change, and waiting for it never end.
    if (select.value === card) return 0
    const before = head.textContent
    return globalThis.untilPainted(
      () =>
        new Promise<void>(done => {
          const watch = new MutationObserver(() => {
            if (head.textContent === before) return
            watch.disconnect()
            done()
          })
          watch.observe(main, { subtree: true, childList: true, characterData: true })
          select.value = card
          select.dispatchEvent(new Event("change", { bubbles: true }))
        }),
    )
  }, id)

/** The document as it stands, with its styles and without its scripts. */
const withoutScripts = (page: Page) =>
  page.evaluate(() => {
    const styles = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join("\n")
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const gone of copy.querySelectorAll("script, link, style")) gone.remove()
    return copy.outerHTML.replace("</head>", () => `<style>${styles}</style></head>`)
  })

/** A card whose topic is loaded, opened in the session screen; against setting the HTML that it draws in the same page. */
export const cardBenches: BenchGroup = {
  names: ["card-open"],
  open: async (launch, run) => {
    const served = await serve("dist/pwa")
    const browser = await chromium.launch(launch)
    const context = await browser.newContext({ viewport: { width: 900, height: 1200 }, locale: "en-US" })
    try {
      const [session, plain] = [await context.newPage(), await context.newPage()]
      const ids = await openSession(session, served.url)
      const [first = "", second = ""] = ids
      await prepare(context, session)
      const drawn: string[] = []
      for (const id of [second, first]) {
        await openCard(session, id)
        drawn.unshift(await session.locator("main").innerHTML())
      }
      await plain.setContent(await withoutScripts(session))
      await prepare(context, plain)
      const measure = () =>
        interleaved(
          often,
          async n => {
            await session.bringToFront()
            return openCard(session, n % 2 ? first : second)
          },
          async n => {
            await plain.bringToFront()
            return plain.evaluate(
              html =>
                globalThis.untilPainted(() => {
                  const main = document.querySelector("main")
                  if (main) main.innerHTML = html
                }),
              drawn[n % 2 ? 0 : 1] ?? "",
            )
          },
        )
      await run([{ name: "card-open", goal: 1.5, better: "lower", measure }])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
