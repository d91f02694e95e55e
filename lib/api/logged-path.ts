type Params = Record<string, string | string[] | undefined>;

/**
 * A request's path as the log may have it. Some addresses are keys (manage links, offers, feeds, invitations): the log says
 * which door it was, not the key. Routes without parameters have none at all.
 */
export function loggedPath(pathname: string, params: Params | undefined): string {
  return Object.entries(params ?? {}).reduce(
    (path, [name, value]) =>
      /token$/i.test(name) && typeof value === "string" && value !== ""
        ? path.replaceAll(encodeURIComponent(value), `{${name}}`)
        : path,
    pathname,
  );
}
