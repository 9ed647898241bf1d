/** Where a compiled thing came from: its file, and the line of each of its fields. */
type Place = { readonly file: string; readonly lines: Readonly<Record<string, number>> }

/** Remembers places by key: `topic`, `topic/card`, `topic/supporter`, `agenda`, `form/id`. */
export const createPlaces = () => {
  const all = new Map<string, Place>()
  return {
    add: (key: string, file: string, lines: Place["lines"]) => {
      all.set(key, { file, lines })
    },
    of: (key: string): Place => all.get(key) ?? { file: key, lines: {} },
  }
}
export type Places = ReturnType<typeof createPlaces>
