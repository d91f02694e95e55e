type PageOf<T> = { data: T[]; nextCursor?: string | null };
type Query = Record<string, string | undefined>;

/** Follows the cursors of a list to its end. A day or a week is never long, but it may be more than one page. */
export async function fetchAll<T>(
  api: <R>(path: string, request: { query: Query; signal?: AbortSignal }) => Promise<R>,
  path: string,
  query: Query,
  signal?: AbortSignal,
): Promise<T[]> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await api<PageOf<T>>(path, {
      query: { ...query, cursor },
      ...(signal ? { signal } : {}),
    });
    rows.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}
