/** An entry of a zip archive as its directory tells: enough to take it over into another archive as it is packed. */
export interface DirectoryEntry {
  readonly method: number;
  readonly crc: number;
  /** Bytes as packed, from the archive itself. */
  readonly packed: Uint8Array;
  readonly size: number;
  /** Day and time in the format of MS-DOS. */
  readonly modified: number;
}

const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const endMark = 0x06054b50;

/** The directory of an archive in its order; undefined for archives of the 64-bit kind, which no workbook needs. */
export function readDirectory(bytes: Uint8Array): DirectoryEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--;
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: DirectoryEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryMark) return undefined;
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const length = view.getUint32(at + 20, true);
    if (start + length > bytes.length) return undefined;
    entries.push({
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(start, start + length),
      size: view.getUint32(at + 24, true),
      modified: view.getUint32(at + 12, true),
    });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Writes entries that are packed already, in the order given. */
export function writeArchive(
  entries: readonly { readonly name: string; readonly entry: DirectoryEntry }[],
): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const data = entries.reduce((sum, { entry }, i) => sum + 30 + (names[i]?.length ?? 0) + entry.packed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(data + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listed = data;
  entries.forEach(({ entry }, i) => {
    const name = names[i] ?? new Uint8Array();
    // What the local header and the directory both say of an entry, from "version needed" on.
    const common = (from: number): void => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, name.some((byte) => byte > 127) ? 0x800 : 0, true);
      view.setUint16(from + 4, entry.method, true);
      view.setUint32(from + 6, entry.modified, true);
      view.setUint32(from + 10, entry.crc, true);
      view.setUint32(from + 14, entry.packed.length, true);
      view.setUint32(from + 18, entry.size, true);
      view.setUint16(from + 22, name.length, true);
    };
    view.setUint32(listed, directoryMark, true);
    view.setUint16(listed + 4, 20, true);
    common(listed + 6);
    view.setUint32(listed + 42, at, true);
    bytes.set(name, listed + 46);
    listed += 46 + name.length;
    view.setUint32(at, localMark, true);
    common(at + 4);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  });
  view.setUint32(listed, endMark, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, data, true);
  return bytes;
}
