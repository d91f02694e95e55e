"use client";

import { ArrowLeft, Star } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useId } from "react";
import { useBusiness, useSaveBusiness } from "@/components/settings/use-business";
import { Button } from "@/components/ui/button";
import { Card, CardBody } from "@/components/ui/card";
import { ChoiceSelect } from "@/components/ui/choice-select";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { useToast } from "@/components/ui/toast";
import { reviewStatuses } from "@/lib/reviews/schema";
import type { TenantView } from "@/lib/tenants/schema";
import { ReviewCard } from "./review-card";
import { useReviews } from "./use-reviews";

/** Whether the shop asks for reviews, and what it does with them. */
export function ReviewsScreen({ initial }: { initial: TenantView }) {
  const t = useTranslations("reviews");
  const { data: business } = useBusiness(initial);
  const isOn = business.bookingPolicy.reviewsEnabled;
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader
        className="mb-0"
        title={t("title")}
        description={t("about")}
        back={
          <Link
            href={`/t/${business.slug}/settings`}
            className="focus-ring inline-flex w-fit items-center gap-1 rounded-sm text-hint text-muted-foreground hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {t("back")}
          </Link>
        }
      />
      <MainSwitch isOn={isOn} />
      <List isOn={isOn} />
    </div>
  );
}

function MainSwitch({ isOn }: { isOn: boolean }) {
  const t = useTranslations("reviews");
  const id = useId();
  const save = useSaveBusiness();
  const toast = useToast();
  return (
    <Card>
      <CardBody className="flex items-start justify-between gap-4">
        <label htmlFor={id} className="grid gap-0.5">
          <span className="font-medium text-ui">{t("enabled")}</span>
          <span className="text-hint text-muted-foreground">{t("enabledHint")}</span>
        </label>
        <Switch
          id={id}
          className="mt-0.5"
          checked={isOn}
          onCheckedChange={(reviewsEnabled) =>
            void save({ bookingPolicy: { reviewsEnabled } }).catch((error) => toast.problem(error))
          }
        />
      </CardBody>
    </Card>
  );
}

function List({ isOn }: { isOn: boolean }) {
  const t = useTranslations("reviews");
  const [status, setStatus] = useQueryState("status", parseAsStringLiteral(reviewStatuses));
  const list = useReviews(status);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.reviews) return <Skeleton className="h-48 rounded-lg" />;
  // Without reviews, and none asked for, there is nothing to choose from.
  if (!isOn && status === null && list.reviews.length === 0) return null;
  const options = [null, ...reviewStatuses].map((one) => ({
    value: one ?? "all",
    label: t(`filter.${one ?? "all"}`),
  }));
  return (
    <div className="grid gap-3">
      <ChoiceSelect
        className="w-48"
        label={t("show")}
        value={status ?? "all"}
        options={options}
        onChange={(value) => void setStatus(reviewStatuses.find((one) => one === value) ?? null)}
      />
      {list.reviews.length === 0 ? (
        <EmptyState icon={Star} title={t("emptyTitle")} description={t("emptyText")} />
      ) : (
        <ul className="grid gap-3">
          {list.reviews.map((review) => (
            <li key={review.id}>
              <ReviewCard review={review} onDecide={(decision) => list.decide(review.id, decision)} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button
          variant="secondary"
          className="justify-self-center"
          disabled={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
