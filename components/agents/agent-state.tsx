"use client";

import { Circle, CircleDot } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

/** Whether an agent answers. */
export function AgentState({ isActive }: { isActive: boolean }) {
  const t = useTranslations("agents.state");
  const Icon = isActive ? CircleDot : Circle;
  return (
    <Badge tone={isActive ? "done" : "ended"}>
      <Icon aria-hidden />
      {t(isActive ? "on" : "off")}
    </Badge>
  );
}
