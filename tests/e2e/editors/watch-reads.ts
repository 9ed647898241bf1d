/** One look at a page's content: what was used, and whether on the focused field or inside it. */
export type Read = { readonly what: string; readonly inField: boolean }

type WatchedWorld = { reads?: Read[] }

/**
 * Sent into the extension's own world of each frame. From then on that world keeps a list of everything that gives a
 * text of the page, walks through it, or carries something away.
 */
export const watchReads = () => {
  const world = globalThis as unknown as WatchedWorld
  const { dom } = (
    globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot: (of: HTMLElement) => ShadowRoot | null } } }
  ).chrome
  let field = document.activeElement
  for (;;) {
    const isForm = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    const inner = field instanceof HTMLElement && !isForm ? dom.openOrClosedShadowRoot(field)?.activeElement : null
    if (!inner) break
    field = inner
  }
  const reads: Read[] = []
  world.reads = reads

  // Asked at once: an editor may throw away later what was inside it.
  const see = (what: string, on: unknown) => {
    reads.push({ what, inField: on instanceof Node && field?.contains(on) === true })
  }
  const watchGetters = (type: { prototype: object; name: string }, names: readonly string[]) => {
    for (const name of names) {
      const property = Object.getOwnPropertyDescriptor(type.prototype, name)
      const { get } = property ?? {}
      if (!get) throw new Error(`${type.name} has no ${name}`)
      Object.defineProperty(type.prototype, name, {
        ...property,
        get() {
          see(name, this)
          return get.call(this)
        },
      })
    }
  }
  const watchMethods = (
    of: object,
    names: readonly string[],
    onWhat: (self: unknown, argument: unknown) => unknown = self => self,
  ) => {
    for (const name of names) {
      const method = Reflect.get(of, name) as (...given: unknown[]) => unknown
      Object.defineProperty(of, name, {
        configurable: true,
        value(this: unknown, ...given: unknown[]) {
          see(name, onWhat(this, given[0]))
          return method.apply(this, given)
        },
      })
    }
  }
  watchGetters(Node, [
    "textContent",
    "nodeValue",
    "childNodes",
    "firstChild",
    "lastChild",
    "nextSibling",
    "previousSibling",
  ])
  watchGetters(Element, ["innerHTML", "outerHTML", "children", "firstElementChild", "nextElementSibling", "attributes"])
  watchGetters(HTMLElement, ["innerText", "outerText", "dataset"])
  watchGetters(CharacterData, ["data"])
  watchGetters(Text, ["wholeText"])
  watchGetters(ShadowRoot, ["innerHTML"])
  watchGetters(HTMLInputElement, ["value", "defaultValue", "labels"])
  watchGetters(HTMLTextAreaElement, ["value", "defaultValue", "labels"])
  watchGetters(HTMLSelectElement, ["value", "selectedOptions"])
  watchGetters(HTMLOptionElement, ["text", "label"])
  watchGetters(Document, ["title", "cookie", "referrer", "URL", "forms", "images", "links", "documentElement", "head"])
  const finders = ["querySelector", "querySelectorAll"]
  for (const of of [Document.prototype, Element.prototype, DocumentFragment.prototype]) watchMethods(of, finders)
  const byName = ["getElementsByTagName", "getElementsByClassName"]
  for (const of of [Document.prototype, Element.prototype]) watchMethods(of, byName)
  watchMethods(Document.prototype, ["getElementById", "getElementsByName", "elementFromPoint", "evaluate"])
  watchMethods(Element.prototype, ["getAttribute", "getAttributeNames", "closest", "matches"])
  watchMethods(CharacterData.prototype, ["substringData"])
  watchMethods(Document.prototype, ["createTreeWalker", "createNodeIterator"], (_, root) => root)
  watchMethods(XMLSerializer.prototype, ["serializeToString"], (_, root) => root)
  watchMethods(Node.prototype, ["cloneNode"])
  watchMethods(Range.prototype, ["toString", "cloneContents"], self => (self as Range).commonAncestorContainer)
  watchMethods(Selection.prototype, ["toString"], self => (self as Selection).anchorNode)
  watchMethods(globalThis, ["fetch", "postMessage"])
  watchMethods(XMLHttpRequest.prototype, ["open"])
  watchMethods(navigator, ["sendBeacon"])
  watchMethods(Storage.prototype, ["getItem", "setItem"])
  const { runtime } = (globalThis as unknown as { chrome: { runtime: object } }).chrome
  watchMethods(runtime, ["sendMessage", "connect"])
}

/** Sent after it: what that world has looked at since. */
export const readsSeen = (): readonly Read[] => (globalThis as unknown as WatchedWorld).reads ?? []

/** Sent in to see that the watch works: reads what no one should. */
export const readTooMuch = () => document.body.textContent?.length
