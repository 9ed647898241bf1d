import type { InsertOutcome } from "../../../extension/insert/insert-note.ts"
import { serve } from "../../setup/serve.mjs"
import { expect, type Firefox, test } from "../firefox/sidebar.ts"
import { buildInsertion, buildPages } from "./build-pages.ts"
import { note } from "./note.ts"
import type { DeskWindow } from "./pages/field.ts"

// One after the other: they share one Firefox.
test.describe.configure({ mode: "default" })

/** Inserts from the sidebar, into the tab in front. */
const insert = ({ sidebar }: Firefox, insertion: string, text: string) =>
  sidebar.run(
    new Function(
      "text",
      `${insertion}
      return browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) =>
        insertion.insertNote({ tabId: tab.id, text }, browser.scripting))`,
    ) as (text: string) => Promise<InsertOutcome>,
    text,
  )

const lines = ({ page }: Firefox) => page.run(() => (globalThis as unknown as DeskWindow).lines())

/** Puts the cursor behind the first two words. */
const enter = async ({ page }: Firefox) => {
  await expect.poll(() => page.run(() => document.documentElement.dataset.ready)).toBe("true")
  await page.run(() => {
    const { field } = (globalThis as unknown as DeskWindow).desk
    const within = field.ownerDocument
    within.defaultView?.focus()
    field.focus()
    const behind = "kept before ".length
    if (field.localName === "textarea") (field as HTMLTextAreaElement).setSelectionRange(behind, behind)
    else {
      const text = within.createTreeWalker(field, NodeFilter.SHOW_TEXT).nextNode()
      if (text) within.getSelection()?.collapse(text, behind)
    }
  })
}

/** One undo: the browser's own in a form, and by Ctrl+Z in an editor. */
const undo = ({ page }: Firefox) =>
  page.run(() => {
    const { field } = (globalThis as unknown as DeskWindow).desk
    if (field.localName === "textarea") field.ownerDocument.execCommand("undo")
    else {
      const key = { key: "z", code: "KeyZ", keyCode: 90, ctrlKey: true }
      field.dispatchEvent(new KeyboardEvent("keydown", { ...key, bubbles: true, cancelable: true }))
    }
  })

/** Allows Handrail a site, or no longer, as a person can in Firefox's list of add-ons. Runs in Firefox's own window. */
const setAllowed = async (origin: string, allowed: boolean) => {
  type Change = (id: string, permissions: object, extension: object) => Promise<void>
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as {
    ChromeUtils: { importESModule: (from: string) => { ExtensionPermissions: { add: Change; remove: Change } } }
    WebExtensionPolicy: { getByID: (id: string) => { extension: object } }
  }
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs")
  const id = "handrail@handrail.example"
  const { extension } = WebExtensionPolicy.getByID(id)
  const permissions = { permissions: [], origins: [origin] }
  await (allowed
    ? ExtensionPermissions.add(id, permissions, extension)
    : ExtensionPermissions.remove(id, permissions, extension))
}

const start = "kept before kept after\nlast line"
const there = `kept before ${note}kept after\nlast line`

test("in Firefox a note goes into fields of forms and into editors that take a paste, and nowhere else", async ({
  firefox,
}) => {
  const [insertion, served] = [await buildInsertion(), await serve(await buildPages())]
  const enterPage = async (field: string) => {
    await firefox.page.open(`${served.url}/?field=${field}`)
    await enter(firefox)
  }
  const expectLines = (text: string, field: string) =>
    expect.poll(() => lines(firefox), field).toEqual({ shown: text, saved: text })
  await firefox.page.open(served.url)
  await firefox.privileged(setAllowed, "http://localhost/*", true)
  await firefox.clickToolbarButton()

  const forms = ["textarea", "react", "vue", "dialog", "shadow-open", "shadow-closed", "frame&inside=textarea"]
  const editors = ["ckeditor", "quill", "tiptap", "lexical", "frame&inside=ckeditor"]
  for (const field of [...forms, ...editors]) {
    await enterPage(field)
    const method = forms.includes(field) ? "command" : "paste"
    expect(await insert(firefox, insertion, note), field).toEqual({ state: "inserted", method })
    await expectLines(there, field)
    await undo(firefox)
    await expectLines(start, `${field}, after one undo`)
  }

  // Firefox's own editing destroys text in some editors, and nothing tells which: copying is what is offered there.
  for (const field of ["contenteditable", "design-mode", "tinymce", "shadow-closed-rich"]) {
    await enterPage(field)
    expect(await insert(firefox, insertion, note), field).toEqual({ state: "refused" })
    await expectLines(start, field)
  }
  // The cursor was in the frame beside it just before.
  await enterPage("frame&inside=limited&beside=textarea")
  await firefox.page.run(() => {
    const [before, now] = [...document.querySelectorAll("iframe")].map(({ contentWindow }) => contentWindow)
    for (const frame of [before, now]) {
      frame?.focus()
      frame?.document.querySelector("textarea")?.focus()
    }
  })
  expect(await insert(firefox, insertion, "told here")).toEqual({ state: "inserted", method: "command" })
  expect((await lines(firefox)).saved).toContain("told here")

  await enterPage("read-only")
  expect(await insert(firefox, insertion, note)).toEqual({ state: "read-only" })

  await firefox.page.open(served.url.replace("localhost", "other.localhost"))
  expect(
    await insert(firefox, insertion, note),
    "another site, which neither the click nor the person allowed",
  ).toEqual({
    state: "not-allowed",
  })
  await firefox.privileged(setAllowed, "http://localhost/*", false)
  await firefox.page.open(`${served.url}/?field=textarea`)
  expect(await insert(firefox, insertion, note), "no longer allowed").toEqual({ state: "not-allowed" })
  await firefox.clickToolbarButton()
  await served.close()
})
