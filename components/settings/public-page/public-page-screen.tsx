"use client";

import { ArrowLeft, ExternalLink } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHeader } from "@/components/ui/page-header";
import type { StaffView } from "@/lib/booking/schema";
import type { PhotoView } from "@/lib/files/schema";
import type { TenantView } from "@/lib/tenants/schema";
import { useBusiness } from "../use-business";
import { BrandColor } from "./brand-color";
import { Gallery } from "./gallery";
import { People } from "./people";
import { SinglePhoto } from "./single-photo";
import { usePeople, usePhotos } from "./use-photos";

type Props = {
  initial: { business: TenantView; photos: PhotoView[]; people: StaffView[] };
  /** Where the page is. */
  url: string;
};

/** How the booking page looks: its colour, its pictures and those of the people. */
export function PublicPageScreen({ initial, url }: Props) {
  const t = useTranslations("publicPage");
  const { data: business } = useBusiness(initial.business);
  const { data: photos } = usePhotos(initial.photos);
  const { data: people } = usePeople(initial.people);
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader
        className="mb-0"
        title={t("title")}
        description={t("description")}
        back={
          <Link
            href={`/t/${business.slug}/settings`}
            className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
        actions={
          <>
            <CopyButton value={url} label={t("copyLink")} />
            <Button asChild>
              <a href={`/b/${business.slug}`} target="_blank" rel="noreferrer">
                <ExternalLink aria-hidden />
                {t("open")}
              </a>
            </Button>
          </>
        }
      />
      <BrandColor business={business} />
      <SinglePhoto kind="logo" photo={photos.find(({ kind }) => kind === "logo")} />
      <SinglePhoto kind="cover" photo={photos.find(({ kind }) => kind === "cover")} />
      <Gallery photos={photos.filter(({ kind }) => kind === "gallery")} />
      <People people={people} />
    </div>
  );
}
