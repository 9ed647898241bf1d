/** A text that a spreadsheet would run, for papaparse's `escapeFormulae`: its own pattern passes over texts of several lines. */
export const spreadsheetFormula = /^[=+\-@\t\r\n＝＋－＠]/
