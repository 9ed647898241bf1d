import type { AuditEndRow, AuditRow, RecordRow } from "./database.ts"
import type { Body } from "./record.ts"

/** One record as a whole vault holds it: opened, in the shape it was written in. Its id is that of its document. */
export type WholeRecord = Pick<RecordRow, "kind" | "version" | "stamp"> & { readonly body: Body }

/** The audit log, as its rows are. */
export type WholeAudit = { readonly rows: readonly AuditRow[]; readonly end: Omit<AuditEndRow, "key"> }
