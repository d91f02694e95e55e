import { ApiError, isProblem, localProblem } from "@/lib/api/client.shared";

type Upload = {
  file: File;
  tenant: string;
  /** Query fields beside the file's name. */
  query?: Record<string, string>;
  /** From 0 to 1, as the bytes leave. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
};

/** Sends one file as the body of a POST below `/api/v1` and returns the parsed answer. Throws ApiError. */
export function uploadFile<T>(path: string, { file, tenant, query, onProgress, signal }: Upload): Promise<T> {
  const params = new URLSearchParams({ name: file.name || "file", ...query });
  return new Promise((resolve, reject) => {
    // fetch cannot say how much has left yet.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1${path}?${params}`);
    request.responseType = "json";
    request.setRequestHeader("x-tenant", tenant);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else
        reject(new ApiError(isProblem(body) ? body : localProblem("common.internal", request.status, path)));
    };
    request.onerror = () => reject(new ApiError(localProblem("common.offline", 0, path)));
    request.onabort = () => reject(new DOMException("", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
