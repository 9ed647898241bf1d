import type { FullConfig, Reporter, Suite } from "@playwright/test/reporter"

/** Says at the very end once more what failed and why: a log is often cut at its beginning. Playwright calls it with `new`. */
export default function failuresLast(): Reporter {
  let all: Suite | undefined
  return {
    onBegin: (_: FullConfig, suite: Suite) => {
      all = suite
    },
    onEnd: () => {
      for (const test of all?.allTests() ?? []) {
        if (test.ok()) continue
        console.log(`\n${test.titlePath().filter(Boolean).join(" › ")}`)
        for (const { message, snippet } of test.results.flatMap(({ errors }) => errors))
          console.log([message, snippet].filter(Boolean).join("\n"))
      }
    },
    printsToStdio: () => false,
  }
}
