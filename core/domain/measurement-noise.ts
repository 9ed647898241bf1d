/** Standard normal: 95 % and 90 % of what measurement alone brings about lies within. */
const z95 = 1.96
const z90 = 1.645

/** `imr.md` 3.4: from the spread of a scale and its test-retest correlation, in the points of the scale. */
export const noiseFrom = ({ sd, r }: { readonly sd: number; readonly r: number }) => {
  const sem = sd * Math.sqrt(1 - r)
  const sdiff = Math.SQRT2 * sem
  return { sem, sdiff, at95: z95 * sdiff, at90: z90 * sdiff }
}
