/** A build has one locale, and no cookie, address or storage says another. */
export const runtimeModule = (locale: string) => `
export const getLocale = () => ${JSON.stringify(locale)}
`

export const runtimeTypes = `
/** What dates, numbers and voices are asked for in. */
export declare const getLocale: () => string
`

export const localeModule = (locale: string, direction: "ltr" | "rtl") => `
export const locale = ${JSON.stringify(locale)}
export const direction = ${JSON.stringify(direction)}
`

export const localeTypes = `
/** What \`lang\` says on the page. */
export declare const locale: string
/** What \`dir\` says on the page. */
export declare const direction: "ltr" | "rtl"
`

/** The key's part before the first `_`: what names the module that holds a message. */
const prefixOf = (key: string) => key.split("_")[0] ?? key

/**
 * The messages of Paraglide's one module for a locale, in a module for each prefix: path to text. So a screen that is
 * fetched by itself brings its own words, and the first one does not wait for those of all others.
 */
export const messageModules = (compiled: string): Readonly<Record<string, string>> => {
  const byPrefix = new Map<string, string[]>()
  for (const [message, key = ""] of compiled.matchAll(/^export const (\w+) = [\s\S]*?^\};?$/gm))
    byPrefix.set(prefixOf(key), [...(byPrefix.get(prefixOf(key)) ?? []), message])
  const modules = [...byPrefix].map(([prefix, messages]) => {
    const text = messages.join("\n")
    return [
      `messages/${prefix}.js`,
      text.includes("registry.") ? `import * as registry from "../registry.js"\n${text}\n` : `${text}\n`,
    ]
  })
  const all = [...byPrefix.keys()].map(prefix => `export * from "./${prefix}.js"\n`).join("")
  return Object.fromEntries([...modules, ["messages/_index.js", all]])
}

export const messagesModule = `
export * from "./messages/_index.js"
export * as m from "./messages/_index.js"
`

/** Each message is a function; what it takes is in the typedef that Paraglide writes above it. */
export const messageTypes = (compiled: string): string => {
  const inputs = new Map<string, readonly string[]>()
  for (const [, fields = "", name = ""] of compiled.matchAll(/@typedef \{\{(.*)\}\} (\w+Inputs) \*\//g))
    inputs.set(
      name,
      [...fields.matchAll(/(\w+):/g)].flatMap(([, field]) => field ?? []),
    )
  const declarations = [...compiled.matchAll(/^export const (\w+) = .*?inputs\??: (\w+Inputs)/gm)].map(
    ([, key, type]) => {
      const fields = (inputs.get(type ?? "") ?? []).map(field => `readonly ${field}: string | number`)
      return `export declare const ${key}: (${fields.length > 0 ? `inputs: { ${fields.join("; ")} }` : ""}) => string`
    },
  )
  return `${declarations.join("\n")}\n`
}

/** A message of one locale knows that locale: it has nothing to ask Paraglide's runtime, which is not ours. */
export const asksRuntime = (compiled: string): boolean => /from ["']\.\.\/runtime\.js["']/.test(compiled)
