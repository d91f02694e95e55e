"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { uploadFile } from "@/components/files/upload-file";
import { type Problem, toProblem } from "@/components/forms/problem";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { ApiError, localProblem } from "@/lib/api/client.shared";
import type { AttachmentView } from "@/lib/booking/attachments.shared";
import { maxFileBytes } from "@/lib/files/schema";

const keys = {
  visit: (slug: string, id: string) => ["attachments", slug, "visit", id] as const,
  client: (slug: string, id: string) => ["attachments", slug, "client", id] as const,
  all: (slug: string) => ["attachments", slug] as const,
};

/** What is attached to a visit. */
export function useAttachments(appointmentId: string) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: keys.visit(slug, appointmentId),
    queryFn: async ({ signal }) =>
      (await api<{ data: AttachmentView[] }>(`/appointments/${appointmentId}/attachments`, { signal })).data,
  });
}

/** What is attached to a client's visits, newest first. */
export function useClientAttachments(contactId: string) {
  const api = useApi();
  const { slug } = useTenant();
  return useInfiniteQuery({
    queryKey: keys.client(slug, contactId),
    queryFn: ({ pageParam, signal }) =>
      api<{ data: AttachmentView[]; nextCursor: string | null }>(`/contacts/${contactId}/attachments`, {
        query: { limit: 12, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The address of an attachment's file. */
export function useFileUrl() {
  const { slug } = useTenant();
  return useCallback(
    ({ appointmentId, id }: AttachmentView, size: "full" | "thumb") =>
      `/api/v1/appointments/${appointmentId}/attachments/${id}/file?size=${size}&tenant=${slug}`,
    [slug],
  );
}

/** One file on its way, or one that was refused. */
export type PendingUpload = { key: number; name: string; share: number; problem: Problem | null };

let lastKey = 0;

/** Uploads files one after the other, and takes attachments off. */
export function useAttachmentActions(appointmentId: string) {
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly PendingUpload[]>([]);
  const change = (key: number, next: Partial<PendingUpload> | null) =>
    setUploads((list) =>
      list.flatMap((item) => (item.key !== key ? [item] : next ? [{ ...item, ...next }] : [])),
    );
  const refresh = () => client.invalidateQueries({ queryKey: keys.all(slug) });

  async function send(file: File, key: number) {
    try {
      // What the server would refuse need not travel.
      if (file.size > maxFileBytes) throw new ApiError(localProblem("files.too_large", 413, ""));
      await uploadFile(`/appointments/${appointmentId}/attachments`, {
        ...{ file, tenant: slug },
        onProgress: (share) => change(key, { share }),
      });
      await refresh();
      change(key, null);
    } catch (error) {
      change(key, { problem: toProblem(error) });
    }
  }

  return {
    uploads,
    add: async (files: readonly File[]) => {
      const fresh = files.map((file) => ({ file, key: ++lastKey }));
      setUploads((list) => [
        ...list,
        ...fresh.map(({ file, key }) => ({ key, name: file.name, share: 0, problem: null })),
      ]);
      for (const { file, key } of fresh) await send(file, key);
    },
    dismiss: (key: number) => change(key, null),
    remove: async (attachment: AttachmentView) => {
      await api(`/appointments/${attachment.appointmentId}/attachments/${attachment.id}`, {
        method: "DELETE",
      });
      await refresh();
    },
  };
}
