"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { StaffView } from "@/lib/booking/schema";
import { UploadButton } from "./upload-button";
import { usePhotoActions, usePhotoUrl, useUpload } from "./use-photos";

/** The people of the shop, each with a picture for their page. */
export function People({ people }: { people: readonly StaffView[] }) {
  const t = useTranslations("publicPage.people");
  return (
    <Card>
      <CardHeader title={t("title")} description={t("about")} />
      <CardBody>
        {people.length === 0 ? <p className="text-muted-foreground text-ui">{t("empty")}</p> : null}
        <ul className="grid divide-y divide-border">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function PersonRow({ person }: { person: StaffView }) {
  const t = useTranslations("publicPage");
  const urlOf = usePhotoUrl();
  const { share, setPersonPhoto } = useUpload();
  const { removePersonPhoto } = usePhotoActions();
  const { id, name, photoId } = person;
  return (
    <li className="flex flex-wrap items-center gap-3 py-3 first:pt-0 last:pb-0">
      <Avatar name={name} src={photoId ? urlOf(photoId, "thumb") : null} size="lg" />
      <span className="min-w-0 flex-1 truncate font-medium text-ui">{name}</span>
      <span className="flex gap-1">
        {photoId ? (
          <Button
            variant="danger-ghost"
            size="icon-sm"
            aria-label={t("people.remove", { name })}
            onClick={() => void removePersonPhoto(id)}
          >
            <Trash2 />
          </Button>
        ) : null}
        <UploadButton
          label={t(photoId ? "replace" : "choose")}
          name={t("people.choose", { name })}
          pending={share !== null}
          onFile={(file) => void setPersonPhoto(file, id)}
        />
      </span>
    </li>
  );
}
