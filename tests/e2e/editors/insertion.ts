export { findField } from "../../../extension/insert/find-field.ts"
export { insertNote } from "../../../extension/insert/insert-note.ts"
