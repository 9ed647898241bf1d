import { systemClock } from "../../../core/base/clock.ts"
import { newId, type ProgramId } from "../../../core/base/id.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { instrumentHeads } from "../../../core/curriculum/instrument-heads.ts"
import { loadInstrument } from "../../../core/curriculum/instruments.ts"
import { loadTechniques } from "../../../core/curriculum/load.ts"
import { countedFacts, dealOut, emptyLists, type Facts } from "../../../core/domain/facts/facts.ts"
import { newProgram } from "../../../core/domain/program.ts"
import { boardOf } from "../../../core/fidelity/board.ts"
import { isScored } from "../../../core/outcomes/points.ts"
import { programOutcomes } from "../../../core/outcomes/program.ts"
import { agency } from "./agency.ts"

export const asked = countedFacts

/** Whose facts are in which program: the records of one program come by themselves in life. */
const byProgram = (facts: Facts): readonly Facts[] => {
  const programs = Array.from({ length: agency.programs }, emptyLists)
  const of = new Map(facts.participant.map(({ id }, n) => [id, programs[n % agency.programs]]))
  for (const one of facts.participant) of.get(one.id)?.participant.push(one)
  dealOut(facts, id => of.get(id))
  return programs
}

/** The board and the outcomes of each program, as their screens show them. Content is loaded before. */
export const createCount = async () => {
  const [scale, index, { families }] = await Promise.all([
    loadInstrument("imr-fid-2009"),
    loadInstrument("goi"),
    loadTechniques(),
  ])
  if (!scale || !index) throw new Error("no scale")
  const heads = instrumentHeads.filter(({ about }) => about === "participant")
  const loaded = await Promise.all(heads.map(({ id }) => loadInstrument(id)))
  const instruments = loaded.flatMap(one => (one && isScored(one) ? [one] : []))
  const program = newProgram(newId<ProgramId>())
  const today = systemClock.today()
  const around = {
    today,
    scale,
    index,
    families: Object.fromEntries(families.map(one => [one.id, new Set(one.techniques.map(({ id }) => id))])),
    topicIds: topicHeads.filter(({ cards }) => cards.length > 0).map(({ id }) => id),
    outcomeIds: heads.filter(({ everyMonths }) => everyMonths !== null).map(({ id }) => id),
    reviews: [],
    supervised: [],
  }
  return (facts: Facts) =>
    byProgram(facts).map(theirs => ({
      board: boardOf(theirs, program, null, around),
      outcomes: programOutcomes(instruments, theirs.administration, program, null),
    }))
}
