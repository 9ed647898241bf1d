/** What the bench uses of it; the library brings no types. */
declare module "pouchdb-browser" {
  class PouchDB<Doc> {
    constructor(name: string)
    bulkDocs(docs: readonly (Doc & { readonly _id: string })[]): Promise<unknown>
    readonly replicate: { to(other: PouchDB<Doc>): Promise<{ readonly docs_written: number }> }
    destroy(): Promise<void>
  }

  export = PouchDB
}
