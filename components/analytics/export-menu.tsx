"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDownload } from "@/components/layout/use-download";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useToast } from "@/components/ui/toast";
import { reportQuery } from "./use-report";
import type { ReportChoice } from "./use-report-choice";

/** The report on screen as a file. */
export function ExportMenu({ chosen }: { chosen: ReportChoice }) {
  const t = useTranslations("reports.export");
  const toast = useToast();
  const download = useDownload();
  const [pending, setPending] = useState(false);
  const { report } = chosen.choice;
  async function save(format: "csv" | "xlsx" | "pdf") {
    setPending(true);
    try {
      await download(`/reports/${report}`, { ...reportQuery(report, chosen), format });
    } catch (error) {
      toast.problem(error);
    } finally {
      setPending(false);
    }
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="secondary" pending={pending}>
          <Download aria-hidden />
          {t("label")}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {(["csv", "xlsx", "pdf"] as const).map((format) => (
          <DropdownMenuItem key={format} onSelect={() => void save(format)}>
            {t(format)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
