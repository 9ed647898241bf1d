import { expect } from "@playwright/test"
import type { Send } from "./marionette.ts"

const roles = {
  button: "button, summary, [role=button]",
  link: "a[href]",
  textbox: "input:not([type=checkbox], [type=radio]), textarea, [contenteditable]",
  choice: "input[type=checkbox], input[type=radio], [role=checkbox], [role=radio], [role=switch], option",
  select: "select",
  heading: "h1, h2, h3",
} as const
export type Role = keyof typeof roles

/** How WebDriver names an element in what it sends and is sent. */
const element = "element-6066-11e4-a52e-4f735466cecf"
type Found = { readonly [element]: string }

/** A document in Firefox, used as a person does: what is clicked and typed counts as theirs. */
export type View = {
  /** Runs in the document; the function is sent as text and sees only its arguments, which JSON can carry. */
  readonly run: <A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>
  /** Waits until it is there, and can be clicked. */
  readonly click: (role: Role, name: string | RegExp) => Promise<void>
  /** Replaces what is in a field. */
  readonly fill: (name: string | RegExp, text: string) => Promise<void>
  /** Types at the end of what is there. */
  readonly type: (name: string | RegExp, text: string) => Promise<void>
  readonly sees: (role: Role, name: string | RegExp) => Promise<void>
  /** Waits until this text is on the screen. */
  readonly reads: (text: string | RegExp) => Promise<void>
  /** Waits until this text is no longer on the screen. */
  readonly readsNoMore: (text: string) => Promise<void>
  /** A picture of it, PNG. */
  readonly picture: () => Promise<Buffer>
}

const fits = (label: string, name: string | RegExp) =>
  typeof name === "string" ? label.trim() === name : name.test(label)

/** `look` makes the document the one that commands act on. */
export const createView = (send: Send, look: () => Promise<void>): View => {
  const run: View["run"] = async (work, ...args) => {
    await look()
    const script = `return (${work})(...arguments)`
    return (await send("WebDriver:ExecuteScript", { script, args, sandbox: null })) as Awaited<ReturnType<typeof work>>
  }

  const find = async (role: Role, name: string | RegExp): Promise<string> => {
    await look()
    const all = (await send("WebDriver:FindElements", {
      using: "css selector",
      value: roles[role],
    })) as readonly Found[]
    const labels: string[] = []
    for (const { [element]: id } of all) {
      const label = String(await send("WebDriver:GetComputedLabel", { id }))
      if (fits(label, name) && (await send("WebDriver:IsElementDisplayed", { id }))) return id
      labels.push(label)
    }
    throw new Error(`no ${role} is named ${name}; there are: ${labels.join(" · ")}`)
  }

  /** What is drawn anew between finding and doing is looked for again. */
  const act = (role: Role, name: string | RegExp, work: (id: string) => Promise<unknown>) =>
    expect(async () => {
      await work(await find(role, name))
    }).toPass({ timeout: 20_000 })

  /** To the middle, as a person scrolls; WebDriver itself is content with a place under the bar at the bottom. */
  const scrollTo = (id: string) =>
    send("WebDriver:ExecuteScript", {
      script: 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
      args: [{ [element]: id }],
      sandbox: null,
    })

  const type = (id: string, text: string) => send("WebDriver:ElementSendKeys", { id, text })

  return {
    run,
    click: (role, name) =>
      act(role, name, async id => {
        await scrollTo(id)
        await send("WebDriver:ElementClick", { id })
      }),
    fill: (name, text) =>
      act("textbox", name, async id => {
        await send("WebDriver:ElementClear", { id })
        await type(id, text)
      }),
    type: (name, text) => act("textbox", name, id => type(id, text)),
    sees: (role, name) => act(role, name, async () => {}),
    reads: text => expect.poll(() => run(() => document.body.innerText)).toMatch(text),
    readsNoMore: text => expect.poll(() => run(() => document.body.innerText)).not.toContain(text),
    picture: async () => {
      await look()
      return Buffer.from(String(await send("WebDriver:TakeScreenshot", { full: false, hash: false })), "base64")
    },
  }
}
