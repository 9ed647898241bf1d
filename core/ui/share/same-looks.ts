/** Makes an empty document look as this one does, now and when either changes. Answers how to end that. */
export const keepSameLooks = (page: Document): (() => void) => {
  const here = document.documentElement
  const sheets = new Map<Element, HTMLLinkElement>()
  const follow = () => {
    for (const name of ["lang", "dir", "data-theme", "data-text"]) {
      const value = here.getAttribute(name)
      if (value === null) page.documentElement.removeAttribute(name)
      else page.documentElement.setAttribute(name, value)
    }
    for (const sheet of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
      if (sheets.has(sheet)) continue
      const same = page.createElement("link")
      same.rel = "stylesheet"
      same.href = sheet.href
      sheets.set(sheet, same)
      page.head.append(same)
    }
  }
  follow()
  const observer = new MutationObserver(follow)
  observer.observe(here, { attributes: true })
  observer.observe(document.head, { childList: true })
  return () => observer.disconnect()
}
