import { useId } from "preact/hooks"

type ScaleProps = {
  readonly label: string
  readonly value: number | null
  /** The chosen number again takes the answer back: null. */
  readonly onChange: (value: number | null) => void
  readonly from?: number
  readonly to?: number
  /** What the two ends mean. */
  readonly low: string
  readonly high: string
}

/** A number on a line, 0 to 10 where nothing else is said. Arrow keys move, Backspace takes back. */
export const Scale = ({ label, value, onChange, from = 0, to = 10, low, high }: ScaleProps) => {
  const name = useId()
  const points = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const takeBack = (event: KeyboardEvent) => {
    if (event.key === "Backspace" || event.key === "Delete") onChange(null)
  }
  return (
    <fieldset class="scale" aria-describedby={`${name}-ends`} onKeyDown={takeBack}>
      <legend class="field-label">{label}</legend>
      <div class="scale-points">
        {points.map(point => (
          <label class="scale-point" key={point}>
            <input
              type="radio"
              name={name}
              value={point}
              checked={point === value}
              onChange={() => onChange(point)}
              onClick={() => {
                if (point === value) onChange(null)
              }}
            />
            {point}
          </label>
        ))}
      </div>
      <div class="scale-ends" id={`${name}-ends`}>
        <span>
          {from}: {low}
        </span>
        <span>
          {to}: {high}
        </span>
      </div>
    </fieldset>
  )
}
