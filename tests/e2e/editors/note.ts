/** Ten lines with what notes have: blank lines, bullets, indents, quotes, marks of HTML, accents, CJK, emoji. */
export const note = `Goal: “Find work I like”, said twice.
• Practiced a call with Zoë & José <at the café>
  - first try: 3 < 5, "too quiet"
    - second: better

Plan:
• 李さん rings on Tuesday — 10:30
• Ends with a smile 🙂👩🏽‍⚕️

Next: "same time", room #4 &amp; <b>`
