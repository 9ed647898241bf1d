import type { WxtBrowser } from "wxt/browser"

/** The page in front of the panel's window, as far as the browser lets the panel know. */
export type FrontPage = {
  readonly tabId: number
  /** The page and those of its frames that the panel may enter, the page first; empty while the panel may not know. */
  readonly documents: readonly FrontDocument[]
}

export type FrontDocument = { readonly frameId: number; readonly documentId?: string; readonly address: string }

/** Each address of a page once, the page's own first; that of the frame `first`, where it is given, before all. */
export const addressesOf = (
  { documents }: FrontPage,
  first?: Pick<FrontDocument, "frameId"> | { readonly documentId: string },
): readonly string[] => {
  const isFirst = (one: FrontDocument) =>
    first !== undefined && ("frameId" in first ? one.frameId === first.frameId : one.documentId === first.documentId)
  return [...new Set([...documents.filter(isFirst), ...documents].map(({ address }) => address))]
}

export type FrontApi = {
  readonly tabs: Pick<WxtBrowser["tabs"], "query" | "onActivated" | "onUpdated">
  readonly permissions: Pick<WxtBrowser["permissions"], "onAdded" | "onRemoved">
  readonly scripting: Pick<WxtBrowser["scripting"], "executeScript">
}

/** Frames change their addresses without a word to anyone outside; a chart may be in one. */
const lookAgainMs = 1500

const isOfWeb = (address: string) => /^https?:/.test(address)

const same = (a: FrontPage | null, b: FrontPage | null) => JSON.stringify(a) === JSON.stringify(b)

/** Runs in each frame. Nothing but the frame's address leaves it. */
const addressHere = () => location.href

/**
 * Follows which page is in front of a window: another tab, another address, one more permission. For as long as
 * the panel lives. `look` looks at once and answers what it saw itself, never what was known before: it is to be called
 * when someone acted on the page, and before anything is put into it.
 */
export const followFrontPage = (api: FrontApi, windowId: number, onChange: (front: FrontPage | null) => void) => {
  let last: FrontPage | null = null
  let turn = 0
  let again: ReturnType<typeof setTimeout> | undefined

  const documentsOf = async (tabId: number, url: string | undefined): Promise<readonly FrontDocument[]> => {
    if (!url || !isOfWeb(url)) return []
    const page = { frameId: 0, address: url }
    try {
      const target = { tabId, allFrames: true }
      const found = await api.scripting.executeScript({ target, injectImmediately: true, func: addressHere })
      const documents = found.flatMap(({ frameId, documentId, result }) =>
        result && isOfWeb(result) ? [{ frameId, documentId, address: result }] : [],
      )
      return documents.some(({ frameId }) => frameId === 0) ? documents : [page, ...documents]
    } catch {
      // The address may be known of a page that may not be entered.
      return [page]
    }
  }

  const look = async (): Promise<FrontPage | null> => {
    const mine = ++turn
    const [tab] = await api.tabs.query({ active: true, windowId })
    const found = tab?.id === undefined ? null : { tabId: tab.id, documents: await documentsOf(tab.id, tab.url) }
    // A later look began meanwhile and will tell what it sees; whoever asked for this one gets what this one saw.
    if (mine !== turn) return found
    if (!same(found, last)) {
      last = found
      onChange(found)
    }
    clearTimeout(again)
    if (found && found.documents.length > 1) again = setTimeout(lookUnseen, lookAgainMs)
    return found
  }
  const lookUnseen = () => void look().catch(() => {})

  const onActivated = (info: { readonly windowId: number }) => {
    if (info.windowId === windowId) lookUnseen()
  }
  const onUpdated = (tabId: number) => {
    if (last === null || tabId === last.tabId) lookUnseen()
  }
  api.tabs.onActivated.addListener(onActivated)
  api.tabs.onUpdated.addListener(onUpdated)
  api.permissions.onAdded.addListener(lookUnseen)
  api.permissions.onRemoved.addListener(lookUnseen)
  lookUnseen()

  return { look }
}
