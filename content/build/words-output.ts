/** The runtime of our words: one locale from the start, or what a page says it is. No cookie, address or storage. */
export const runtimeModule = (locale: string) => `
export const baseLocale = ${JSON.stringify(locale)}
export const locales = [baseLocale]
export const experimentalStaticLocale = undefined
let current = () => baseLocale
export const getLocale = () => current()
export const overwriteGetLocale = next => { current = next }
`

export const runtimeTypes = `
export declare const baseLocale: string
export declare const locales: readonly string[]
export declare const getLocale: () => string
/** From now on messages are in the locale that \`next\` answers. */
export declare const overwriteGetLocale: (next: () => string) => void
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

export const messagesTypes = `
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

/** Paraglide's messages may ask its runtime for no more than ours has. */
export const missingFromRuntime = (compiled: string): readonly string[] =>
  [...compiled.matchAll(/import \{([^}]*)\} from ["']\.\.\/runtime\.js["']/g)]
    .flatMap(([, names = ""]) => names.split(",").map(name => name.trim()))
    .filter(name => name !== "" && !runtimeModule("en").includes(`export const ${name} `))
