import { useState } from "preact/hooks"
import type { Techniques } from "../../../content/schema.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { Practice, PracticeNumber } from "../../supervision/api.ts"
import { m } from "../../words/messages.js"
import { ChartWithTable } from "../charts/ChartWithTable.tsx"
import { Button } from "../parts/Button.tsx"
import type { Names } from "../supervision/BehindRows.tsx"
import { type Asked, BehindDialog } from "./BehindDialog.tsx"
import { Praise } from "./Praise.tsx"
import { ShareBars } from "./ShareBars.tsx"
import "./practice.css"

type PracticeBoardProps = {
  readonly practice: Practice
  readonly techniques: Techniques
  readonly names: Names
}

const percent = (count: number, of: number): number | null => (of === 0 ? null : Math.round((100 * count) / of))

/** What one uses, how far one has come with people, and home practice. */
export const PracticeBoard = ({ practice, techniques, names }: PracticeBoardProps) => {
  const [asked, setAsked] = useState<Asked | null>(null)
  const open = (title: string, number: PracticeNumber) => () => setAsked({ title, number })
  const countOf = (shares: Practice["techniques"], id: string) => shares.find(one => one.id === id)?.count ?? 0
  const { sessions, people, plans, active, reminders } = practice
  const answered = [
    { of: "reminders-acted", name: m.practice_reminders_acted(), count: reminders.acted },
    { of: "reminders-snoozed", name: m.practice_reminders_snoozed(), count: reminders.snoozed },
  ] as const
  const answers = reminders.acted + reminders.snoozed
  const mix = techniques.families.map(family => ({
    ...family,
    count: countOf(practice.families, family.id),
    techniques: family.techniques.map(one => ({ ...one, count: countOf(practice.techniques, one.id) })),
  }))
  const topics = topicHeads.map(({ id, title }) => ({ id, title, count: countOf(practice.topics, id) }))
  const home = [
    { of: "plan-agreed", name: m.practice_plan_agreed(), count: plans.agreed, all: plans.sessions },
    { of: "plan-reviewed", name: m.practice_plan_reviewed(), count: plans.reviewed, all: plans.toReview },
    {
      of: "plan-not-reviewed",
      name: m.practice_plan_not_reviewed(),
      count: plans.toReview - plans.reviewed,
      all: plans.toReview,
    },
  ] as const
  return (
    <>
      <p class="practice-facts">
        <Button kind="link" onClick={open(m.practice_sessions({ count: sessions }), { of: "sessions" })}>
          {m.practice_sessions({ count: sessions })}
        </Button>
        <Button kind="link" onClick={open(m.practice_people({ count: people }), { of: "people" })}>
          {m.practice_people({ count: people })}
        </Button>
      </p>
      <Praise practice={practice} />
      <ChartWithTable
        title={m.practice_mix()}
        summary={m.practice_mix_summary({ count: sessions })}
        fileName={m.practice_mix_file()}
        columns={[
          { title: m.practice_column_technique() },
          { title: m.practice_column_family() },
          { title: m.practice_column_sessions(), kind: "number" },
          { title: m.practice_column_share(), kind: "number" },
        ]}
        rows={mix.flatMap(({ id, title, count, techniques: own }) => [
          { key: id, cells: [m.practice_family_any(), title, count, percent(count, sessions)] },
          ...own.map(one => ({ key: one.id, cells: [one.chip, title, one.count, percent(one.count, sessions)] })),
        ])}
      >
        <div class="share-families">
          {mix.map(({ id, title, count, techniques: own }) => (
            <ShareBars
              key={id}
              label={title}
              rows={[
                { key: id, name: title, count, of: sessions, heading: true, onOpen: open(title, { of: "family", id }) },
                ...own.map(one => ({
                  key: one.id,
                  name: one.chip,
                  count: one.count,
                  of: sessions,
                  onOpen: open(one.chip, { of: "technique", id: one.id }),
                })),
              ]}
            />
          ))}
        </div>
      </ChartWithTable>
      <ChartWithTable
        title={m.practice_plans()}
        summary={m.practice_plans_summary()}
        fileName={m.practice_plans_file()}
        columns={[
          { title: m.practice_column_what() },
          { title: m.practice_column_count(), kind: "number" },
          { title: m.practice_column_all(), kind: "number" },
          { title: m.practice_column_share(), kind: "number" },
        ]}
        rows={home.map(({ of, name, count, all }) => ({ key: of, cells: [name, count, all, percent(count, all)] }))}
      >
        <ShareBars
          label={m.practice_plans()}
          rows={home.map(({ of, name, count, all }) => ({ key: of, name, count, of: all, onOpen: open(name, { of }) }))}
        />
      </ChartWithTable>
      {answers === 0 ? (
        <section>
          <h2>{m.practice_reminders()}</h2>
          <p class="quiet">{m.practice_reminders_none()}</p>
        </section>
      ) : (
        <ChartWithTable
          title={m.practice_reminders()}
          summary={m.practice_reminders_summary({ count: answers })}
          fileName={m.practice_reminders_file()}
          columns={[
            { title: m.practice_column_what() },
            { title: m.practice_column_reminders(), kind: "number" },
            { title: m.practice_column_share(), kind: "number" },
          ]}
          rows={answered.map(({ of, name, count }) => ({ key: of, cells: [name, count, percent(count, answers)] }))}
        >
          <ShareBars
            label={m.practice_reminders()}
            rows={answered.map(({ of, name, count }) => ({
              key: of,
              name,
              count,
              of: answers,
              onOpen: open(name, { of }),
            }))}
          />
        </ChartWithTable>
      )}
      <ChartWithTable
        title={m.practice_topics()}
        summary={m.practice_topics_summary({ count: active })}
        fileName={m.practice_topics_file()}
        columns={[
          { title: m.practice_column_topic() },
          { title: m.practice_column_people(), kind: "number" },
          { title: m.practice_column_share(), kind: "number" },
        ]}
        rows={topics.map(({ id, title, count }) => ({ key: id, cells: [title, count, percent(count, active)] }))}
      >
        <ShareBars
          label={m.practice_topics()}
          rows={topics.map(({ id, title, count }) => ({
            key: id,
            name: title,
            count,
            of: active,
            onOpen: open(title, { of: "topic", id }),
          }))}
        />
      </ChartWithTable>
      <BehindDialog asked={asked} window={practice.window} names={names} onClose={() => setAsked(null)} />
    </>
  )
}
