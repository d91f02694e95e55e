"use client";

import { FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { useFormat } from "@/components/ui/use-format";
import type { AttachmentView } from "@/lib/booking/attachments.shared";
import { useFileUrl } from "./use-attachments";

type Props = {
  attachments: readonly AttachmentView[];
  /** Shows the date of the visit below, where several visits mix. */
  dated?: boolean;
  onOpen: (index: number) => void;
  /** More tiles at the end, as list items. */
  children?: ReactNode;
};

/** Small pictures side by side; a press opens one large. */
export function Thumbs({ attachments, dated = false, onOpen, children }: Props) {
  const t = useTranslations("files");
  const format = useFormat();
  const { timeZone } = useTenant();
  const urlOf = useFileUrl();
  return (
    <ul className="grid grid-cols-4 gap-2 sm:grid-cols-5">
      {attachments.map((attachment, index) => {
        const { id, file, caption, visitAt } = attachment;
        const date = format.date(visitAt, timeZone);
        return (
          <li key={id} className="grid gap-1">
            <button
              type="button"
              aria-label={t("open", { name: caption ?? file.name, date })}
              onClick={() => onOpen(index)}
              className="focus-ring grid aspect-square place-items-center overflow-hidden rounded-md border border-border bg-surface-sunken hover:border-border-strong"
            >
              {file.width === null ? (
                <span className="grid max-w-full justify-items-center gap-1 p-1.5 text-muted-foreground">
                  <FileText aria-hidden className="size-6" strokeWidth={1.5} />
                  <span className="max-w-full truncate text-2xs">{file.name}</span>
                </span>
              ) : (
                // biome-ignore lint/performance/noImgElement: signed in, private and small already
                <img
                  src={urlOf(attachment, "thumb")}
                  alt=""
                  loading="lazy"
                  decoding="async"
                  className="size-full object-cover"
                />
              )}
            </button>
            {dated ? <span className="truncate text-2xs text-muted-foreground">{date}</span> : null}
          </li>
        );
      })}
      {children}
    </ul>
  );
}
