"use client";

import { ImagePlus, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useProblemText } from "@/components/forms/use-problem-text";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { maxAttachments } from "@/lib/booking/attachments.shared";
import { documentTypes, pictureTypes } from "@/lib/files/schema";
import { Thumbs } from "./thumbs";
import { type PendingUpload, useAttachmentActions, useAttachments } from "./use-attachments";

const AttachmentViewer = dynamic(() => import("./viewer").then((module) => module.AttachmentViewer));

/** Pictures and papers of a visit: see them, add some, take one off. */
export function AttachmentsSection({ appointmentId }: { appointmentId: string }) {
  const t = useTranslations("files");
  const id = useId();
  const mayEdit = useMay("appointments.update");
  const input = useRef<HTMLInputElement>(null);
  const { data: attachments = [] } = useAttachments(appointmentId);
  const { uploads, add, dismiss, remove } = useAttachmentActions(appointmentId);
  const [open, setOpen] = useState<number | null>(null);
  if (attachments.length === 0 && !mayEdit) return null;
  const isFull = attachments.length >= maxAttachments;
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <div className="flex items-center justify-between gap-2">
        <h3 id={id} className="font-medium text-ui">
          {t("title")}
        </h3>
        {mayEdit ? (
          <>
            <input
              ref={input}
              type="file"
              multiple
              hidden
              accept={[...pictureTypes, ...documentTypes].join(",")}
              aria-label={t("add")}
              onChange={(event) => {
                void add([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
            <Button variant="ghost" size="sm" disabled={isFull} onClick={() => input.current?.click()}>
              <ImagePlus aria-hidden />
              {t("add")}
            </Button>
          </>
        ) : null}
      </div>
      {attachments.length > 0 ? (
        <Thumbs attachments={attachments} onOpen={setOpen} />
      ) : uploads.length === 0 ? (
        <p className="text-hint text-muted-foreground">{t("empty")}</p>
      ) : null}
      {isFull ? (
        <p className="text-hint text-muted-foreground">{t("full", { max: maxAttachments })}</p>
      ) : null}
      {uploads.length > 0 ? (
        <ul className="grid gap-2">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} onDismiss={() => dismiss(upload.key)} />
          ))}
        </ul>
      ) : null}
      {open !== null && attachments.length > 0 ? (
        <AttachmentViewer
          attachments={attachments}
          index={open}
          onIndex={setOpen}
          onRemove={remove}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}

function UploadRow({ upload, onDismiss }: { upload: PendingUpload; onDismiss: () => void }) {
  const t = useTranslations("files");
  const problemText = useProblemText();
  const { name, share, problem } = upload;
  return (
    <li className="grid gap-1 rounded-md border border-border px-3 py-2 text-ui">
      <span className="flex items-center justify-between gap-2">
        <span className="min-w-0 truncate">{name}</span>
        {problem ? (
          <Button variant="ghost" size="icon" aria-label={t("dismiss", { name })} onClick={onDismiss}>
            <X />
          </Button>
        ) : null}
      </span>
      {problem ? (
        <span role="alert" className="text-danger-text text-hint">
          {problemText(problem)}
        </span>
      ) : (
        <Progress value={share < 1 ? share * 100 : null} label={t("uploading", { name })} />
      )}
    </li>
  );
}
