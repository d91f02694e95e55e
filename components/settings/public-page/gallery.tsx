"use client";

import { ChevronLeft, ChevronRight, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Input } from "@/components/ui/input";
import { Progress } from "@/components/ui/progress";
import { maxGallery, type PhotoView } from "@/lib/files/schema";
import { UploadButton } from "./upload-button";
import { usePhotoActions, usePhotoUrl, useUpload } from "./use-photos";

/** The photos of the shop in their order, each with a line that says what it shows. */
export function Gallery({ photos }: { photos: readonly PhotoView[] }) {
  const t = useTranslations("publicPage");
  const tAction = useTranslations("common.action");
  const { share, addPhoto } = useUpload();
  const { order, remove } = usePhotoActions();
  const [removing, setRemoving] = useState<PhotoView | null>(null);
  const move = (index: number, step: number) => {
    const ids = photos.map(({ id }) => id);
    const [id] = ids.splice(index, 1);
    if (id) ids.splice(index + step, 0, id);
    void order(ids);
  };
  return (
    <Card>
      <CardHeader
        title={t("gallery.title")}
        description={t("gallery.about", { max: maxGallery })}
        actions={
          <UploadButton
            label={t("gallery.add")}
            pending={share !== null}
            disabled={photos.length >= maxGallery}
            onFile={(file) => void addPhoto(file, "gallery")}
          />
        }
      />
      <CardBody className="grid gap-3">
        {share === null ? null : <Progress value={share < 1 ? share * 100 : null} label={t("uploading")} />}
        {photos.length === 0 ? (
          <p className="text-muted-foreground text-ui">{t("gallery.empty")}</p>
        ) : (
          <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            {photos.map((photo, index) => (
              <GalleryItem
                key={photo.id}
                photo={photo}
                number={index + 1}
                onEarlier={index > 0 ? () => move(index, -1) : undefined}
                onLater={index < photos.length - 1 ? () => move(index, 1) : undefined}
                onRemove={() => setRemoving(photo)}
              />
            ))}
          </ul>
        )}
      </CardBody>
      {removing ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setRemoving(null)}
          title={t("gallery.removeTitle")}
          description={t("gallery.removeText")}
          confirmLabel={tAction("delete")}
          destructive
          onConfirm={() => remove(removing)}
        />
      ) : null}
    </Card>
  );
}

type ItemProps = {
  photo: PhotoView;
  number: number;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
  onRemove: () => void;
};

function GalleryItem({ photo, number, onEarlier, onLater, onRemove }: ItemProps) {
  const t = useTranslations("publicPage");
  const urlOf = usePhotoUrl();
  const { setAlt } = usePhotoActions();
  return (
    <li className="grid gap-2">
      {/* biome-ignore lint/performance/noImgElement: already in the size shown */}
      <img
        src={urlOf(photo.fileId, "medium")}
        alt={photo.alt}
        loading="lazy"
        className="aspect-[4/3] w-full rounded-md border border-border bg-surface-sunken object-cover"
      />
      <Input
        defaultValue={photo.alt}
        maxLength={160}
        placeholder={t("gallery.altHint")}
        aria-label={t("gallery.alt", { number })}
        onBlur={(event) => {
          const alt = event.target.value.trim();
          if (alt !== photo.alt) void setAlt(photo, alt);
        }}
      />
      <div className="-mx-1 flex gap-1">
        <Button
          variant="ghost"
          size="icon"
          aria-label={t("gallery.earlier", { number })}
          disabled={!onEarlier}
          onClick={onEarlier}
        >
          <ChevronLeft />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t("gallery.later", { number })}
          disabled={!onLater}
          onClick={onLater}
        >
          <ChevronRight />
        </Button>
        <Button
          variant="danger-ghost"
          size="icon"
          className="ml-auto"
          aria-label={t("gallery.remove", { number })}
          onClick={onRemove}
        >
          <Trash2 />
        </Button>
      </div>
    </li>
  );
}
