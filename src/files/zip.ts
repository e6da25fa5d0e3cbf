import { deflateSync, inflateSync, unzipSync } from "fflate";
import { limits } from "./limits";
import { damaged, Refusal, tooLarge } from "./problem";
import { readDirectory, writeArchive, type DirectoryEntry } from "./zip-directory";

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
  /** Lets go of the text that was read last, which may be a large sheet. */
  release(): void;
  /** The part as it is packed, to be taken over into another package; undefined where that cannot be told. */
  packed(name: string): DirectoryEntry | undefined;
}

interface Entry {
  /** Name in the archive. */
  readonly spelled: string;
  readonly size: number;
  readonly directory: DirectoryEntry | undefined;
}

/** Bytes of unpacked parts that are kept for the next reading. */
const mostKept = 32_000_000;

/** Reads the directory alone and refuses what is too large or repeats a name, before anything is unpacked. */
export function openZip(bytes: Uint8Array): ZipPackage {
  const entries = new Map<string, Entry>();
  const folded = new Map<string, string>();
  const directory = readDirectory(bytes);
  let total = 0;
  const unpack = ({ spelled, size, directory: entry }: Entry): Uint8Array | undefined => {
    try {
      if (entry?.method === 0) return entry.packed.slice();
      if (entry?.method === 8) return inflateSync(entry.packed, { out: new Uint8Array(size) });
      return unzipSync(bytes, { filter: ({ name }) => name === spelled })[spelled];
    } catch {
      throw damaged("its zip package cannot be unpacked");
    }
  };
  try {
    unzipSync(bytes, {
      filter: ({ name: spelled, originalSize }) => {
        // Some Windows programs pack parts under names with backslashes; Excel opens them.
        const name = spelled.replaceAll("\\", "/");
        if (entries.size >= limits.entries) throw tooLarge(`it has more than ${limits.entries} parts`);
        if (folded.has(name.toLowerCase())) throw damaged("its package holds two parts of the same name");
        total += originalSize;
        if (total > limits.unpackedBytes)
          throw tooLarge(`it would unpack to more than ${limits.unpackedBytes / 1_000_000} MB`);
        entries.set(name, { spelled, size: originalSize, directory: directory?.[entries.size] });
        folded.set(name.toLowerCase(), name);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged("its zip package breaks off or cannot be read");
  }

  const cache = new Map<string, Uint8Array>();
  let kept = 0;
  const verified = new Set<string>();
  // A sheet that is read and then spliced into is wanted as text again and again.
  let latest: { name: string; text: string } | undefined;
  function read(name: string): Uint8Array {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const entry = entries.get(name);
    const part = entry === undefined ? undefined : unpack(entry);
    if (entry === undefined || part === undefined) throw damaged(`the part ${name} is missing`);
    const crc = entry.directory?.crc;
    const whole = verified.has(name) || crc === undefined || crc32(part) === crc;
    if (part.length !== entry.size || !whole) throw damaged("part of its content is not what was saved");
    verified.add(name);
    // Most parts are read more than once, and a saved sheet is; the largest would only fill memory.
    if (kept + part.length <= mostKept) {
      cache.set(name, part);
      kept += part.length;
    }
    return part;
  }
  return {
    names: [...entries.keys()],
    find: (name) => folded.get(name.toLowerCase()),
    bytes: read,
    text(name) {
      const size = entries.get(name)?.size ?? 0;
      if (size > limits.partBytes) throw tooLarge(`one sheet alone has more than ${limits.partBytes / 1_000_000} MB`);
      if (latest?.name !== name) latest = { name, text: decodeText(read(name)) };
      return latest.text;
    },
    release() {
      latest = undefined;
    },
    packed: (name) => entries.get(name)?.directory,
  };
}

/** "<" in two bytes tells UTF-16 where no mark does (XML 1.0, appendix F). */
function encodingOf([first, second]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}

/** XML comes as UTF-8 or UTF-16; the mark of UTF-8 is kept so that text written back is what was read. */
export function decodeText(part: Uint8Array): string {
  const encoding = encodingOf(part);
  return new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" }).decode(part);
}

/** A part to be packed: with its bytes, or as another package has it packed already. */
export interface PartToPack {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly packed: DirectoryEntry | undefined;
}

/** 1 January 1980, which is what Excel itself writes: the oldest day that a zip can hold. */
const oldest = 0x00210000;

/**
 * Packs parts in the order given; those that are packed already are taken over as they are. Nothing of the clock goes
 * in: the same parts give the same bytes.
 */
export function writeZip(parts: readonly PartToPack[]): Uint8Array {
  return writeArchive(
    parts.map(({ name, bytes, packed }) => {
      if (packed !== undefined) return { name, entry: packed };
      const content = bytes();
      const entry = { crc: crc32(content), size: content.length, modified: oldest };
      if (content.length === 0) return { name, entry: { ...entry, method: 0, packed: content } };
      // Big sheets gain little from trying harder and take several times as long.
      const level = content.length > 2_000_000 ? 3 : 6;
      return { name, entry: { ...entry, method: 8, packed: deflateSync(content, { level }) } };
    }),
  );
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
