/** Something understood, and where it stood. */
export type Place<T> = { at: number; length: number; value: T };

/** A text whose understood parts are struck out, so that "15" of "dia 15" is not also read as an hour. */
export class Scan {
  constructor(public text: string) {}

  /** Strikes out every match for which `read` returns something and gives those in order of position. */
  takeAll<T>(pattern: RegExp, read: (match: RegExpExecArray) => T | null): Place<T>[] {
    const global = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
    const found: Place<T>[] = [];
    for (const match of [...this.text.matchAll(global)]) {
      const value = read(match as RegExpExecArray);
      if (value === null) continue;
      found.push({ at: match.index, length: match[0].length, value });
      this.strike(match.index, match[0].length);
    }
    return found;
  }

  /** Like `takeAll`, for the first match only. */
  take<T>(pattern: RegExp, read: (match: RegExpExecArray) => T | null): T | null {
    let done = false;
    const [first] = this.takeAll(pattern, (match) => {
      if (done) return null;
      const value = read(match);
      done = value !== null;
      return value;
    });
    return first?.value ?? null;
  }

  /** Puts "~" over a part, keeping positions; "~" is no word character. */
  strike(at: number, length: number): void {
    this.text = this.text.slice(0, at) + "~".repeat(length) + this.text.slice(at + length);
  }
}
