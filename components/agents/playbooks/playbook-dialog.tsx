"use client";

import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "@/components/forms/form";
import { TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { createPlaybookSchema, type PlaybookView } from "@/lib/agents/schema";
import { toolNames } from "@/lib/ai/tools.shared";
import { ToolsField } from "../editor/tools-field";

type Props = {
  agentId: string;
  playbook: PlaybookView | null;
  /** Where a new one is put. */
  position: number;
  onClose: () => void;
  onSaved: () => Promise<unknown>;
};

const formSchema = createPlaybookSchema.pick({ name: true, trigger: true, steps: true, allowedTools: true });

/** Writes or changes a playbook. */
export function PlaybookDialog({ agentId, playbook, position, onClose, onSaved }: Props) {
  const t = useTranslations("agents.playbooks");
  const api = useApi();
  const toast = useToast();
  const form = useAppForm({
    schema: formSchema,
    defaultValues: {
      name: playbook?.name ?? "",
      trigger: playbook?.trigger ?? "",
      steps: playbook?.steps ?? "",
      allowedTools: toolNames.filter((name) => !playbook || playbook.allowedTools.includes(name)),
    },
  });
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent size="lg" title={t(playbook ? "edit" : "add")}>
        <Form
          form={form}
          className="contents"
          onSubmit={async (values) => {
            const path = `/agents/${agentId}/playbooks`;
            if (playbook) await api(`${path}/${playbook.id}`, { method: "PUT", body: values });
            else await api(path, { body: { ...values, position } });
            await onSaved();
            toast.success(t("saved", { name: values.name }));
            onClose();
          }}
        >
          <DialogBody className="grid gap-4">
            <TextField name="name" label={t("name")} maxLength={80} autoComplete="off" />
            <TextareaField name="trigger" label={t("trigger")} hint={t("triggerHint")} rows={2} />
            <TextareaField name="steps" label={t("steps")} hint={t("stepsHint")} rows={6} />
            <ToolsField name="allowedTools" label={t("tools")} />
          </DialogBody>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="secondary">{t("cancel")}</Button>
            </DialogClose>
            <SubmitButton onlyWhenDirty={playbook !== null}>{t("save")}</SubmitButton>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
