import type { APIRequestContext, APIResponse } from "@playwright/test";

/** The app's API as one caller: answers the `data` of a success, throws what a failure says. */
export class Api {
  readonly #request: APIRequestContext;
  readonly #headers: Record<string, string>;

  constructor(request: APIRequestContext, headers: Record<string, string>) {
    this.#request = request;
    this.#headers = { accept: "application/json", ...headers };
  }

  /** The same API for another bearer of a token. */
  as(token: string): Api {
    return new Api(this.#request, { authorization: `Bearer ${token}` });
  }

  async get<T>(path: string): Promise<T> {
    return this.#data(await this.#request.get(url(path), { headers: this.#headers }));
  }

  async post<T>(path: string, data: unknown = {}): Promise<T> {
    return this.#data(await this.#request.post(url(path), { headers: this.#headers, data }));
  }

  async put<T>(path: string, data: unknown): Promise<T> {
    return this.#data(await this.#request.put(url(path), { headers: this.#headers, data }));
  }

  async #data<T>(response: APIResponse): Promise<T> {
    if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`);
    return ((await response.json()) as { data: T }).data;
  }
}

function url(path: string): string {
  return `/api/v1${path}`;
}
