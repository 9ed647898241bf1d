import type { Page } from "@playwright/test"
import type { Ids } from "../find-ids.ts"

/** One screen: what it is, the address pattern it belongs to, and how to be there. */
export type ScreenOf = {
  readonly is: string
  readonly pattern: string
  readonly address: (ids: Ids) => string
  /** A part of it that an address does not lead to. */
  readonly also?: (page: Page) => Promise<unknown>
}

export const at = (is: string, pattern: string, address: (ids: Ids) => string = () => pattern): ScreenOf => ({
  is,
  pattern,
  address,
})
