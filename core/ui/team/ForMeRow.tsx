import { useEffect, useRef, useState } from "preact/hooks"
import { type Day, dayOf } from "../../base/clock.ts"
import type { Feedback } from "../../domain/feedback.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { hrefTo } from "../paths.ts"
import { useTakeAway } from "../use-take-away.ts"
import { useWhen } from "../use-when.ts"
import { dueWords, pathOf } from "./told-words.ts"

/** One thing a supervisor said: its words, the record it is about, an answer, done. */
export const ForMeRow = ({ of: one, on }: { readonly of: Feedback; readonly on: Day }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const takeAway = useTakeAway()
  const row = useSeen(one)
  const [answering, setAnswering] = useState(one.answer !== "")
  const path = pathOf(one)
  const done = () =>
    void takeAway(away => act(core.team.setDone({ id: one.id, done: away })), m.told_done_said({ name: one.by }))
  return (
    <li class="for-me-row" ref={row}>
      <p class="quiet numbers">
        {dotted(
          m.told_by({ name: one.by }),
          one.kind === "task" && m.told_task(),
          when.relative(dayOf(one.writtenAt), on),
          dueWords(one, on, when),
        )}
      </p>
      <p class="told-words">{one.words}</p>
      {answering && (
        <TextArea
          label={m.told_answer_to({ name: one.by })}
          hint={m.told_answer_hint()}
          value={one.answer}
          onWrite={async (_, words) => (await act(core.team.answer({ id: one.id, words }))).ok}
        />
      )}
      <div class="row">
        {path !== null && (
          <a class="button button-link" href={hrefTo(path)}>
            {m.told_open()}
          </a>
        )}
        {!answering && (
          <Button kind="link" onClick={() => setAnswering(true)}>
            {m.told_answer()}
          </Button>
        )}
        <Button kind="link" onClick={done}>
          {one.kind === "task" ? m.told_set_done() : m.told_set_read()}
        </Button>
      </div>
    </li>
  )
}

/** Told as seen once most of it was on the screen for a moment: not what lies further down a page. */
const useSeen = ({ id, seenAt }: Feedback) => {
  const core = useCore()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (seenAt !== null || !row.current) return
    let soon: ReturnType<typeof setTimeout> | undefined
    const near = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(soon)
        if (entry?.isIntersecting)
          soon = setTimeout(() => void core.team.seen({ id }).then(undefined, () => {}), lookMs)
      },
      { threshold: 0.6 },
    )
    near.observe(row.current)
    return () => {
      clearTimeout(soon)
      near.disconnect()
    }
  }, [core, id, seenAt === null])
  return row
}

const lookMs = 1500
