import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Administration } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { Notice } from "../parts/Notice.tsx"

type OtherWordingProps = {
  /** As it is shown. */
  readonly instrument: Pick<Instrument, "version">
  readonly one: Pick<Administration, "instrumentVersion">
}

/** Says that it was asked in words which are not on this device, where that is so. */
export const OtherWording = ({ instrument, one }: OtherWordingProps) =>
  instrument.version === one.instrumentVersion ? null : (
    <Notice kind="attention" title={m.ratings_other_wording()}>
      {m.ratings_other_wording_next({ asked: one.instrumentVersion, shown: instrument.version })}
    </Notice>
  )
