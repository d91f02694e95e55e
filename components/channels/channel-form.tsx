"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Info, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { z } from "zod";
import { ChipsField } from "@/components/forms/chips-field";
import { RadioField, SwitchField } from "@/components/forms/choice-fields";
import { Form, SubmitButton } from "@/components/forms/form";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField, TextField } from "@/components/forms/text-fields";
import { useAppForm } from "@/components/forms/use-app-form";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import { type ChannelView, createChannelSchema } from "@/lib/channels/schema";
import { AccentField } from "./accent-field";
import { channelKeys } from "./channel-keys";
import { isWebOrigin, toOrigin } from "./web-origin";

const nobody = "nobody";
const formSchema = z.object({
  name: createChannelSchema.shape.name,
  agentId: z.string(),
  isOn: z.boolean(),
  settings: createChannelSchema.shape.settings.unwrap(),
});

function formValues(channel: ChannelView, shopColor: string): z.input<typeof formSchema> {
  const { greeting, theme, allowedOrigins, suggestions } = channel.settings;
  return {
    name: channel.name,
    agentId: channel.agentId ?? nobody,
    isOn: channel.status !== "paused",
    settings: {
      greeting: greeting ?? "",
      theme: { color: theme.color ?? shopColor, position: theme.position },
      allowedOrigins,
      suggestions,
    },
  };
}

type Props = { channel: ChannelView; agents: readonly { id: string; name: string }[]; shopColor: string };

/** Changes a channel. */
export function ChannelForm({ channel, agents, shopColor }: Props) {
  const t = useTranslations("channels");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const toast = useToast();
  const form = useAppForm({ schema: formSchema, defaultValues: formValues(channel, shopColor) });
  const origins = useWatch({ control: form.control, name: "settings.allowedOrigins" }) ?? [];
  const isWeb = channel.type === "web";

  return (
    <Form
      form={form}
      className="gap-5"
      onSubmit={async ({ name, agentId, isOn, settings }) => {
        const { data } = await api<{ data: ChannelView }>(`/channels/${channel.id}`, {
          method: "PUT",
          body: {
            name,
            agentId: agentId === nobody ? null : agentId,
            status: isOn ? "active" : "paused",
            ...(isWeb ? { settings } : {}),
          },
        });
        client.setQueryData(channelKeys.one(slug, channel.id), data);
        await client.invalidateQueries({ queryKey: channelKeys.list(slug) });
        form.reset(formValues(data, shopColor));
        toast.success(t("saved"));
      }}
    >
      <Card>
        <CardHeader title={t("section.answers")} />
        <CardBody className="grid gap-4">
          <TextField
            name="name"
            label={t("field.name")}
            hint={t("hint.name")}
            maxLength={80}
            autoComplete="off"
          />
          <SelectField
            name="agentId"
            label={t("field.agent")}
            options={[
              ...agents.map(({ id, name }) => ({ value: id, label: name })),
              { value: nobody, label: t("noAgentOption") },
            ]}
          />
          <SwitchField name="isOn" label={t("field.isOn")} hint={t("hint.isOn")} />
        </CardBody>
      </Card>
      {isWeb ? (
        <>
          <Card>
            <CardHeader title={t("section.look")} />
            <CardBody className="grid gap-4">
              <TextareaField
                name="settings.greeting"
                label={t("field.greeting")}
                hint={t("hint.greeting")}
                rows={2}
                optional
              />
              <ChipsField
                name="settings.suggestions"
                label={t("field.suggestions")}
                hint={t("hint.suggestions")}
                placeholder={t("hint.suggestionsPlaceholder")}
                max={6}
              />
              <AccentField name="settings.theme.color" label={t("field.color")} />
              <RadioField
                name="settings.theme.position"
                label={t("field.position")}
                options={(["right", "left"] as const).map((value) => ({
                  value,
                  label: t(`position.${value}`),
                }))}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("section.where")} description={t("section.whereHint")} />
            <CardBody className="grid gap-3">
              <ChipsField
                name="settings.allowedOrigins"
                label={t("field.origins")}
                hint={t("hint.origins")}
                placeholder="https://example.com"
                normalise={toOrigin}
                refuse={(origin) => (isWebOrigin(origin) ? null : t("hint.originRefused"))}
              />
              {origins.length === 0 ? (
                <p
                  role="status"
                  className="flex items-start gap-2 rounded-lg bg-live-soft px-3 py-2.5 text-hint"
                >
                  <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-live-fg" />
                  {t("hint.noOrigins")}
                </p>
              ) : null}
            </CardBody>
          </Card>
        </>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <DeleteChannel channel={channel} />
        <SubmitButton onlyWhenDirty>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function DeleteChannel({ channel }: { channel: ChannelView }) {
  const t = useTranslations("channels.delete");
  const api = useApi();
  const { slug } = useTenant();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="danger-ghost" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden />
        {t("action")}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t("title", { name: channel.name })}
        description={t("text")}
        confirmLabel={t("action")}
        destructive
        onConfirm={async () => {
          try {
            await api(`/channels/${channel.id}`, { method: "DELETE" });
            await client.invalidateQueries({ queryKey: channelKeys.list(slug) });
            toast.success(t("done", { name: channel.name }));
            router.push(`/t/${slug}/channels`);
          } catch (error) {
            toast.problem(error);
          }
        }}
      />
    </>
  );
}
