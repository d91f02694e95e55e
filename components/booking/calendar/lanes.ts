/** Something with an extent on the day's axis, in minutes. */
export type Span = { id: string; start: number; end: number };

/** Its place among those that overlap it: the lane, how many lanes there are, how many it may fill. */
export type Lane = { lane: number; lanes: number; width: number };

/** Gives overlapping spans lanes side by side; spans that touch do not overlap. Same result for any order of input. */
export function assignLanes(spans: readonly Span[]): Map<string, Lane> {
  const placed = new Map<string, Lane>();
  const sorted = [...spans].sort(
    (a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  let cluster: Span[] = [];
  let clusterEnd = Number.NEGATIVE_INFINITY;
  for (const span of sorted) {
    if (span.start >= clusterEnd) {
      placeCluster(cluster, placed);
      cluster = [];
      clusterEnd = Number.NEGATIVE_INFINITY;
    }
    cluster.push(span);
    clusterEnd = Math.max(clusterEnd, span.end);
  }
  placeCluster(cluster, placed);
  return placed;
}

function placeCluster(cluster: readonly Span[], placed: Map<string, Lane>): void {
  const lanes: Span[][] = [];
  const laneOf = new Map<string, number>();
  for (const span of cluster) {
    const free = lanes.findIndex((lane) => (lane.at(-1)?.end ?? 0) <= span.start);
    const index = free === -1 ? lanes.length : free;
    const lane = lanes[index] ?? [];
    lane.push(span);
    lanes[index] = lane;
    laneOf.set(span.id, index);
  }
  for (const span of cluster) {
    const lane = laneOf.get(span.id) ?? 0;
    let width = 1;
    // Spread into the lanes on the right that are empty for the whole of this span.
    while (lanes[lane + width]?.every((other) => other.end <= span.start || other.start >= span.end)) width++;
    placed.set(span.id, { lane, lanes: lanes.length, width });
  }
}
