import { writeFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { compileContent } from "./compile.ts"
import { makePack } from "./pack.ts"
import { problemInWords } from "./problem.ts"
import { listFiles, readSources } from "./sources.ts"

const content = resolve(dirname(fileURLToPath(import.meta.url)), "..")

/** `npm run pack -- <folder> <file>`: checks an agency's folder and writes its pack. Ends with 1 when anything fails. */
const run = ([folder, out]: readonly string[]) => {
  if (!folder || !out) {
    console.log(
      "npm run pack -- <folder> <file>\n\nThe folder has pack.yaml, and the texts beside it: core/packs/FORMAT.md.",
    )
    process.exitCode = 1
    return
  }
  const { json, problems } = makePack(readSources(folder), listFiles(folder), {
    ours: { sources: readSources(join(content, "en")), compiled: compileContent(join(content, "en")) },
    madeOn: new Date().toISOString().slice(0, 10),
    prefix: `${(relative(process.cwd(), folder) || ".").replaceAll("\\", "/")}/`,
  })
  const said = (level: "failure" | "warning", title: string) => {
    const some = problems.filter(problem => problem.level === level)
    if (some.length > 0) console.log(`${title}\n${some.map(one => `  ${problemInWords(one)}`).join("\n")}\n`)
  }
  said("warning", "Worth a look")
  said("failure", "To be mended")
  if (json === null) {
    console.log("No pack was written.")
    process.exitCode = 1
    return
  }
  const bytes = gzipSync(json)
  writeFileSync(out, bytes)
  const texts = Object.keys((JSON.parse(json) as { readonly texts: object }).texts)
  console.log(`${out}: ${Math.ceil(bytes.length / 1024)} KB. ${texts.join(", ")}`)
}

run(process.argv.slice(2))
