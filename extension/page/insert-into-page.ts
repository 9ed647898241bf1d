import type { InsertMethod, PageFocus, PageOrder, PageOutcome } from "./page-outcome.ts"

/**
 * Runs inside the page that holds the cursor, sent there as text: it uses nothing from outside its own braces.
 *
 * Of the page it looks at the chain of focused elements, the focused field, and the selection inside that field, and it
 * answers with words and numbers only. It puts the text where the cursor is, in place of what is selected there; the
 * cursor stands after it, and the editor's own undo takes it back in one step. Each way of inserting is tried only while
 * the field is exactly as it was, so nothing goes in twice; `inserted` is said only of a field that was read back.
 */
export const insertIntoPage = async (order: PageOrder): Promise<PageOutcome> => {
  type Control = HTMLInputElement | HTMLTextAreaElement
  /** How long an editor that took the text may need to show it. */
  const patienceMs = 1500
  /** How long to wait for those that work a moment after the event without saying that they took it. */
  const momentMs = 40

  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

  const isSingleLine = (element: Element): element is HTMLInputElement =>
    element instanceof HTMLInputElement && ["text", "search", "url", "tel"].includes(element.type)

  const isControl = (element: Element): element is Control =>
    element instanceof HTMLTextAreaElement || isSingleLine(element)

  /** An element's shadow root, closed ones too: each browser lets extensions see them, by a name of its own. */
  const shadowOf = (element: Element): ShadowRoot | null => {
    const { chrome } = globalThis as {
      readonly chrome?: { readonly dom?: { readonly openOrClosedShadowRoot?: (of: HTMLElement) => ShadowRoot | null } }
    }
    const { openOrClosedShadowRoot } = element as Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }
    if (openOrClosedShadowRoot !== undefined) return openOrClosedShadowRoot
    const opened = element instanceof HTMLElement ? chrome?.dom?.openOrClosedShadowRoot?.(element) : null
    return opened ?? element.shadowRoot
  }

  const focused = (): Element | null => {
    let at = document.activeElement
    for (;;) {
      const inner: Element | null | undefined = at && !isControl(at) ? shadowOf(at)?.activeElement : null
      if (!inner) return at
      at = inner
    }
  }

  const originOfFrame = (frame: Element): string | null => {
    try {
      const { origin, protocol } = new URL((frame as HTMLIFrameElement).src)
      return /^https?:$/.test(protocol) && origin !== location.origin ? origin : null
    } catch {
      return null
    }
  }

  const focusOf = (element: Element | null): PageFocus => {
    if (!element) return { state: "no-field" }
    if (element.localName === "iframe" || element.localName === "frame")
      return { state: "frame", origin: originOfFrame(element) }
    if (element instanceof HTMLInputElement && element.type === "password") return { state: "password" }
    if (element.ariaReadOnly === "true") return { state: "read-only" }
    if (isControl(element)) {
      if (element.readOnly || element.disabled) return { state: "read-only" }
      return { state: "field", used: element.value.length, most: element.maxLength < 0 ? null : element.maxLength }
    }
    const isRich = element instanceof HTMLElement && (element.isContentEditable || document.designMode === "on")
    return isRich ? { state: "field", used: 0, most: null } : { state: "no-field" }
  }

  /** The browser's own editing; false where there is none, as in pages of XML. */
  const edit = (command: "insertText" | "insertHTML", text: string) => {
    try {
      return document.execCommand(command, false, text)
    } catch {
      return false
    }
  }

  const insertIntoControl = async (field: Control, given: string, join: boolean): Promise<PageOutcome> => {
    const joined = isSingleLine(field) && given.includes("\n")
    if (joined && !join) return { state: "single-line" }
    const text = joined ? given.replace(/\s*\n\s*/g, " ") : given
    const was = field.value
    const [start, end] = [field.selectionStart ?? was.length, field.selectionEnd ?? was.length]
    const wanted = was.slice(0, start) + text + was.slice(end)
    if (field.maxLength >= 0 && wanted.length > field.maxLength)
      return { state: "too-long", over: wanted.length - field.maxLength, most: field.maxLength }

    let method: InsertMethod = "command"
    const done = edit("insertText", text)
    if (!done && field.value === was) {
      method = "assignment"
      field.setRangeText(text, start, end, "end")
      field.dispatchEvent(
        new InputEvent("input", { inputType: "insertText", data: text, bubbles: true, composed: true }),
      )
    }
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, composed: true }))
    // The keyboard is in the panel, so the field will not be left, and pages that save on leaving would not hear of it.
    if (method === "assignment" || !document.hasFocus()) field.dispatchEvent(new Event("change", { bubbles: true }))
    await pause(momentMs)
    if (field.value === wanted) return { state: "inserted", method, joined }
    // Said to be done and not there: a field that only passes on what is typed, as some code editors have. Never again.
    return { state: done || field.value !== was ? "changed-but-wrong" : "refused" }
  }

  const insertIntoRich = async (element: HTMLElement, text: string, world: "own" | "page"): Promise<PageOutcome> => {
    let field = document.designMode === "on" ? document.body : element
    while (field.parentElement?.isContentEditable) field = field.parentElement
    // Only Chromium's shadow roots have a selection of their own.
    const root = field.getRootNode() as Node & { readonly getSelection?: () => Selection | null }
    const selection = root.getSelection ? root.getSelection() : document.getSelection()
    const cursor = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null
    if (!cursor || !field.contains(cursor.commonAncestorContainer)) return { state: "no-field" }

    const isWritable = (node: Node) => document.designMode === "on" || node.parentElement?.isContentEditable === true
    /** Letters of the field between two places; white space, and what cannot be edited (a placeholder), left out. */
    const lettersIn = (part: Range) => {
      const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT, node =>
        isWritable(node) && part.intersectsNode(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
      )
      let letters = ""
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
        const from = node === part.startContainer ? part.startOffset : 0
        letters += node.data.slice(from, node === part.endContainer ? part.endOffset : node.data.length)
      }
      return squash(letters)
    }
    const squash = (letters: string) => letters.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "")
    const partOf = (change: (part: Range) => void) => {
      const part = document.createRange()
      part.selectNodeContents(field)
      change(part)
      return lettersIn(part)
    }
    const letters = () => partOf(() => undefined)

    const was = letters()
    const wanted =
      partOf(part => part.setEnd(cursor.startContainer, cursor.startOffset)) +
      squash(text) +
      partOf(part => part.setStart(cursor.endContainer, cursor.endOffset))
    /** Whether the field comes to show exactly what was wanted, and still does a moment later. */
    const comesToShow = async (taken: boolean) => {
      const since = Date.now()
      for (;;) {
        const now = letters()
        if (now === wanted) {
          await pause(momentMs)
          return letters() === wanted
        }
        if (Date.now() - since > (taken || now !== was ? patienceMs : momentMs)) return false
        await pause(momentMs / 2)
      }
    }

    /** Whether the lines of the text are lines there too: some editors take it and run them together. */
    const hasItsLines = () => {
      const shown = field.innerText.split("\n").map(line => squash(line).toLowerCase())
      const [first = "", ...rest] = text.split("\n").map(line => squash(line).toLowerCase())
      const last = rest.pop()
      if (last === undefined) return true
      const inner = rest.every(line => line === "" || shown.includes(line))
      return inner && shown.some(line => line.endsWith(first)) && shown.some(line => line.startsWith(last))
    }

    const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }
    const html = text
      .split("\n")
      .map(line => line.replace(/[&<>]/g, sign => escapes[sign] ?? sign).replace(/^ | (?= )| $/g, "&nbsp;"))
      .join("<br>")
    const carrier = () => {
      const data = new DataTransfer()
      data.setData("text/plain", text)
      data.setData("text/html", html)
      return data
    }
    const caught = { bubbles: true, cancelable: true, composed: true }
    const holder = cursor.startContainer
    const target = (holder instanceof Element ? holder : holder.parentElement) ?? field
    const isTaken = (event: Event) => !target.dispatchEvent(event)
    const pasting = () => new ClipboardEvent("paste", { ...caught, clipboardData: carrier() })
    // Firefox makes it with nothing inside. What another script defines there only scripts of its own world see, and
    // Firefox's own editing destroys text in some editors: so it is the page's world, and the paste or nothing.
    const carriesNothing = pasting().clipboardData?.getData("text/plain") !== text
    if (carriesNothing && world === "own") return { state: "needs-page-world" }
    const paste = () => {
      const event = pasting()
      if (carriesNothing) Object.defineProperty(event, "clipboardData", { value: carrier() })
      return isTaken(event)
    }
    const beforeInput = (inputType: string) =>
      isTaken(new InputEvent("beforeinput", { ...caught, inputType, data: text, dataTransfer: carrier() }))
    const command = () => {
      const keepsLines =
        getComputedStyle(target).whiteSpace.startsWith("pre") || field.contentEditable === "plaintext-only"
      return keepsLines ? edit("insertText", text) : edit("insertHTML", html)
    }
    const ways: readonly (readonly [InsertMethod, () => boolean])[] = [
      ["paste", paste],
      ["beforeinput-paste", () => beforeInput("insertFromPaste")],
      ["beforeinput-text", () => beforeInput("insertText")],
      ["command", command],
    ]
    for (const [method, tryIt] of carriesNothing ? ways.slice(0, 1) : ways) {
      const taken = tryIt()
      if (await comesToShow(taken))
        return hasItsLines() ? { state: "inserted", method, joined: false } : { state: "changed-but-wrong" }
      if (letters() !== was) return { state: "changed-but-wrong" }
      // An editor that took it and shows nothing does not want it; one that moved the cursor away is not asked again.
      if (taken || focused() !== element) return { state: "refused" }
    }
    return { state: "refused" }
  }

  const element = focused()
  const focus = focusOf(element)
  if (order.do === "look") return { state: "looked", origin: location.origin, focus }
  if (focus.state === "frame" || !element) return { state: "no-field" }
  if (focus.state !== "field") return { state: focus.state }
  return isControl(element)
    ? insertIntoControl(element, order.text, order.join)
    : insertIntoRich(element as HTMLElement, order.text, order.world)
}
