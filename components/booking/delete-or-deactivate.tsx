"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { useToast } from "@/components/ui/toast";

type Props = {
  name: string;
  /** What is lost, in a sentence. */
  text: string;
  /** Why it cannot be deleted once it was used, and what hiding it does instead. */
  inUseText: string;
  isActive: boolean;
  /** Throws a conflict when it is in use. */
  onDelete: () => Promise<void>;
  onDeactivate: () => Promise<void>;
  onClose: () => void;
};

/** Deletes after asking; what already has a history is hidden instead, so that the history stays whole. */
export function DeleteOrDeactivate(props: Props) {
  const t = useTranslations("booking.remove");
  const toast = useToast();
  const [inUse, setInUse] = useState(false);
  if (inUse) {
    return (
      <ConfirmDialog
        key="in-use"
        open
        onOpenChange={(open) => !open && props.onClose()}
        title={t("inUseTitle", { name: props.name })}
        description={props.inUseText}
        confirmLabel={props.isActive ? t("deactivate") : t("understood")}
        onConfirm={async () => {
          if (props.isActive) await props.onDeactivate();
        }}
      />
    );
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && !inUse && props.onClose()}
      title={t("title", { name: props.name })}
      description={props.text}
      confirmLabel={t("confirm")}
      destructive
      onConfirm={async () => {
        try {
          await props.onDelete();
        } catch (error) {
          if (toProblem(error).status === 409) setInUse(true);
          else toast.problem(error);
          // Keeps the dialog where it is.
          throw error;
        }
      }}
    />
  );
}
