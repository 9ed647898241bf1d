import { m } from "../../words/messages.js"
import "./profile-bars.css"

/** One item of a profile. */
export type ProfileBar = {
  readonly key: string
  /** As published: "4", "G7". */
  readonly number: string
  readonly title: string
  /** 1 to 5; null: nothing is drawn. */
  readonly rating: number | null
  /** What was agreed at the review before; null: nothing. */
  readonly before: number | null
  /** People judge it: an open place is drawn for them. */
  readonly asks: boolean
  /** The evidence: "22 of 26 on course". */
  readonly words: string
  readonly href: string
}

/** Ratings from 1 to 5 as bars, what was before as a mark behind. Each row leads to what is behind its number. */
export const ProfileBars = ({ label, bars }: { readonly label: string; readonly bars: readonly ProfileBar[] }) => (
  <ol class="profile" aria-label={label} style={{ "--numbers": `${longest(bars)}ch` }}>
    {bars.map(bar => (
      <li key={bar.key}>
        <a class="profile-row" href={bar.href}>
          <span class="profile-name">
            <span class="profile-number">{bar.number}</span> <span>{bar.title}</span>
          </span>
          <ProfileTrack {...bar} />
          <span class="profile-value">
            <span aria-hidden="true">{bar.rating ?? "–"}</span>
            <span class="unseen">{saidOf(bar)}</span>
          </span>
          <span class="profile-words">{bar.words}</span>
        </a>
      </li>
    ))}
  </ol>
)

const longest = (bars: readonly ProfileBar[]): number => Math.max(0, ...bars.map(({ number }) => number.length))

/** For the eyes only: the same stands beside it in words. */
export const ProfileTrack = ({ rating, before, asks }: Pick<ProfileBar, "rating" | "before" | "asks">) => (
  <span class={trackLook(rating, asks)} aria-hidden="true">
    {rating !== null && <i class="profile-fill" style={{ inlineSize: `${rating * 20}%` }} />}
    {before !== null && <i class="profile-before" style={{ insetInlineStart: `${before * 20}%` }} />}
  </span>
)

const trackLook = (rating: number | null, asks: boolean): string => {
  if (rating !== null) return "profile-track"
  return asks ? "profile-track profile-track-open" : "profile-track profile-track-none"
}

const saidOf = ({ rating, before, asks }: ProfileBar): string => {
  const now = rating !== null ? m.chart_rated({ rating }) : asks ? m.chart_asks() : m.chart_not_rated()
  return before === null ? `${now};` : `${now}, ${m.chart_before({ rating: before })};`
}

type ProfileLegendProps = {
  /** The review whose marks stand behind, by name: "May review". Null: there is none. */
  readonly before: string | null
  readonly asks: boolean
}

/** What the marks of a profile mean. */
export const ProfileLegend = ({ before, asks }: ProfileLegendProps) => (
  <>
    <span>
      <i class="profile-key profile-key-now" />
      {m.chart_now()}
    </span>
    {before !== null && (
      <span>
        <i class="profile-key profile-key-before" />
        {before}
      </span>
    )}
    {asks && (
      <span>
        <i class="profile-key profile-key-open" />
        {m.chart_dashed()}
      </span>
    )}
  </>
)
