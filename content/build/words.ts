import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { compile } from "@inlang/paraglide-js"
import { type Messages, pseudoMessages } from "./pseudo.ts"
import {
  asksRuntime,
  localeModule,
  localeTypes,
  messageModules,
  messagesModule,
  messageTypes,
  runtimeModule,
  runtimeTypes,
} from "./words-output.ts"

const content = resolve(dirname(fileURLToPath(import.meta.url)), "..")

/** Keys become names in code. `nest.ed`, `Big` and `delete` would need quotes or lose their type. */
const wrongKeys = (messages: Messages) =>
  Object.keys(messages).filter(key => key !== "$schema" && !/^[a-z][a-z0-9_]*$/.test(key))

/** Paraglide reads a project from disk and writes into it, so it gets one of its own. */
const compileMessages = async (locale: string, messages: Messages) => {
  const dir = mkdtempSync(join(tmpdir(), "handrail-words-"))
  try {
    const settings = JSON.parse(readFileSync(join(content, "interface.inlang/settings.json"), "utf8"))
    const modules = settings.modules.map((path: string) => resolve(content, path))
    mkdirSync(join(dir, "interface.inlang"))
    mkdirSync(join(dir, locale))
    const project = join(dir, "interface.inlang")
    writeFileSync(
      join(project, "settings.json"),
      JSON.stringify({ ...settings, modules, baseLocale: locale, locales: [locale] }),
    )
    writeFileSync(join(dir, locale, "interface.json"), JSON.stringify(messages))
    const outdir = join(dir, "out")
    await compile({
      project,
      outdir,
      strategy: ["baseLocale"],
      outputStructure: "locale-modules",
      disableAsyncLocalStorage: true,
      emitReadme: false,
      emitGitIgnore: false,
      emitPrettierIgnore: false,
    })
    const read = (path: string) => readFileSync(join(outdir, path), "utf8")
    return { messages: read(`messages/${locale}.js`), registry: read("registry.js") }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The compiled words of `messages` as files: path within `core/words` to text. Throws with what is wrong, in words. */
export const compileWords = async (
  messages: Messages,
  locale: string,
  direction: "ltr" | "rtl",
): Promise<Readonly<Record<string, string>>> => {
  const wrong = wrongKeys(messages)
  if (wrong.length > 0)
    throw new Error(`interface.json: keys are small letters, digits and _; these are not: ${wrong.join(", ")}`)
  const compiled = await compileMessages(locale, messages)
  const modules = messageModules(compiled.messages)
  const all = Object.values(modules).join("")
  const lost = Object.keys(messages).filter(key => key !== "$schema" && !all.includes(`export const ${key} = `))
  if (lost.length > 0) throw new Error(`interface.json: these messages do not compile: ${lost.join(", ")}`)
  if (asksRuntime(compiled.messages)) throw new Error("Paraglide's messages want more than their own locale.")
  return {
    ...modules,
    "registry.js": compiled.registry,
    "messages.js": messagesModule,
    "runtime.js": runtimeModule(locale),
    "runtime.d.ts": runtimeTypes,
    "locale.js": localeModule(locale, direction),
    "locale.d.ts": localeTypes,
    "messages.d.ts": messagesModule,
    "messages/_index.d.ts": messageTypes(compiled.messages),
  }
}

/** Writes what differs and removes what is no longer there, so that a dev server is not woken for nothing. */
const writeWords = (dir: string, files: Readonly<Record<string, string>>) => {
  mkdirSync(join(dir, "messages"), { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    const file = join(dir, path)
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text)
  }
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !Object.keys(files).some(known => join(dir, known) === path)) rmSync(path)
  }
}

/** `npm run words`. With HANDRAIL_PSEUDO=1 the words are those of the pseudo-locale, right to left. */
const run = async () => {
  const messages: Messages = JSON.parse(readFileSync(join(content, "en/interface.json"), "utf8"))
  const pseudo = process.env.HANDRAIL_PSEUDO === "1"
  const files = pseudo
    ? await compileWords(pseudoMessages(messages), "en-XA", "rtl")
    : await compileWords(messages, "en", "ltr")
  writeWords(resolve(content, "../core/words"), files)
  console.log(`${Object.keys(messages).length} messages in ${pseudo ? "en-XA" : "en"} are in core/words.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
