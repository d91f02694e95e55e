"use client";

import { ImageIcon, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import type { PhotoView } from "@/lib/files/schema";
import { UploadButton } from "./upload-button";
import { usePhotoActions, usePhotoUrl, useUpload } from "./use-photos";

type Props = { kind: "logo" | "cover"; photo: PhotoView | undefined };

/** The logo or the cover: what it is, how it looks, another one, none. */
export function SinglePhoto({ kind, photo }: Props) {
  const t = useTranslations("publicPage");
  const urlOf = usePhotoUrl();
  const { share, addPhoto } = useUpload();
  const { remove } = usePhotoActions();
  return (
    <Card>
      <CardHeader title={t(`${kind}.title`)} description={t(`${kind}.about`)} />
      <CardBody className="grid gap-3">
        <div
          className={cn(
            "grid place-items-center overflow-hidden rounded-lg border border-border bg-surface-sunken text-subtle",
            kind === "logo" ? "size-24" : "aspect-[3/1] w-full",
          )}
        >
          {photo ? (
            // biome-ignore lint/performance/noImgElement: already in the size shown
            <img
              src={urlOf(photo.fileId, kind === "logo" ? "thumb" : "medium")}
              alt={t(`${kind}.title`)}
              className={cn("size-full", kind === "logo" ? "object-contain" : "object-cover")}
            />
          ) : (
            <ImageIcon aria-hidden className="size-8" strokeWidth={1.25} />
          )}
        </div>
        {share === null ? null : <Progress value={share < 1 ? share * 100 : null} label={t("uploading")} />}
        <div className="flex flex-wrap gap-2">
          <UploadButton
            label={t(photo ? "replace" : "choose")}
            name={t(photo ? `${kind}.replace` : `${kind}.choose`)}
            pending={share !== null}
            onFile={(file) => void addPhoto(file, kind)}
          />
          {photo ? (
            <Button
              variant="danger-ghost"
              size="sm"
              aria-label={t(`${kind}.remove`)}
              onClick={() => void remove(photo)}
            >
              <Trash2 aria-hidden />
              {t("remove")}
            </Button>
          ) : null}
        </div>
      </CardBody>
    </Card>
  );
}
