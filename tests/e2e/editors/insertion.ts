export { findField } from "../../../extension/insert/find-field.ts"
export { insertNote } from "../../../extension/insert/insert-note.ts"
export { readsSeen, readTooMuch, watchReads } from "./watch-reads.ts"
