"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Download, UserX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useApi, useMay, useTenant } from "@/components/layout/tenant-provider";
import { useDownload } from "@/components/layout/use-download";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import type { ContactView } from "@/lib/contacts/schema";

/** A person's rights: their own copy of everything, and being forgotten. */
export function PersonData({ contact, name }: { contact: ContactView; name: string }) {
  const t = useTranslations("clients.data");
  const download = useDownload();
  const toast = useToast();
  const [erasing, setErasing] = useState(false);
  if (!useMay("contacts.manage")) return null;
  return (
    <section className="grid gap-3 rounded-lg border border-border bg-surface p-4">
      <div className="grid gap-0.5">
        <h2 className="font-semibold text-ui">{t("title")}</h2>
        <p className="text-hint text-muted-foreground">{t("about")}</p>
      </div>
      <div className="grid gap-2">
        <Button
          variant="secondary"
          onClick={() => void download(`/contacts/${contact.id}/export`).catch(toast.problem)}
        >
          <Download aria-hidden />
          {t("download")}
        </Button>
        <Button variant="danger-ghost" onClick={() => setErasing(true)}>
          <UserX aria-hidden />
          {t("erase")}
        </Button>
      </div>
      {erasing ? <EraseDialog id={contact.id} name={name} onClose={() => setErasing(false)} /> : null}
    </section>
  );
}

function EraseDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const t = useTranslations("clients.data");
  const tAction = useTranslations("common.action");
  const api = useApi();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { slug } = useTenant();
  const field = useId();
  const [typed, setTyped] = useState("");
  const [pending, setPending] = useState(false);
  async function erase() {
    setPending(true);
    try {
      await api(`/contacts/${id}/erase`, { method: "POST" });
      client.removeQueries({ queryKey: ["contacts", slug, "one", id] });
      await client.invalidateQueries({ queryKey: ["contacts", slug, "list"] });
      toast.success(t("erased"));
      router.push(`/t/${slug}/clients`);
    } catch (error) {
      toast.problem(error);
      setPending(false);
    }
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("eraseTitle", { name })} description={t("eraseText")}>
        <DialogBody className="grid gap-1.5">
          <label htmlFor={field} className="text-ui">
            {t("eraseConfirm", { name })}
          </label>
          <Input
            id={field}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" onClick={onClose}>
            {tAction("cancel")}
          </Button>
          <Button
            variant="danger"
            pending={pending}
            disabled={typed.trim() !== name.trim()}
            onClick={() => void erase()}
          >
            {t("eraseNow")}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
