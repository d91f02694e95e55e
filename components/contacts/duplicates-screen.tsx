"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, Users } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import type { DuplicateGroup } from "@/lib/contacts/duplicates-schema.shared";

/** Records that look like the same person, to be made one. */
export function DuplicatesScreen() {
  const t = useTranslations("clients.duplicates");
  const api = useApi();
  const { slug } = useTenant();
  const groups = useQuery({
    queryKey: ["contacts", slug, "duplicates"],
    queryFn: async ({ signal }) =>
      (await api<{ data: DuplicateGroup[] }>("/contacts/duplicates", { signal })).data,
  });
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader
        className="mb-0"
        back={
          <Link
            href={`/t/${slug}/clients`}
            className="focus-ring inline-flex items-center gap-1 justify-self-start rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
        title={t("title")}
        description={t("about")}
      />
      {groups.error ? (
        <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
      ) : !groups.data ? (
        <Skeleton className="h-40 rounded-lg" />
      ) : groups.data.length === 0 ? (
        <EmptyState icon={Users} title={t("emptyTitle")} description={t("emptyText")} />
      ) : (
        groups.data.map((group) => <Group key={group.contacts.map(({ id }) => id).join()} group={group} />)
      )}
    </div>
  );
}

function Group({ group }: { group: DuplicateGroup }) {
  const t = useTranslations("clients.duplicates");
  const api = useApi();
  const client = useQueryClient();
  const toast = useToast();
  const id = useId();
  const { slug } = useTenant();
  // The one with the most history is most likely the right one.
  const richest = [...group.contacts].sort((a, b) => b.appointments - a.appointments)[0];
  const [keepId, setKeepId] = useState(richest?.id ?? "");
  const [asking, setAsking] = useState(false);
  const nameOf = (contact: DuplicateGroup["contacts"][number]) =>
    contact.name ?? contact.phone ?? t("noName");
  const keep = group.contacts.find((contact) => contact.id === keepId);
  const name = keep ? nameOf(keep) : "";
  async function merge() {
    const mergeIds = group.contacts.map((contact) => contact.id).filter((other) => other !== keepId);
    try {
      await api("/contacts/merge", { body: { keepId, mergeIds }, idempotencyKey: crypto.randomUUID() });
      toast.success(t("merged", { name }));
      await client.invalidateQueries({ queryKey: ["contacts", slug] });
    } catch (error) {
      toast.problem(error);
    }
  }
  return (
    <Card className="grid gap-3 p-4">
      <fieldset className="grid gap-1">
        <legend className="mb-2">
          <Badge>{t(`reason.${group.reason}`)}</Badge>
        </legend>
        {group.contacts.map((contact) => (
          <label
            key={contact.id}
            htmlFor={`${id}-${contact.id}`}
            className="flex cursor-pointer items-center gap-3 rounded-md px-2 py-2 hover:bg-muted has-checked:bg-primary-soft/50"
          >
            <input
              type="radio"
              id={`${id}-${contact.id}`}
              name={id}
              checked={keepId === contact.id}
              onChange={() => setKeepId(contact.id)}
              aria-label={t("keepThis", { name: nameOf(contact) })}
              className="size-4 accent-(--primary)"
            />
            <span className="grid min-w-0 flex-1">
              <span className="truncate font-medium text-ui">{nameOf(contact)}</span>
              <span className="truncate text-hint text-muted-foreground">
                {[contact.phone, contact.email, t("visits", { count: contact.appointments })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            {keepId === contact.id ? <Badge tone="primary">{t("keep")}</Badge> : null}
          </label>
        ))}
      </fieldset>
      <Button variant="secondary" className="justify-self-end" onClick={() => setAsking(true)}>
        {t("merge", { count: group.contacts.length })}
      </Button>
      {asking ? (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          title={t("mergeTitle", { name })}
          description={t("mergeText")}
          confirmLabel={t("merge", { count: group.contacts.length })}
          destructive
          onConfirm={merge}
        />
      ) : null}
    </Card>
  );
}
