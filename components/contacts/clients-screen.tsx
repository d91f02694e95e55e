"use client";

import { Contact, Plus, Search } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { dataColumns } from "@/components/ui/data-table-model";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/components/ui/use-format";
import type { ContactView } from "@/lib/contacts/schema";
import { ClientsMenu } from "./clients-menu";
import { PhoneText } from "./phone-text";
import { useContacts } from "./use-contacts";

const ContactSheet = dynamic(() => import("./contact-sheet").then((module) => module.ContactSheet));

const column = dataColumns<ContactView>();

function useColumns() {
  const t = useTranslations("contacts.list");
  const format = useFormat();
  const { slug, timeZone } = useTenant();
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("name"),
        enableSorting: false,
        meta: { card: "title" },
        cell: ({ row: { original } }) => (
          <Link
            href={`/t/${slug}/clients/${original.id}`}
            className="focus-ring flex min-w-0 items-center gap-3 rounded-sm font-medium hover:underline"
          >
            <Avatar name={original.name ?? "?"} size="sm" />
            <span className="truncate">{original.name ?? original.phone ?? t("noName")}</span>
          </Link>
        ),
      }),
      column.accessor("phone", {
        header: t("phone"),
        enableSorting: false,
        cell: ({ getValue }) => {
          const phone = getValue();
          return phone ? <PhoneText phone={phone} /> : <span className="text-subtle">–</span>;
        },
      }),
      column.accessor("email", {
        header: t("email"),
        enableSorting: false,
        meta: { card: "hidden" },
        cell: ({ getValue }) => <span className="text-muted-foreground">{getValue() ?? "–"}</span>,
      }),
      column.accessor("tags", {
        header: t("tags"),
        enableSorting: false,
        meta: { card: "aside" },
        cell: ({ getValue }) => (
          <span className="flex gap-1">
            {getValue()
              .slice(0, 2)
              .map((tag) => (
                <Badge key={tag}>{tag}</Badge>
              ))}
          </span>
        ),
      }),
      column.accessor("createdAt", {
        header: t("since"),
        enableSorting: false,
        meta: { card: "hidden", align: "right" as const },
        cell: ({ getValue }) => (
          <span className="text-muted-foreground">{format.date(getValue(), timeZone)}</span>
        ),
      }),
    ],
    [t, format, slug, timeZone],
  );
}

type Props = { initial: { data: ContactView[]; nextCursor: string | null } };

/** Everybody the shop knows. */
export function ClientsScreen({ initial }: Props) {
  const t = useTranslations("contacts.list");
  const router = useRouter();
  const { slug } = useTenant();
  const mayEdit = useMay("contacts.write");
  const [query, setQuery] = useQueryState("q", parseAsString.withDefault(""));
  const [text, setText] = useState(query);
  const [adding, setAdding] = useState(false);
  const search = useDeferredValue(query);
  useEffect(() => {
    const timer = setTimeout(() => void setQuery(text.trim() || null), 250);
    return () => clearTimeout(timer);
  }, [text, setQuery]);
  const contacts = useContacts(search, initial);
  const columns = useColumns();
  const rows = contacts.data?.pages.flatMap((page) => page.data);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          <>
            <ClientsMenu />
            {mayEdit ? (
              <Button onClick={() => setAdding(true)}>
                <Plus aria-hidden />
                {t("new")}
              </Button>
            ) : null}
          </>
        }
      />
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={rows}
        getRowId={(contact) => contact.id}
        error={contacts.error}
        onRetry={() => void contacts.refetch()}
        onRowClick={(contact) => router.push(`/t/${slug}/clients/${contact.id}`)}
        paging={{
          hasMore: contacts.hasNextPage,
          onMore: () => void contacts.fetchNextPage(),
          loading: contacts.isFetchingNextPage,
        }}
        toolbar={
          <div className="relative min-w-0 flex-1 sm:max-w-80">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-subtle"
            />
            <Input
              type="search"
              className="pl-9"
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder={t("search")}
              aria-label={t("search")}
            />
          </div>
        }
        empty={
          search ? (
            <EmptyState
              icon={Search}
              title={t("nothingTitle", { search })}
              description={t("nothingText")}
              action={
                <Button variant="secondary" onClick={() => setText("")}>
                  {t("showAll")}
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={Contact}
              title={t("emptyTitle")}
              description={t("emptyText")}
              action={mayEdit ? <Button onClick={() => setAdding(true)}>{t("new")}</Button> : null}
            />
          )
        }
      />
      {adding ? (
        <ContactSheet
          contact={null}
          onClose={() => setAdding(false)}
          onSaved={(contact) => router.push(`/t/${slug}/clients/${contact.id}`)}
        />
      ) : null}
    </>
  );
}
