/** Wall times of a shop whose zone has a fixed offset, such as "Etc/GMT+3" (three hours behind UTC). */
export class ShopClock {
  readonly timeZone: string;
  readonly #offset: string;

  constructor(timeZone: string) {
    this.timeZone = timeZone;
    const hours = -Number(timeZone.replace("Etc/GMT", "") || 0);
    this.#offset = `${hours < 0 ? "-" : "+"}${String(Math.abs(hours)).padStart(2, "0")}:00`;
  }

  /** The shop's date so many days from now, as YYYY-MM-DD. */
  day(daysFromNow: number): string {
    const then = new Date(Date.now() + daysFromNow * 86_400_000);
    return new Intl.DateTimeFormat("en-CA", { timeZone: this.timeZone }).format(then);
  }

  /** The instant at which the shop's clock shows this time of a day. */
  instant(date: string, time: string): string {
    return new Date(`${date}T${time}:00${this.#offset}`).toISOString();
  }
}
