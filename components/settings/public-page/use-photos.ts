"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { uploadFile } from "@/components/files/upload-file";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import { ApiError, localProblem } from "@/lib/api/client.shared";
import type { StaffView } from "@/lib/booking/schema";
import { maxFileBytes, type PhotoKind, type PhotoView } from "@/lib/files/schema";

const photosKey = (slug: string) => ["photos", slug] as const;
const peopleKey = (slug: string) => ["photos", slug, "people"] as const;

/** The pictures of the booking page. */
export function usePhotos(initialData: PhotoView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: photosKey(slug),
    queryFn: async ({ signal }) => (await api<{ data: PhotoView[] }>("/photos", { signal })).data,
    initialData,
  });
}

/** The people of the shop with their pictures. */
export function usePeople(initialData: StaffView[]) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: peopleKey(slug),
    queryFn: async ({ signal }) =>
      (await api<{ data: StaffView[] }>("/staff", { query: { isActive: true }, signal })).data,
    initialData,
  });
}

/** The address of a picture that anybody may see. */
export function usePhotoUrl() {
  const { slug } = useTenant();
  return (fileId: string, size: "thumb" | "medium" | "full") =>
    `/api/v1/public/${slug}/photos/${fileId}?size=${size}`;
}

/** Uploads with progress from 0 to 1; null while nothing is on its way. What fails is said at once. */
export function useUpload() {
  const { slug } = useTenant();
  const client = useQueryClient();
  const toast = useToast();
  const [share, setShare] = useState<number | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: photosKey(slug) });

  async function send(path: string, file: File, query: Record<string, string> = {}) {
    setShare(0);
    try {
      // What the server would refuse need not travel.
      if (file.size > maxFileBytes) throw new ApiError(localProblem("files.too_large", 413, path));
      await uploadFile(path, { file, tenant: slug, query, onProgress: setShare });
      await refresh();
    } catch (error) {
      toast.problem(error);
    } finally {
      setShare(null);
    }
  }

  return {
    share,
    addPhoto: (file: File, kind: PhotoKind) => send("/photos", file, { kind }),
    setPersonPhoto: (file: File, staffId: string) => send(`/staff/${staffId}/photo`, file),
  };
}

/** Describes, orders and removes pictures. */
export function usePhotoActions() {
  const t = useTranslations("publicPage");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const toast = useToast();
  const attempt = async (work: () => Promise<unknown>, done?: string) => {
    try {
      await work();
      if (done) toast.success(done);
    } catch (error) {
      toast.problem(error);
    }
    await client.invalidateQueries({ queryKey: photosKey(slug) });
  };
  return {
    setAlt: (photo: PhotoView, alt: string) =>
      attempt(() => api(`/photos/${photo.id}`, { method: "PUT", body: { alt } }), t("described")),
    order: (ids: readonly string[]) => {
      client.setQueryData<PhotoView[]>(photosKey(slug), (photos = []) =>
        [...photos].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      );
      return attempt(() => api("/photos/order", { method: "PUT", body: { ids } }));
    },
    remove: (photo: PhotoView) =>
      attempt(() => api(`/photos/${photo.id}`, { method: "DELETE" }), t("removed")),
    removePersonPhoto: (staffId: string) =>
      attempt(() => api(`/staff/${staffId}/photo`, { method: "DELETE" }), t("removed")),
  };
}
