type ProgressBarProps = {
  readonly label: string
  /** 0 to 1, or null while nobody knows. */
  readonly part: number | null
}

export const ProgressBar = ({ label, part }: ProgressBarProps) => (
  <div class="progress">
    <span class="quiet" aria-hidden="true">
      {label}
    </span>
    <progress aria-label={label} max={1} value={part ?? undefined} />
  </div>
)
