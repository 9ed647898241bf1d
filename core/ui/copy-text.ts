/** Puts text on the clipboard. False where the browser has none, or keeps pages from it. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Marks what stands in an element, so that it can be copied by hand. */
export const markText = (element: Element): void => {
  if (element instanceof HTMLTextAreaElement) {
    element.focus()
    element.select()
  } else getSelection()?.selectAllChildren(element)
}
