"use client";

import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { useDownload } from "@/components/layout/use-download";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useToast } from "@/components/ui/toast";

/** What an administrator does with the whole list. */
export function ClientsMenu() {
  const t = useTranslations("clients.menu");
  const { slug } = useTenant();
  const download = useDownload();
  const toast = useToast();
  if (!useMay("contacts.manage")) return null;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="secondary" size="icon" aria-label={t("label")}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuItem asChild>
          <Link href={`/t/${slug}/clients/import`}>{t("import")}</Link>
        </DropdownMenuItem>
        <DropdownMenuItem asChild>
          <Link href={`/t/${slug}/clients/duplicates`}>{t("duplicates")}</Link>
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => void download("/contacts/export").catch(toast.problem)}>
          {t("export")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
