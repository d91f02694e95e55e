"use client";

import { ChevronLeft, ChevronRight, Download, FileText, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { AttachmentView } from "@/lib/booking/attachments.shared";
import { useFileUrl } from "./use-attachments";

type Props = {
  attachments: readonly AttachmentView[];
  index: number;
  onIndex: (index: number) => void;
  onRemove?: (attachment: AttachmentView) => Promise<void>;
  onClose: () => void;
};

/** One attachment large; arrows lead to the others. */
export function AttachmentViewer({ attachments, index, onIndex, onRemove, onClose }: Props) {
  const t = useTranslations("files");
  const tAction = useTranslations("common.action");
  const format = useFormat();
  const toast = useToast();
  const { timeZone } = useTenant();
  const mayEdit = useMay("appointments.update");
  const urlOf = useFileUrl();
  const [asking, setAsking] = useState(false);
  const shown = attachments[Math.min(index, attachments.length - 1)];
  if (!shown) return null;
  const { file, caption } = shown;
  const go = (step: number) => onIndex((index + step + attachments.length) % attachments.length);
  const many = attachments.length > 1;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="lg"
        title={caption ?? file.name}
        description={t("of", { date: format.date(shown.visitAt, timeZone, "long") })}
        onKeyDown={(event) => {
          if (many && event.key === "ArrowLeft") go(-1);
          if (many && event.key === "ArrowRight") go(1);
        }}
      >
        <DialogBody className="grid gap-3">
          {file.width === null ? (
            <p className="grid justify-items-center gap-2 py-10 text-muted-foreground text-ui">
              <FileText aria-hidden className="size-10" strokeWidth={1.25} />
              {file.name}
            </p>
          ) : (
            // biome-ignore lint/performance/noImgElement: signed in, private and small already
            <img
              key={shown.id}
              src={urlOf(shown, "full")}
              alt={caption ?? file.name}
              width={file.width}
              height={file.height ?? undefined}
              className="mx-auto h-auto max-h-[60dvh] w-auto max-w-full rounded-md bg-surface-sunken object-contain"
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-2">
            {many ? (
              <span className="flex items-center gap-1">
                <Button variant="ghost" size="icon" aria-label={t("previous")} onClick={() => go(-1)}>
                  <ChevronLeft />
                </Button>
                <span aria-live="polite" className="text-hint text-muted-foreground">
                  {t("position", { position: index + 1, count: attachments.length })}
                </span>
                <Button variant="ghost" size="icon" aria-label={t("next")} onClick={() => go(1)}>
                  <ChevronRight />
                </Button>
              </span>
            ) : (
              <span />
            )}
            <span className="flex gap-1">
              <Button variant="ghost" size="sm" asChild>
                <a href={urlOf(shown, "full")} download={file.name}>
                  <Download aria-hidden />
                  {t("download")}
                </a>
              </Button>
              {onRemove && mayEdit ? (
                <Button variant="danger-ghost" size="sm" onClick={() => setAsking(true)}>
                  <Trash2 aria-hidden />
                  {tAction("delete")}
                </Button>
              ) : null}
            </span>
          </div>
        </DialogBody>
      </DialogContent>
      {asking && onRemove ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setAsking(false)}
          title={t("removeTitle")}
          description={t("removeText")}
          confirmLabel={tAction("delete")}
          destructive
          onConfirm={async () => {
            try {
              await onRemove(shown);
              if (attachments.length === 1) onClose();
              else onIndex(Math.max(0, index - 1));
            } catch (error) {
              toast.problem(error);
            }
          }}
        />
      ) : null}
    </Dialog>
  );
}
