import { useEffect, useRef } from "preact/hooks"
import type { MadeBundle, MadeTables, TableId } from "../../data-out/api.ts"
import { m } from "../../words/messages.js"
import { csvFile } from "../charts/chart-table.ts"
import { useWhen } from "../use-when.ts"
import { dictionaryOf } from "./dictionary.ts"
import { fileOf, GiveFile, useGiveFile } from "./GiveFile.tsx"

const tableNames: Readonly<Record<TableId, () => string>> = {
  people: m.data_out_table_people,
  sessions: m.data_out_table_sessions,
  plans: m.data_out_table_plans,
  ratings: m.data_out_table_ratings,
  totals: m.data_out_table_totals,
  goals: m.data_out_table_goals,
  steps: m.data_out_table_steps,
  contacts: m.data_out_table_contacts,
  fidelity: m.data_out_table_fidelity,
}

/** What was made of a choice. */
export type Made =
  | { readonly as: "tables"; readonly of: MadeTables }
  | { readonly as: "bundle"; readonly of: MadeBundle }

type MadeFilesProps = {
  readonly made: Made
  /** Whether this device can be trusted not to drop a download without a word. */
  readonly downloads: boolean
}

/** The files of a choice, each to be saved by itself: browsers let no more than one go by one press. */
export const MadeFiles = ({ made, downloads }: MadeFilesProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [made])
  return (
    <section class="stack-close" aria-labelledby="data-files">
      <h2 id="data-files" ref={heading} tabIndex={-1}>
        {m.data_out_files()}
      </h2>
      <p class="quiet">{m.data_out_files_line()}</p>
      <ul class="data-files">
        {made.as === "tables" ? (
          <TableFiles made={made.of} downloads={downloads} />
        ) : (
          <BundleFile made={made.of} downloads={downloads} />
        )}
        {made.of.counts.substances && <NoticeFile name={made.of.name} downloads={downloads} />}
      </ul>
    </section>
  )
}

const TableFiles = ({ made, downloads }: { readonly made: MadeTables; readonly downloads: boolean }) => {
  const { number } = useWhen()
  const give = useGiveFile(downloads)
  return (
    <>
      {made.tables.map(({ id, name, file, rows }) => (
        <GiveFile
          key={id}
          title={tableNames[id]()}
          line={m.data_out_rows({ count: rows, number: number(rows) })}
          onSave={() => void give(fileOf(name, file, ".csv", "text/csv"), m.data_out_kind_csv())}
        />
      ))}
      <GiveFile
        title={m.data_out_dictionary()}
        line={m.data_out_dictionary_line()}
        onSave={() =>
          void csvFile(dictionaryOf(made.tables), made.name).then(file => give(file, m.data_out_kind_csv()))
        }
      />
    </>
  )
}

const BundleFile = ({ made, downloads }: { readonly made: MadeBundle; readonly downloads: boolean }) => {
  const { number } = useWhen()
  const give = useGiveFile(downloads)
  const { name, file, resources } = made
  return (
    <GiveFile
      title={m.data_out_bundle()}
      line={m.data_out_resources({ count: resources, number: number(resources) })}
      onSave={() => void give(fileOf(name, file, ".json", "application/json"), m.data_out_kind_fhir())}
    />
  )
}

/** 42 CFR 2.32: it goes along with what it speaks of. */
const NoticeFile = ({ name, downloads }: { readonly name: string; readonly downloads: boolean }) => {
  const give = useGiveFile(downloads)
  const file = () => fileOf(`${name}-notice`, new Blob([m.data_out_notice_words()]), ".txt", "text/plain")
  return (
    <GiveFile
      title={m.data_out_notice()}
      line={m.data_out_notice_line()}
      onSave={() => void give(file(), m.data_out_kind_text())}
    />
  )
}
