import papa from "papaparse"
import { spreadsheetFormula } from "../base/spreadsheet-formula.ts"
import type { Board } from "../fidelity/api.ts"
import type { DataChoice, MadeTable, TableId } from "./api.ts"
import { type Cell, type Column, columnsFor } from "./columns.ts"
import { goalColumns, stepColumns, stepsOf } from "./of-goals.ts"
import { contactColumns, fidelityColumns, itemsOf, personColumns } from "./of-people.ts"
import { answersOf, ratingColumns, totalColumns, totalsOf } from "./of-ratings.ts"
import { planColumns, sessionColumns } from "./of-sessions.ts"
import { hasPlan, type Piece } from "./piece.ts"
import type { InstrumentOf } from "./wordings.ts"

/** Without it, spreadsheets take the letters of other languages for others. */
const byteOrderMark = "\uFEFF"
const lineEnd = "\r\n"

/** Lines of RFC 4180. What a spreadsheet would run as a formula has an apostrophe before it. */
const linesOf = (rows: readonly (readonly Cell[])[]): string =>
  papa.unparse(rows as Cell[][], { header: false, escapeFormulae: spreadsheetFormula, newline: lineEnd }) + lineEnd

/** One table, written a few rows at a time. */
const createTable = <Row>(id: TableId, all: readonly Column<Row>[], choice: DataChoice) => {
  const columns = columnsFor(all, choice)
  const parts: string[] = []
  let rows = 0
  return {
    add: (some: readonly Row[]): void => {
      if (some.length === 0) return
      rows += some.length
      parts.push(linesOf(some.map(row => columns.map(({ of }) => of(row)))))
    },
    made: (nameOf: (id: TableId) => string): readonly MadeTable[] => {
      if (rows === 0) return []
      const ids = columns.map(column => column.id)
      const file = new Blob([byteOrderMark, linesOf([ids]), ...parts], { type: "text/csv" })
      return [{ id, name: nameOf(id), file, rows, columns: ids }]
    },
  }
}

type Tables = {
  readonly add: (piece: Piece) => void
  readonly addBoard: (board: Board) => void
  /** Those with a row. */
  readonly made: (nameOf: (id: TableId) => string) => readonly MadeTable[]
}

/** The tables of a choice, from pieces as they come. A person stands in theirs once something else does. */
export const createTables = (choice: DataChoice, instrumentOf: InstrumentOf): Tables => {
  const people = createTable("people", personColumns, choice)
  const sessions = createTable("sessions", sessionColumns, choice)
  const plans = createTable("plans", planColumns, choice)
  const ratings = createTable("ratings", ratingColumns, choice)
  const totals = createTable("totals", totalColumns, choice)
  const goals = createTable("goals", goalColumns, choice)
  const steps = createTable("steps", stepColumns, choice)
  const contacts = createTable("contacts", contactColumns, choice)
  const fidelity = createTable("fidelity", fidelityColumns, choice)
  const seen = new Set<string>()
  return {
    add: piece => {
      const { person, may } = piece
      const met = may.sessions ? piece.sessions : []
      const planned = may.plans ? piece.sessions.filter(hasPlan) : []
      const some = met.length + planned.length + piece.goals.length + piece.ratings.length + piece.contacts.length
      if (some > 0 && !seen.has(person.id)) people.add([person])
      if (some > 0) seen.add(person.id)
      sessions.add(met)
      plans.add(planned)
      ratings.add(piece.ratings.flatMap(one => answersOf(one, choice.words)))
      totals.add(piece.ratings.flatMap(one => totalsOf(instrumentOf(one), one)))
      goals.add(piece.goals)
      steps.add(piece.goals.flatMap(stepsOf))
      contacts.add(piece.contacts.map(one => ({ ...one, person })))
    },
    addBoard: board => fidelity.add(itemsOf(board)),
    made: nameOf =>
      [people, sessions, plans, ratings, totals, goals, steps, contacts, fidelity].flatMap(table => table.made(nameOf)),
  }
}
