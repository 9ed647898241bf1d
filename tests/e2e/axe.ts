import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

/** What is promised of every screen, as axe names it. */
export const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** Of all axe knows: the rules of these standards, or these rules alone. */
type Scope = { readonly standards?: readonly string[]; readonly rules?: readonly string[] }

/**
 * What axe finds wrong with a page as it is, in a line each: nothing, on a sound page. No part of Handrail stands in a
 * frame, so axe needs no second page to put its findings together; and it is read into each document once.
 */
export const axe = async (page: Page, { standards, rules }: Scope = {}): Promise<readonly string[]> => {
  const isThere = await page.evaluate(() => "axe" in window)
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: "/* is there */" } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
  if (rules) builder.withRules([...rules])
  else if (standards) builder.withTags([...standards])
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ""} ${html.slice(0, 160)}`),
  )
}
