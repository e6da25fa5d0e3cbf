const mostKept = 2000;

/** A reader of short texts that come again row after row, such as owners: its answers are kept by the text. */
export function oncePerText<T>(reader: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    if (recent.size >= mostKept) recent = new Map<string, T>();
    const answer = reader(text);
    recent.set(text, answer);
    return answer;
  };
}
