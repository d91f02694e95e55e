import pg from "pg";
import type { Row } from "./measure";

/** A table of more rows than this is never read from end to end for one screen. */
const many = 5_000;

type Plan = { "Node Type": string; "Relation Name"?: string; "Index Cond"?: string; Plans?: Plan[] };
type Query = { text: string; values?: unknown[] };

/** What a screen asks the database for. */
export type Screen = { name: string; load: () => Promise<unknown> };

/**
 * Loads each screen once and asks the database for the plan of every query on the way, on the same connection, in the
 * same transaction and as the same role. One row per screen that reads a large table from end to end, and their number.
 */
export async function measurePlans(screens: readonly Screen[]): Promise<Row[]> {
  const large = await largeTables();
  const rows: Row[] = [];
  let queries = 0;
  for (const screen of screens) {
    const scanned = new Set<string>();
    const stop = explainQueries((plan) => {
      queries++;
      for (const table of scans(plan)) if (large.has(table)) scanned.add(table);
    });
    try {
      await screen.load();
    } finally {
      stop();
    }
    if (scanned.size > 0)
      rows.push({
        metric: `scale: ${screen.name} reads whole tables`,
        value: scanned.size,
        unit: "tables",
        target: 0,
        note: [...scanned].sort().join(", "),
      });
  }
  const found = rows.reduce((sum, row) => sum + row.value, 0);
  const note = `${queries} plans of ${screens.length} screens; tables above ${many} rows: ${[...large].sort().join(", ")}`;
  return [
    ...rows,
    { metric: "scale: sequential scans of large tables", value: found, unit: "scans", target: 0, note },
  ];
}

/** The tables that a plan reads from end to end: without an index, or along one without a condition. */
function scans(plan: Plan): string[] {
  const whole =
    plan["Node Type"] === "Seq Scan" ||
    (/^Index (Only )?Scan$/.test(plan["Node Type"]) && plan["Index Cond"] === undefined);
  const own = whole && plan["Relation Name"] ? [plan["Relation Name"]] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scans)];
}

async function largeTables(): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and reltuples > ${many}
        and relnamespace = 'public'::regnamespace`,
    );
    return new Set(rows.map(({ name }) => name));
  } finally {
    await client.end();
  }
}

// Prisma's adapter asks through pg: what it sends is explained right before it runs.
function explainQueries(onPlan: (plan: Plan) => void): () => void {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const original = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const asked = args[0] as Query | string;
    const query = typeof asked === "string" ? { text: asked, values: args[1] as unknown[] } : asked;
    if (!/^\s*(select|with)\b/i.test(query.text) || /set_config/.test(query.text))
      return original.apply(this, args);
    const explained = original.call(this, {
      text: `explain (format json) ${query.text}`,
      values: query.values ?? [],
    }) as Promise<{ rows: { "QUERY PLAN": { Plan: Plan }[] }[] }>;
    return explained.then(({ rows }) => {
      const [first] = rows[0]?.["QUERY PLAN"] ?? [];
      if (first) onPlan(first.Plan);
      return original.apply(this, args);
    });
  };
  return () => {
    prototype.query = original;
  };
}
