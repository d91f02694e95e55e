"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { useToast } from "@/components/ui/toast";
import type { ContactView, CreateContact } from "@/lib/contacts/schema";

const contactKeys = {
  all: (slug: string) => ["contacts", slug] as const,
  list: (slug: string, search: string) => ["contacts", slug, "list", search] as const,
  one: (slug: string, id: string) => ["contacts", slug, "one", id] as const,
};

type PageOf = { data: ContactView[]; nextCursor: string | null };

/** The clients by name, page after page; `search` looks in name, phone and e-mail. */
export function useContacts(search: string, initial?: PageOf) {
  const api = useApi();
  const { slug } = useTenant();
  return useInfiniteQuery({
    queryKey: contactKeys.list(slug, search),
    queryFn: ({ pageParam, signal }) =>
      api<PageOf>("/contacts", { query: { search, sort: "name", limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    ...(initial && search === "" ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
  });
}

/** One client. */
export function useContact(initial: ContactView) {
  const api = useApi();
  const { slug } = useTenant();
  return useQuery({
    queryKey: contactKeys.one(slug, initial.id),
    queryFn: async ({ signal }) =>
      (await api<{ data: ContactView }>(`/contacts/${initial.id}`, { signal })).data,
    initialData: initial,
  });
}

/** What can be done with a client; everything throws its problem for the form or dialog that asked. */
export function useContactActions() {
  const api = useApi();
  const client = useQueryClient();
  const { slug } = useTenant();
  const toast = useToast();
  const t = useTranslations("contacts");
  return useMemo(
    () => ({
      async save(id: string | null, body: CreateContact): Promise<ContactView> {
        const { data } = await api<{ data: ContactView }>(
          id ? `/contacts/${id}` : "/contacts",
          id ? { method: "PUT", body } : { body },
        );
        client.setQueryData(contactKeys.one(slug, data.id), data);
        await client.invalidateQueries({ queryKey: contactKeys.all(slug) });
        toast.success(t("saved", { name: data.name ?? "" }));
        return data;
      },
      async remove(contact: ContactView): Promise<void> {
        await api(`/contacts/${contact.id}`, { method: "DELETE" });
        client.removeQueries({ queryKey: contactKeys.one(slug, contact.id) });
        await client.invalidateQueries({ queryKey: contactKeys.all(slug) });
        toast.success(t("deleted", { name: contact.name ?? "" }));
      },
    }),
    [api, client, slug, toast, t],
  );
}
