"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "@/lib/inbox/schema";

/** What to call the customer: name, else phone, else e-mail, else "Visitor". */
export function useContactName(): (contact: ConversationView["contact"]) => string {
  const t = useTranslations("inbox");
  return ({ name, phone, email }) => name ?? phone ?? email ?? t("visitor");
}
