import fontAddress from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url"
import { render } from "preact"
import { dayOf } from "../../base/clock.ts"
import type { PersonCopy } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import type { FileKind, HandedFile } from "../hand-over-file.ts"
import tokens from "../tokens.css?inline"
import { CopyDocument } from "./CopyDocument.tsx"
import copyRules from "./copy.css?inline"
import fileRules from "./copy-file.css?inline"

/** The file loads nothing and runs nothing, whatever stands in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

const base64Of = (bytes: Uint8Array): string => {
  let text = ""
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** Our letters, to lie in the file; without them it uses the reader's own. */
const fontFace = async (): Promise<string> => {
  try {
    const bytes = new Uint8Array(await (await fetch(fontAddress)).arrayBuffer())
    const source = `url("data:font/woff2;base64,${base64Of(bytes)}") format("woff2")`
    return `@font-face{font-family:"Atkinson Hyperlegible Next Variable";font-weight:200 800;src:${source}}`
  } catch {
    return ""
  }
}

const withText = <E extends HTMLElement>(element: E, text: string): E => {
  element.textContent = text
  return element
}

/**
 * The copy as a page that stands alone. It is built as a document and written out by the browser, so that whatever
 * anyone typed is text in it and never markup.
 */
export const copyPage = async (copy: PersonCopy): Promise<string> => {
  const page = document.implementation.createHTMLDocument(m.copy_doc_title())
  page.documentElement.lang = getLocale()
  page.documentElement.dir = document.documentElement.dir || "ltr"
  const meta = (name: Readonly<Record<string, string>>) => {
    const element = page.createElement("meta")
    for (const [key, value] of Object.entries(name)) element.setAttribute(key, value)
    return element
  }
  page.head.prepend(
    meta({ charset: "utf-8" }),
    meta({ "http-equiv": "Content-Security-Policy", content: policy }),
    meta({ name: "viewport", content: "width=device-width, initial-scale=1" }),
    meta({ name: "referrer", content: "no-referrer" }),
  )
  page.head.append(withText(page.createElement("style"), [await fontFace(), tokens, fileRules, copyRules].join("\n")))
  const main = page.createElement("main")
  page.body.append(main)
  render(<CopyDocument copy={copy} alone />, main)
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}

const pageKind: FileKind = {
  onDisk: { ending: ".html", type: "text/html" },
  shared: { ending: ".html", type: "text/html" },
}
const dataKind: FileKind = {
  onDisk: { ending: ".json", type: "application/json" },
  shared: { ending: ".txt", type: "text/plain" },
}

const handed = (copy: PersonCopy, text: string, kind: FileKind): HandedFile => ({
  name: `${m.copy_file()}-${dayOf(copy.madeAt)}`,
  file: new Blob([text], { type: kind.onDisk.type }),
  text: new Blob([text], { type: kind.shared.type }),
  kind,
})

/** To read and print. Its name says a day and nobody. */
export const copyAsPage = async (copy: PersonCopy): Promise<HandedFile> => handed(copy, await copyPage(copy), pageKind)

/** The same as data: `core/rights/FORMAT.md`. */
export const copyAsData = (copy: PersonCopy): HandedFile => handed(copy, `${JSON.stringify(copy, null, 2)}\n`, dataKind)
