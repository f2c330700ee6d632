/** Bytes under construction that are written as text, one byte for each character from U+0000 to U+00FF. */
export class ByteText {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(text: string): void {
    const start = this.#length;
    const bytes = this.#withRoom(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[start + index] = text.charCodeAt(index);
    this.#length = start + text.length;
  }

  /** Writes an integer number of hundredths as a decimal number, in the shortest form, as `String` does. */
  writeHundredths(hundredths: number): void {
    const size = Math.abs(hundredths);
    if (hundredths < 0) this.write("-");
    if (size >= LONG_NUMBER) {
      this.write(String(size / 100));
      return;
    }
    const whole = Math.floor(size / 100);
    const rest = size - 100 * whole;
    this.#writeDigits(whole);
    if (rest === 0) return;
    const bytes = this.#withRoom(3);
    bytes[this.#length] = POINT;
    bytes[this.#length + 1] = ZERO + Math.floor(rest / 10);
    bytes[this.#length + 2] = ZERO + (rest % 10);
    this.#length += rest % 10 === 0 ? 2 : 3;
  }

  /** The bytes written so far; valid until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Writes a non-negative integer below `LONG_NUMBER`. */
  #writeDigits(whole: number): void {
    let unit = 1;
    while (unit * 10 <= whole) unit *= 10;
    const bytes = this.#withRoom(9);
    for (; unit >= 1; unit /= 10) {
      bytes[this.#length] = ZERO + (Math.floor(whole / unit) % 10);
      this.#length += 1;
    }
  }

  #withRoom(count: number): Uint8Array {
    const wanted = this.#length + count;
    if (wanted > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(wanted, 2 * this.#bytes.length));
      bytes.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = bytes;
    }
    return this.#bytes;
  }
}

const ZERO = 0x30;
const POINT = 0x2e;

/** Value, in hundredths, from which `String` formats the number; smaller ones fit the nine bytes reserved for digits. */
const LONG_NUMBER = 1e9;
