/** Changes that open a way to be heard, keep time free or lay the instruction where it is needed; a poster beside them only makes them known. */
export const waysAndTime = [
  "speak~up|whistleblowing|confidential|anonymous|freephone|external|outside|independent|duty|advice _1 line|number !poster|card|leaflet",
  "telephone|phone|text line !poster|card|leaflet|number",
  "hotline|helpline !number|poster|card|leaflet|details",
  "suggestion|suggestions|comment|comments|feedback|concern|concerns|ideas|worry box",
  "drop~in|walk~in|open~door hour|clinic|surgery|session|morning|afternoon|evening|time",
  "minute|minutes|mins|hour|hours _6 set~aside|put~aside|kept~free|kept~clear|blocked~out|blocked~off|reserved|freed",
  "time|slot|day|days|morning|afternoon _2 set~aside|put~aside|kept~free|kept~clear|blocked~out|blocked~off|reserved|freed",
  "set|put|setting|putting aside ?the ?a|an _1 time|minutes|mins|hour|hours|morning|afternoon",
  "minutes|mins|hour|hours _3 given to",
  // A mat or a card lies where the work is done: nobody has to remember it.
  "guideline|instruction mat|mats|placemat|placemats|card|cards|tag|tags",
] as const;
