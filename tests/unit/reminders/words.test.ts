import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import { lintReminders } from "../../../content/build/lint-reminders.ts"
import type { ReminderTable } from "../../../content/reminder-schema.ts"
import { addDays } from "../../../core/base/clock.ts"
import { newId, type ParticipantId, type ProgramId } from "../../../core/base/id.ts"
import { names } from "../../../core/reminders/numbers.ts"
import { remindersOf } from "../../../core/reminders/reminders-of.ts"
import { ruleIds } from "../../../core/reminders/rule-table.ts"
import { saidOf } from "../../../core/ui/reminders/reminder-words.ts"
import { createWhen } from "../../../core/ui/when.ts"
import {
  aboutOf,
  daysAgo,
  factsWith,
  goalFact,
  held,
  meetingFact,
  personFact,
  ratingFact,
  sheetFact,
  today,
} from "./facts.ts"

const { content } = compileContent("content/en")
const table = content.tables.reminders as ReminderTable

describe("the words of reminders", () => {
  it("are there for every rule, and for nothing else", () => {
    expect(table.rules.map(({ id }) => id).toSorted()).toEqual([...ruleIds].sort())
  })

  it("fill every mark they have from what the rule found", () => {
    const topicId = "recovery-strategies"
    const card = content.topics.find(({ id }) => id === topicId)?.cards[0]?.id ?? ""
    const plan = (more: object) =>
      sheetFact("relapse-plan", { status: "kept", keptOn: "2026-01-10", filled: names.relapseParts, ...more })
    const old = { participant: [personFact({ startedOn: "2026-01-01", supportersAllowed: 1 })] }
    const ask = { participant: [personFact({ startedOn: "2026-01-01", supportersDeclined: 0 })] }
    const taught = (on: string, more: object = {}) =>
      held(on, {
        taught: [card],
        techniques: ["review"],
        goalFollowed: false,
        planAgreed: false,
        planReviewed: false,
        ...more,
      })
    const many = [7, 14, 21, 28, 35, 42, 49, 56, 63].map(days => taught(daysAgo(days + 10), { planAgreed: days > 10 }))
    const situations = [
      { ...old, session: many, "tool-sheet": [plan({})] },
      {
        ...old,
        session: many,
        goal: [goalFact({ chosenOn: "2026-02-01", openSteps: 0 })],
        "tool-sheet": [plan({ filled: ["signs"] })],
      },
      {
        ...ask,
        session: [
          ...many,
          held(daysAgo(2), { topicId: "reducing-relapses", techniques: [], status: "draft", endedAt: 1 }),
        ],
      },
      {
        ...old,
        session: [held(daysAgo(2), { topicId: "using-medication-effectively" })],
        "tool-sheet": [plan({ rehearsedOn: [today] })],
        administration: [ratingFact("2026-01-10")],
      },
      {
        ...old,
        session: [
          held(daysAgo(2), { topicId: "reducing-relapses", planReviewed: false }),
          held(daysAgo(9)),
          held(daysAgo(12)),
        ].map(one => ({ ...one, techniques: [] })),
      },
      {
        ...old,
        "tool-sheet": [
          plan({ rehearsedOn: [today], sharedOn: [today] }),
          sheetFact("coping-cycle", { filled: ["problem"] }),
        ],
      },
      {
        ...old,
        "tool-sheet": [sheetFact("coping-cycle", { filled: ["try"] })],
        "group-session": [
          meetingFact(
            today,
            Array.from({ length: 9 }, () => newId<ParticipantId>()),
          ),
        ],
      },
    ]
    const about = aboutOf({
      program: { id: newId<ProgramId>(), endsOn: addDays(today, 14) },
      supervisedOn: daysAgo(20),
      reviewDueOn: daysAgo(3),
    })
    const all = situations.flatMap(facts => remindersOf(factsWith(facts), about))
    expect([...new Set(all.map(({ rule }) => rule))].sort()).toEqual([...ruleIds].sort())
    const when = createWhen("en-US")
    for (const one of all) {
      const words = table.rules.find(({ id }) => id === one.rule)
      if (!words) throw new Error(one.rule)
      const said = Object.values(
        saidOf(words, { ...one, chosenName: one.participantId === null ? "" : "Wren" }, today, when),
      )
      for (const text of said) expect(text, one.rule).not.toMatch(/…|\{/)
    }
  })

  it("know tools, parts, techniques, scales and topics that the curriculum has", () => {
    const partsOf = (toolId: string) =>
      content.tools.find(({ id }) => id === toolId)?.steps.flatMap(step => step.parts.map(({ id }) => id)) ?? []
    const techniques =
      content.tables.techniques?.families.flatMap(family => family.techniques.map(({ id }) => id)) ?? []
    const topics = content.topics.map(({ id }) => id)
    expect(partsOf(names.relapsePlan)).toEqual(expect.arrayContaining([...names.relapseParts]))
    expect(partsOf(names.copingCycle)).toEqual(expect.arrayContaining(Object.values(names.copingParts)))
    expect(partsOf(names.medicationRoutine)).toContain(names.routinePart)
    expect(techniques).toEqual(expect.arrayContaining([names.tailoring, ...names.practice]))
    expect(topics).toEqual(expect.arrayContaining([names.relapseTopic, names.medicationTopic]))
    expect(content.forms.map(({ id }) => `form/${id}`)).toContain(names.inventory)
    for (const { instrumentId, by } of names.scales) {
      const instrument = content.instruments.find(({ id }) => id === instrumentId)
      expect(instrument).toMatchObject({ everyMonths: 3 })
      expect(instrument?.by).toContain(by)
      expect(instrument?.items.map(({ id }) => id)).toContain(names.medicationItem)
    }
  })
})

describe("an author of reminders", () => {
  const one = table.rules[0]
  if (!one) throw new Error("there are none")
  const told = (more: Partial<typeof one>) =>
    lintReminders({ ...table, rules: [{ ...one, ...more }] }).map(({ message }) => message)

  it("hears of a sentence that is too long, of a mark nothing fills in, and of one twice", () => {
    expect(told({})).toEqual([])
    expect(told({ title: "one ".repeat(15) })).toEqual([
      `"title" of "${one.id}" has 15 words; at most 14 are read in passing`,
    ])
    expect(told({ why: "It helps {nome}." })).toEqual([
      `"why" of "${one.id}" has {nome}, which nothing fills in; is "name" meant?`,
    ])
    expect(told({ action: "Call {name}" })).toEqual([
      `"action" of "${one.id}" stands by itself: nothing in { } is filled in there`,
    ])
    expect(told({ why: "It helps {name." })).toEqual([`a { or } in "why" of "${one.id}" stands alone`])
    expect(lintReminders({ ...table, rules: [one, one] }).map(({ message }) => message)).toEqual([
      `the reminder "${one.id}" is there twice`,
    ])
  })
  it("says where every number is from", () => {
    expect(readFileSync("content/en/reminders.yaml", "utf8").match(/^ {4}source:/gm)).toHaveLength(ruleIds.length)
  })
})
