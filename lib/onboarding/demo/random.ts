/** A small seeded generator (mulberry32): the demo is the same on every machine. */
export function seeded(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    /** The next of a shuffled pile; when it is used up, it is shuffled anew. */
    deal: <T>(list: readonly T[]) => {
      let pile: T[] = [];
      return (): T => {
        if (pile.length === 0)
          pile = list
            .map((item) => ({ item, place: next() }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const item = pile.pop();
        if (item === undefined) throw new Error("nothing to deal");
        return item;
      };
    },
    /** Between 0 (included) and 1 (excluded). */
    next,
    chance: (probability: number) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const item = list[Math.floor(next() * list.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}

export type Random = ReturnType<typeof seeded>;
