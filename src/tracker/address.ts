/** "A", "Z", "AA" … for a column counted from 0. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** "P8" for row 7 and column 15. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}
