/** A pattern over bytes: at each place the bytes that may stand there, and whether the place may be left out. */
type BytePattern = readonly { readonly bytes: ReadonlySet<number>; readonly optional: boolean }[];

/** Signs of a pattern's source that stand for many bytes. */
const CLASSES: Readonly<Record<string, (byte: number) => boolean>> = {
  '#': isDigit,
  '@': isLetter,
  '*': (byte) => isLetter(byte) || isDigit(byte),
  // Between groups of digits or words: space, tab, hyphen, point, low line, slash, or part of a sign that is not ASCII.
  '~': (byte) => byte >= 0x80 || [0x20, 0x09, 0x2d, 0x2e, 0x5f, 0x2f].includes(byte),
  // The edge of a word.
  '|': (byte) => !isLetter(byte) && !isDigit(byte),
};

/** Cells of the table from here on: a pattern ends in that state, or (all bits set) the state is not made yet. */
const MARKED = 0x8000;
const UNKNOWN = 0xffff;

/**
 * Finds many patterns in one pass, one look-up a byte: a deterministic automaton whose states are made when they are first
 * met. Four parts of the bytes are read side by side, because each look-up waits for the one before it.
 */
export class ByteAutomaton {
  /** The longest text that a pattern can match: parts overlap by so much, and so must what the caller cuts. */
  readonly longest: number;
  readonly #patterns: readonly BytePattern[];
  /** State times 256 plus byte: the next state. */
  #next = new Uint16Array(512 << 8).fill(UNKNOWN);
  /** Places of patterns that a state stands for: the pattern in the low byte, its place above. */
  readonly #places: (readonly number[])[] = [];
  readonly #ends: (readonly number[])[] = [];
  readonly #byPlaces = new Map<string, number>();
  readonly #start: number;

  /** @param sources letters in either case, digits and signs as themselves, the signs of classes, and `?` after what may be left out */
  constructor(sources: readonly string[]) {
    this.#patterns = sources.map(patternOf);
    this.longest = Math.max(...this.#patterns.map((pattern) => pattern.length));
    // A text begins as after a space.
    this.#start = this.#step(this.#stateOf([]), 0x20) & ~MARKED;
  }

  /**
   * Reads `bytes` as a text of its own.
   *
   * @param onEnd called for each pattern that ends, by number, and the place after its last byte; true ends the reading
   */
  read(bytes: Uint8Array, onEnd: (pattern: number, at: number) => boolean): void {
    const quarter = bytes.length >> 2;
    const most = Math.min(quarter + this.longest, bytes.length - 3 * quarter);
    if (quarter < 16 * this.longest) {
      this.#readLanes(bytes, [0], bytes.length, onEnd);
    } else if (!this.#readLanes(bytes, [0, quarter, 2 * quarter, 3 * quarter], most, onEnd)) {
      // Where a part ends the next has begun anew: what crosses is read once more.
      for (let part = 1; part < 4; part += 1) {
        const from = Math.max(0, part * quarter - this.longest);
        const around = bytes.subarray(from, part * quarter + this.longest);
        if (this.#readLanes(around, [0], around.length, (pattern, at) => onEnd(pattern, from + at))) return;
      }
    }
  }

  #readLanes(
    bytes: Uint8Array,
    from: readonly number[],
    length: number,
    onEnd: (pattern: number, at: number) => boolean,
  ): boolean {
    const [f0 = 0, f1 = f0, f2 = f0, f3 = f0] = from;
    const lanes = [this.#start, this.#start, this.#start, this.#start];
    for (let at = 0; at < length; at += 1) {
      at = this.#passUnmarked(bytes, lanes, [f0, f1, f2, f3], at, length);
      if (at === length) return false;
      for (const [lane, state] of lanes.entries()) {
        const byte = bytes[(from[lane] ?? f0) + at] ?? 0;
        const known = this.#next[(state << 8) | byte] ?? UNKNOWN;
        const to = known === UNKNOWN ? this.#step(state, byte) : known;
        lanes[lane] = to & ~MARKED;
        if (to < MARKED || lane >= from.length) continue;
        for (const pattern of this.#ends[to & ~MARKED] ?? []) {
          if (onEnd(pattern, (from[lane] ?? f0) + at + 1)) return true;
        }
      }
    }
    return false;
  }

  /** Goes on while nothing ends and every state is known; `lanes` are then the states before the place returned. */
  #passUnmarked(
    bytes: Uint8Array,
    lanes: number[],
    [f0, f1, f2, f3]: readonly [number, number, number, number],
    from: number,
    length: number,
  ): number {
    const next = this.#next;
    let a = lanes[0] ?? 0;
    let b = lanes[1] ?? 0;
    let c = lanes[2] ?? 0;
    let d = lanes[3] ?? 0;
    let at = from;
    for (; at < length; at += 1) {
      const toA = next[(a << 8) | (bytes[f0 + at] ?? 0)] ?? 0;
      const toB = next[(b << 8) | (bytes[f1 + at] ?? 0)] ?? 0;
      const toC = next[(c << 8) | (bytes[f2 + at] ?? 0)] ?? 0;
      const toD = next[(d << 8) | (bytes[f3 + at] ?? 0)] ?? 0;
      if ((toA | toB | toC | toD) >= MARKED) break;
      a = toA;
      b = toB;
      c = toC;
      d = toD;
    }
    lanes[0] = a;
    lanes[1] = b;
    lanes[2] = c;
    lanes[3] = d;
    return at;
  }

  #step(state: number, byte: number): number {
    const after = new Set<number>();
    for (const place of [...(this.#places[state] ?? []), ...this.#patterns.keys()]) {
      for (const reached of this.#withSkips(place)) {
        const one = this.#patterns[reached & 0xff]?.[reached >> 8];
        if (one?.bytes.has(byte) === true) after.add(reached + 0x100);
      }
    }
    const to = this.#stateOf([...after].sort((one, other) => one - other));
    const marked = (this.#ends[to]?.length ?? 0) > 0 ? to | MARKED : to;
    this.#next[(state << 8) | byte] = marked;
    return marked;
  }

  #withSkips(place: number): readonly number[] {
    const optional = this.#patterns[place & 0xff]?.[place >> 8]?.optional === true;
    return optional ? [place, ...this.#withSkips(place + 0x100)] : [place];
  }

  #stateOf(places: readonly number[]): number {
    const key = places.join(' ');
    const known = this.#byPlaces.get(key);
    if (known !== undefined) return known;
    const state = this.#places.push(places) - 1;
    if (state >= MARKED - 1) throw new RangeError('these patterns have too many states');
    if (state << 8 >= this.#next.length) {
      const larger = new Uint16Array(this.#next.length * 2).fill(UNKNOWN);
      larger.set(this.#next);
      this.#next = larger;
    }
    this.#byPlaces.set(key, state);
    const reached = places.flatMap((place) => this.#withSkips(place));
    const ended = reached.filter((place) => place >> 8 === this.#patterns[place & 0xff]?.length);
    this.#ends.push([...new Set(ended.map((place) => place & 0xff))]);
    return state;
  }
}

function patternOf(source: string): BytePattern {
  const pattern: { bytes: ReadonlySet<number>; optional: boolean }[] = [];
  for (const sign of source) {
    const last = pattern.at(-1);
    if (sign === '?' && last !== undefined) last.optional = true;
    else pattern.push({ bytes: bytesOf(sign), optional: false });
  }
  return pattern;
}

function bytesOf(sign: string): ReadonlySet<number> {
  const holds = CLASSES[sign];
  if (holds !== undefined) return new Set(Array.from({ length: 256 }, (_, byte) => byte).filter(holds));
  return new Set([sign.toLowerCase(), sign.toUpperCase()].map((letter) => letter.charCodeAt(0)));
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
