import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { ReminderLine } from "../../reminders/api.ts"
import type { Action } from "../../reminders/reminder.ts"
import { useAct, useCore } from "../core-context.tsx"
import { paths } from "../paths.ts"
import { useStartSession } from "../people/use-start-session.ts"
import { useStartRating } from "../ratings/use-start-rating.ts"

/** Where an action leads that has nothing to do first; null for the others. */
const pathOf = (action: Action): string | null => {
  switch (action.do) {
    case "goals":
      return paths.goals(action.participantId)
    case "session-step":
      return paths.session(action.sessionId)
    case "group-session":
      return paths.groupSession(action.groupSessionId)
    case "wrap-up":
      return paths.wrapUp(action.sessionId)
    case "group-wrap-up":
      return paths.groupWrapUp(action.groupSessionId)
    case "note":
      return paths.note(action.noteId)
    case "tool-sheet":
      return paths.toolSheet(action.sheetId)
    case "handout":
      return paths.handout(action.topicId, action.cardId)
    case "coverage":
      return paths.coverage(action.participantId)
    case "group":
      return paths.group(action.groupId)
    case "program-settings":
      return paths.programSettings
    case "reviews":
      return paths.reviews
    case "supervision":
      return paths.supervision
    case "start-session":
    case "begin-tool":
    case "begin-rating":
    case "log-contact":
    case "supporters":
    case "plan-meeting":
      return null
  }
}

/** On the screen where it is done already: to the part of it, by the id that the part has. */
const showPart = ({ rule }: ReminderLine) => {
  const part = document.getElementById(rule === "action-plan" ? "wrap-up-plan" : "wrap-up-done")
  part?.querySelector("details")?.setAttribute("open", "")
  part?.scrollIntoView({ block: "start" })
  part?.querySelector<HTMLElement>("summary, button")?.focus({ preventScroll: true })
}

/**
 * Follows a reminder to what does it, and notes that it was followed. Answers "here" where a sheet over this screen does
 * it.
 */
export const useReminderAction = () => {
  const core = useCore()
  const act = useAct()
  const [at, go] = useLocation()
  const { start } = useStartSession()
  const rating = useStartRating()
  const [busy, setBusy] = useState(false)

  const run = async ({ action }: ReminderLine): Promise<"here" | "there"> => {
    switch (action.do) {
      case "log-contact":
      case "supporters":
      case "plan-meeting":
        return "here"
      case "start-session":
        await start(action.participantId)
        return "there"
      case "begin-rating": {
        const { participantId, instrumentId, by } = action
        await rating.start({ participantId, instrumentId, by, supporterId: null })
        return "there"
      }
      case "begin-tool": {
        const begun = await act(core.tools.begin({ participantId: action.participantId, toolId: action.toolId }))
        if (begun.ok) go(paths.toolSheet(begun.value))
        return "there"
      }
      case "session-step":
        await act(core.sessions.goTo({ id: action.sessionId, step: action.step, skipping: false }))
        break
      default:
        break
    }
    go(pathOf(action) ?? at)
    return "there"
  }

  const follow = async (one: ReminderLine): Promise<"here" | "there"> => {
    const { rule, participantId, subject } = one
    setBusy(true)
    await act(core.reminders.acted({ rule, participantId, subject }))
    if (pathOf(one.action) === at && one.action.do !== "session-step") showPart(one)
    const where = await run(one)
    setBusy(false)
    return where
  }
  return { follow, busy }
}
