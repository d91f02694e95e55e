"use client";

import { CircleDot, CirclePause, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ChannelView } from "@/lib/channels/schema";

const looks = {
  active: { tone: "done", icon: CircleDot },
  paused: { tone: "ended", icon: CirclePause },
  error: { tone: "problem", icon: TriangleAlert },
} as const;

/** Whether a channel takes messages. */
export function ChannelState({ status }: { status: ChannelView["status"] }) {
  const t = useTranslations("channels.state");
  const { tone, icon: Icon } = looks[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(status)}
    </Badge>
  );
}
