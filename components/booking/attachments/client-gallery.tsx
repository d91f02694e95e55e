"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Thumbs } from "./thumbs";
import { useClientAttachments } from "./use-attachments";

const AttachmentViewer = dynamic(() => import("./viewer").then((module) => module.AttachmentViewer));

/** Pictures of all visits of a client, the last cut first; nothing where there is none. */
export function ClientGallery({ contactId }: { contactId: string }) {
  const t = useTranslations("files");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useClientAttachments(contactId);
  const [open, setOpen] = useState<number | null>(null);
  const attachments = data?.pages.flatMap((page) => page.data) ?? [];
  if (attachments.length === 0) return null;
  return (
    <section className="grid gap-3 rounded-lg border border-border bg-surface p-4">
      <h2 className="font-semibold text-ui">{t("gallery")}</h2>
      <Thumbs attachments={attachments} dated onOpen={setOpen} />
      {hasNextPage ? (
        <Button
          variant="secondary"
          size="sm"
          className="justify-self-start"
          pending={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
      {open !== null ? (
        <AttachmentViewer
          attachments={attachments}
          index={open}
          onIndex={setOpen}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
