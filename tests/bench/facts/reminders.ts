import { systemClock } from "../../../core/base/clock.ts"
import { newId, type ProgramId } from "../../../core/base/id.ts"
import { zoned } from "../../../core/base/zoned.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { instrumentHeads } from "../../../core/curriculum/instrument-heads.ts"
import { loadTechniques } from "../../../core/curriculum/load.ts"
import type { Facts } from "../../../core/domain/facts/facts.ts"
import { newProgram } from "../../../core/domain/program.ts"
import type { About, TechniqueFamilies } from "../../../core/reminders/person.ts"
import { remindersOfPerson } from "../../../core/reminders/reminders-of.ts"
import { generateLife } from "../../../core/sample/generate.ts"
import { factKinds } from "../../../core/store/facts/fact-kinds.ts"
import { interleaved, timed } from "../measure.ts"

const sessionsOfOne = 40
/** How many single ones a repetition takes the mean of: a worker's clock is too coarse for one. */
const perRepetition = 20

const factsOfOne = (): Facts => {
  const wish = { sessionsEach: sessionsOfOne, seed: 7, today: systemClock.today(), topics: topicHeads }
  const life = generateLife(3, wish)
  const of = (name: keyof Facts, nouns: readonly { readonly id: string }[]) =>
    nouns.map(noun => factKinds[name].kind.fact?.(noun) ?? {})
  return {
    participant: of("participant", [life.participant]),
    session: of("session", life.sessions),
    "group-session": [],
    goal: of("goal", life.goals),
    note: of("note", life.notes),
    "tool-sheet": of("tool-sheet", life.sheets),
    contact: of("contact", life.contacts),
    administration: of("administration", life.ratings),
  } as unknown as Facts
}

const aboutNow = async (): Promise<About> => {
  const { families } = await loadTechniques()
  const idsOf = (family: keyof TechniqueFamilies) =>
    families.filter(({ id }) => id === family).flatMap(({ techniques }) => techniques.map(({ id }) => id))
  const dayOf = zoned(null).dayOf
  const now = Date.parse(systemClock.now())
  return {
    now,
    today: dayOf(now),
    dayOf,
    program: newProgram(newId<ProgramId>()),
    topics: topicHeads,
    families: {
      motivational: idsOf("motivational"),
      educational: idsOf("educational"),
      "cognitive-behavioural": idsOf("cognitive-behavioural"),
      sequence: idsOf("sequence"),
    },
    everyMonths: id => instrumentHeads.find(head => head.id === id)?.everyMonths ?? null,
    supervisedOn: null,
    reviewDueOn: null,
  }
}

/** All rules for one person with forty sessions, from the facts; beside it `JSON.parse` of the same facts. */
export const measureReminders = async () => {
  const [facts, about] = [factsOfOne(), await aboutNow()]
  const [one] = facts.participant
  if (!one || facts.session.length < sessionsOfOne) throw new Error(`${facts.session.length} sessions`)
  const text = JSON.stringify(facts)
  const mean = (work: () => unknown) => async () =>
    (await timed(() => {
      for (let n = 0; n < perRepetition; n++) work()
    })) / perRepetition
  if (remindersOfPerson(facts, one.id, about).length === 0) throw new Error("nothing to remind of")
  return interleaved(
    { repetitions: 40, warmUps: 10 },
    mean(() => remindersOfPerson(facts, one.id, about)),
    mean(() => JSON.parse(text)),
  )
}
