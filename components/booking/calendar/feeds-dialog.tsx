"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { toProblem } from "@/components/forms/problem";
import { useProblemText } from "@/components/forms/use-problem-text";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog, DialogBody, DialogContent } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { StaffView } from "@/lib/booking/schema";
import type { CreatedFeed } from "@/lib/feeds/schema";
import { FeedList } from "./feed-list";
import { useFeeds } from "./use-feeds";

type Props = { staff: readonly StaffView[]; ownStaffId: string | null; now: number; onClose: () => void };

const shop = "shop";

/** Subscriptions to the calendar: make a secret address, see which are open, end one. */
export function FeedsDialog({ staff, ownStaffId, now, onClose }: Props) {
  const t = useTranslations("calendar.feeds");
  const id = useId();
  const mayAll = useMay("staff.write");
  const problemText = useProblemText();
  const feeds = useFeeds();
  const whose = staff.filter((person) => person.isActive && (mayAll || person.id === ownStaffId));
  const [chosen, setChosen] = useState(mayAll ? shop : (whose[0]?.id ?? ""));
  const [created, setCreated] = useState<CreatedFeed | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function create() {
    setSending(true);
    setFailure(null);
    try {
      setCreated(await feeds.create(chosen === shop ? null : chosen));
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={t("title")} description={t("about")}>
        <DialogBody className="grid content-start gap-5">
          {mayAll || whose.length > 0 ? (
            <div className="flex flex-wrap items-end gap-2">
              <div className="grid min-w-48 flex-1 gap-1.5">
                <Label htmlFor={`${id}-whose`}>{t("whose")}</Label>
                <Select value={chosen} onValueChange={setChosen}>
                  <SelectTrigger id={`${id}-whose`}>
                    <SelectValue />
                  </SelectTrigger>
                  <SelectContent>
                    {mayAll ? <SelectItem value={shop}>{t("shop")}</SelectItem> : null}
                    {whose.map((person) => (
                      <SelectItem key={person.id} value={person.id}>
                        {person.name}
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              </div>
              <Button pending={sending} onClick={() => void create()} className="max-sm:w-full">
                {t("create")}
              </Button>
            </div>
          ) : (
            <p className="text-muted-foreground text-ui">{t("notYours")}</p>
          )}
          {failure ? (
            <p role="alert" className="text-danger-text text-ui">
              {problemText(toProblem(failure))}
            </p>
          ) : null}
          <div aria-live="polite">{created ? <NewAddress url={created.url} /> : null}</div>
          <FeedList feeds={feeds} now={now} onRevoked={(gone) => gone === created?.id && setCreated(null)} />
        </DialogBody>
      </DialogContent>
    </Dialog>
  );
}

function NewAddress({ url }: { url: string }) {
  const t = useTranslations("calendar.feeds");
  const id = useId();
  return (
    <div className="grid gap-3 rounded-lg border border-primary/40 bg-primary-soft/50 p-3">
      <Label htmlFor={id}>{t("created")}</Label>
      <div className="flex flex-wrap gap-2">
        <Input
          id={id}
          readOnly
          value={url}
          aria-label={t("address")}
          onFocus={(event) => event.target.select()}
          className="min-w-40 flex-1 font-mono text-hint"
        />
        <CopyButton value={url} label={t("copy")} />
      </div>
      <p className="text-hint text-muted-foreground">
        <a
          href={url.replace(/^https?:/, "webcal:")}
          className="focus-ring rounded-sm font-medium text-primary-text underline-offset-4 hover:underline"
        >
          {t("open")}
        </a>
      </p>
      <p className="text-hint text-muted-foreground">{t("how")}</p>
      <p className="text-hint text-muted-foreground">{t("secret")}</p>
    </div>
  );
}
