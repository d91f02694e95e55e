"use client";

import { CalendarOff, CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useFormat } from "@/components/ui/use-format";

type Props = {
  /** "HH:MM" of the place. */
  time: string;
  /** Pixels from the column's top. */
  top: number;
  onBook: () => void;
  onBlock: () => void;
  onClose: () => void;
};

/** Asks what a place in the grid shall become. */
export function PlaceMenu({ time, top, onBook, onBlock, onClose }: Props) {
  const t = useTranslations("calendar.place");
  const format = useFormat();
  return (
    <DropdownMenu open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenuTrigger asChild>
        <span aria-hidden className="pointer-events-none absolute left-1/2 h-5 w-px" style={{ top }} />
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="center"
        aria-label={t("label", { time: format.localTime(time) })}
        // The dialog that follows takes the focus; there is no button to give it back to.
        onCloseAutoFocus={(event) => event.preventDefault()}
        onPointerDown={(event) => event.stopPropagation()}
      >
        <DropdownMenuItem onSelect={onBook}>
          <CalendarPlus aria-hidden />
          {t("appointment")}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onBlock}>
          <CalendarOff aria-hidden />
          {t("block")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
