import { browser } from "wxt/browser"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Notice } from "../../core/ui/parts/Notice.tsx"
import { m } from "../../core/words/messages.js"
import type { InsertOutcome } from "../insert/insert-note.ts"
import { sitePattern } from "../site-pattern.ts"
import { backToPage } from "./back-to-page.ts"
import { hostOf, outcomeWords } from "./outcome-words.ts"

type OutcomeNoticeProps = {
  readonly outcome: InsertOutcome
  /** The same once more; `join`: in one line. */
  readonly onAgain: (join: boolean) => void
}

/** What came of inserting, in words, with the one thing to do about it. */
export const OutcomeNotice = ({ outcome, onAgain }: OutcomeNoticeProps) => {
  const { kind, title, next } = outcomeWords(outcome)
  return (
    <Notice kind={kind} title={title} urgent actions={<Next outcome={outcome} onAgain={onAgain} />}>
      {next}
    </Notice>
  )
}

const Next = ({ outcome, onAgain }: OutcomeNoticeProps) => {
  if (outcome.state === "inserted" && backToPage)
    return (
      <Button kind="link" onClick={() => void backToPage?.()}>
        {m.insert_back_to_page()}
      </Button>
    )
  if (outcome.state === "single-line")
    return (
      <Button kind="link" onClick={() => onAgain(true)}>
        {m.insert_joined()}
      </Button>
    )
  if (outcome.state !== "frame-not-allowed" || outcome.origin === null) return null
  const { origin } = outcome
  const allow = async () => {
    // The first thing done with the click: the browser asks only then.
    if (await browser.permissions.request({ origins: [sitePattern(origin)] })) onAgain(false)
  }
  return (
    <Button kind="link" onClick={() => void allow()}>
      {m.insert_allow({ origin: hostOf(origin) })}
    </Button>
  )
}
