import { unzipSync, zipSync, type Zippable } from "fflate";
import { limits } from "./limits";
import { damaged, Refusal, tooLarge } from "./problem";

/** A zip package, its parts unpacked only when asked for. Part names have no leading slash. */
export interface ZipPackage {
  /** In the order of the file. */
  readonly names: readonly string[];
  /** The name as the package spells it, whatever the case it is asked for in; undefined where there is no such part. */
  find(name: string): string | undefined;
  /** Throws a refusal where the part is damaged. */
  bytes(name: string): Uint8Array;
  /** A part of text, with a byte order mark where it has one. */
  text(name: string): string;
  /** True where the package keeps the part without compressing it. */
  stored(name: string): boolean;
}

interface Entry {
  readonly size: number;
  readonly stored: boolean;
  readonly crc: number | undefined;
}

/** Reads the directory alone and refuses what is too large or repeats a name, before anything is unpacked. */
export function openZip(bytes: Uint8Array): ZipPackage {
  const entries = new Map<string, Entry>();
  const folded = new Map<string, string>();
  const sums = checksums(bytes);
  let total = 0;
  const unzip = (wanted: (name: string) => boolean): Record<string, Uint8Array> => {
    try {
      return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw damaged("its zip package cannot be unpacked");
    }
  };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, compression }) => {
        if (entries.size >= limits.entries) throw tooLarge(`it has more than ${limits.entries} parts`);
        if (folded.has(name.toLowerCase())) throw damaged("its package holds two parts of the same name");
        total += originalSize;
        if (total > limits.unpackedBytes)
          throw tooLarge(`it would unpack to more than ${limits.unpackedBytes / 1_000_000} MB`);
        entries.set(name, { size: originalSize, stored: compression === 0, crc: sums?.[entries.size] });
        folded.set(name.toLowerCase(), name);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged("its zip package breaks off or cannot be read");
  }

  const cache = new Map<string, Uint8Array>();
  const verified = new Set<string>();
  function read(name: string): Uint8Array {
    const kept = cache.get(name);
    if (kept !== undefined) return kept;
    const entry = entries.get(name);
    const part = unzip((other) => other === name)[name];
    if (entry === undefined || part === undefined) throw damaged(`the part ${name} is missing`);
    const whole = verified.has(name) || entry.crc === undefined || crc32(part) === entry.crc;
    if (part.length !== entry.size || !whole) throw damaged("part of its content is not what was saved");
    verified.add(name);
    // Small parts are read more than once; a sheet is read once and would only fill memory.
    if (part.length < 100_000) cache.set(name, part);
    return part;
  }
  return {
    names: [...entries.keys()],
    find: (name) => folded.get(name.toLowerCase()),
    bytes: read,
    text(name) {
      const size = entries.get(name)?.size ?? 0;
      if (size > limits.partBytes) throw tooLarge(`one sheet alone has more than ${limits.partBytes / 1_000_000} MB`);
      return decodeText(read(name));
    },
    stored: (name) => entries.get(name)?.stored ?? false,
  };
}

/** XML comes as UTF-8, or as UTF-16 with a mark; the mark is kept so that text written back is what was read. */
export function decodeText(part: Uint8Array): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : part[0] === 0xfe && part[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" }).decode(part);
}

/** Packs parts in the order given. Nothing of the clock goes in: the same parts give the same bytes. */
export function writeZip(parts: readonly { name: string; bytes: Uint8Array; stored: boolean }[]): Uint8Array {
  const zippable: Zippable = {};
  for (const { name, bytes, stored } of parts)
    // 1980 is what Excel itself writes: the oldest day that a zip can hold.
    zippable[name] = [bytes, { level: stored ? 0 : 6, mtime: "1980-01-01T00:00:00" }];
  return zipSync(zippable);
}

/** CRC-32 of each entry in directory order, which fflate reads past; undefined for archives of the 64-bit kind. */
function checksums(bytes: Uint8Array): number[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const sums: number[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    sums.push(view.getUint32(at + 16, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

const crcTable = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  // A loop by index is several times as fast as an iterator here, and this runs over every byte of a file.
  for (let i = 0; i < bytes.length; i++) c = (crcTable[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
