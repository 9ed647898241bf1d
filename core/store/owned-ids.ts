import type { Database } from "./database.ts"

/** Ids of all that someone owns of one kind, the removed as well. Works while locked. */
export const ownedIds = ({ heads }: Database, kind: string, owner: string): Promise<readonly string[]> =>
  Promise.resolve(
    heads.where("[kind+owner+at]").between([kind, owner, ""], [kind, owner, "\uffff"], true, true).primaryKeys(),
  )
