import {
  Archive,
  CalendarClock,
  Check,
  CheckCheck,
  Circle,
  CircleDot,
  CircleSlash,
  Clock,
  type LucideIcon,
  MessageCircle,
  Moon,
  Play,
  TriangleAlert,
  UserX,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "./badge";

export const statuses = [
  "scheduled",
  "confirmed",
  "in_progress",
  "completed",
  "cancelled",
  "no_show",
  "active",
  "pending",
  "resolved",
  "closed",
  "snoozed",
  "queued",
  "sent",
  "delivered",
  "read",
  "failed",
  "connected",
  "disconnected",
  "inactive",
] as const;

export type Status = (typeof statuses)[number];

/** One meaning, one colour and one sign, wherever a state is shown: calendar, inbox, reports. */
export const statusLook: Record<Status, { tone: BadgeTone; icon: LucideIcon }> = {
  scheduled: { tone: "planned", icon: CalendarClock },
  confirmed: { tone: "agreed", icon: Check },
  in_progress: { tone: "live", icon: Play },
  completed: { tone: "done", icon: CheckCheck },
  cancelled: { tone: "ended", icon: CircleSlash },
  no_show: { tone: "problem", icon: UserX },
  active: { tone: "agreed", icon: MessageCircle },
  pending: { tone: "live", icon: Clock },
  resolved: { tone: "done", icon: CheckCheck },
  closed: { tone: "ended", icon: Archive },
  snoozed: { tone: "planned", icon: Moon },
  queued: { tone: "planned", icon: Clock },
  sent: { tone: "ended", icon: Check },
  delivered: { tone: "ended", icon: CheckCheck },
  read: { tone: "agreed", icon: CheckCheck },
  failed: { tone: "problem", icon: TriangleAlert },
  connected: { tone: "done", icon: CircleDot },
  disconnected: { tone: "problem", icon: CircleSlash },
  inactive: { tone: "ended", icon: Circle },
};

/** A state with its colour, sign and translated name; the colour is never the only carrier. */
export function StatusBadge({ status, className }: { status: Status; className?: string }) {
  const t = useTranslations("common.status");
  const { tone, icon: Icon } = statusLook[status];
  return (
    <Badge tone={tone} {...(className ? { className } : {})}>
      <Icon aria-hidden />
      {t(status)}
    </Badge>
  );
}
