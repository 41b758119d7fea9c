/** Texts by number, held as bytes outside of the heap: hundreds of thousands cost little more than their letters. */
export interface TextStore {
  /** Adds a text; the first has number 0. */
  add(text: string): void;
  /** The text of a number; empty when there is none. */
  get(number: number): string;
}

const FIRST_BYTES = 65_536;
const FIRST_TEXTS = 4096;
const MOST_BYTES_A_LETTER = 3;

/** An empty store. */
export function textStore(): TextStore {
  let bytes = Buffer.allocUnsafe(FIRST_BYTES);
  let ends = new Uint32Array(FIRST_TEXTS);
  let count = 0;
  let used = 0;
  return {
    add: (text) => {
      const room = used + text.length * MOST_BYTES_A_LETTER;
      if (room > bytes.length) bytes = grown(bytes, Math.max(room, bytes.length * 2));
      if (count === ends.length) {
        const more = new Uint32Array(count * 2);
        more.set(ends);
        ends = more;
      }
      used += bytes.write(text, used, "utf8");
      ends[count] = used;
      count += 1;
    },
    get: (number) => {
      if (!(number >= 0 && number < count)) return "";
      return bytes.toString("utf8", number === 0 ? 0 : ends[number - 1], ends[number]);
    },
  };
}

function grown(bytes: Buffer<ArrayBuffer>, size: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(size);
  bytes.copy(larger);
  return larger;
}
