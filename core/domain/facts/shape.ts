/**
 * How the store packs a field of a fact into a column. `id`: an id of its own. `text`: one of few, or null. `texts`: a few
 * of few, in order. `number`: null allowed. `flag`: yes or no. `data`: anything else that JSON holds.
 */
export type ColumnOf<T> = [T] extends [boolean]
  ? "flag"
  : [T] extends [number | null]
    ? "number"
    : [T] extends [string | null]
      ? "id" | "text"
      : [T] extends [readonly string[]]
        ? "texts"
        : "data"

/** One column for each field. */
export type FactShape<Fact> = { readonly [Field in keyof Fact]-?: ColumnOf<Fact[Field]> | "data" }

/** What each column says of a row. */
export type Readers<Fact> = { readonly [Field in keyof Fact]-?: (row: number) => Fact[Field] }

/** A fact from its columns. Each kind writes out its own: the engine makes nothing faster than an object spelled out. */
export type FactAt<Fact> = (of: Readers<Fact>, row: number) => Fact

/** Milliseconds since 1970, as facts keep instants: rules compare thousands of them. */
export type Moment = number

export const momentOf = (at: string): Moment => Date.parse(at)
