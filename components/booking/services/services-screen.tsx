"use client";

import { Droplets, ListOrdered, Pencil, Plus, Scissors, Search, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import type { ServiceView, StaffView } from "@/lib/booking/schema";
import { fold } from "../fold";
import { useServices, useStaff } from "../use-catalogue";
import { useServiceColumns } from "./service-columns";
import { useServiceActions } from "./use-service-actions";

const ServiceSheet = dynamic(() => import("./service-sheet").then((module) => module.ServiceSheet));
const ResourcesSheet = dynamic(() => import("./resources-sheet").then((module) => module.ResourcesSheet));
const OrderSheet = dynamic(() => import("./order-sheet").then((module) => module.OrderSheet));
const DeleteOrDeactivate = dynamic(() =>
  import("../delete-or-deactivate").then((module) => module.DeleteOrDeactivate),
);

const everyCategory = "*";

/** What the shop offers, with prices and times. */
export function ServicesScreen({ initial }: { initial: { services: ServiceView[]; staff: StaffView[] } }) {
  const t = useTranslations("booking.services");
  const tAction = useTranslations("common.action");
  const mayEdit = useMay("services.write");
  const services = useServices(initial.services);
  const staff = useStaff(initial.staff);
  const tOrder = useTranslations("services.order");
  const tResources = useTranslations("services.resources");
  const { setActive, remove, reorder } = useServiceActions();
  const [search, setSearch] = useState("");
  const [category, setCategory] = useState(everyCategory);
  const [open, setOpen] = useState<ServiceView | "new" | null>(null);
  const [panel, setPanel] = useState<"order" | "resources" | null>(null);
  const [deleting, setDeleting] = useState<ServiceView | null>(null);
  const columns = useServiceColumns({ mayEdit, onOpen: setOpen, onActive: setActive });

  const all = services.data ?? [];
  const categories = [...new Set(all.flatMap((service) => service.category ?? []))].sort();
  const rows = all.filter(
    (service) =>
      fold(service.name).includes(fold(search)) &&
      (category === everyCategory || service.category === category),
  );
  const filtered = search !== "" || category !== everyCategory;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("about")}
        actions={
          mayEdit ? (
            <>
              {all.length > 1 ? (
                <Button variant="secondary" onClick={() => setPanel("order")}>
                  <ListOrdered aria-hidden />
                  {tOrder("open")}
                </Button>
              ) : null}
              <Button variant="secondary" onClick={() => setPanel("resources")}>
                <Droplets aria-hidden />
                {tResources("open")}
              </Button>
              <Button onClick={() => setOpen("new")}>
                <Plus aria-hidden />
                {t("new")}
              </Button>
            </>
          ) : null
        }
      />
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={services.data ? rows : undefined}
        getRowId={(service) => service.id}
        error={services.error}
        onRetry={() => void services.refetch()}
        {...(mayEdit ? { onRowClick: setOpen } : {})}
        {...(mayEdit
          ? {
              rowActions: () => [
                { label: tAction("edit"), icon: <Pencil aria-hidden />, onSelect: setOpen },
                {
                  label: tAction("delete"),
                  icon: <Trash2 aria-hidden />,
                  destructive: true,
                  onSelect: setDeleting,
                },
              ],
            }
          : {})}
        toolbar={
          all.length > 0 ? (
            <>
              <div className="relative min-w-0 max-sm:basis-full sm:w-64">
                <Search
                  aria-hidden
                  className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-subtle"
                />
                <Input
                  type="search"
                  className="pl-9"
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                  placeholder={t("search")}
                  aria-label={t("search")}
                />
              </div>
              {categories.length > 1 ? (
                <Select value={category} onValueChange={setCategory}>
                  <SelectTrigger className="w-auto min-w-36" aria-label={t("category")}>
                    <SelectValue />
                  </SelectTrigger>
                  <SelectContent>
                    <SelectItem value={everyCategory}>{t("allCategories")}</SelectItem>
                    {categories.map((name) => (
                      <SelectItem key={name} value={name}>
                        {name}
                      </SelectItem>
                    ))}
                  </SelectContent>
                </Select>
              ) : null}
            </>
          ) : null
        }
        empty={
          filtered ? (
            <EmptyState
              icon={Search}
              title={t("nothingTitle")}
              description={t("nothingText")}
              action={
                <Button
                  variant="secondary"
                  onClick={() => {
                    setSearch("");
                    setCategory(everyCategory);
                  }}
                >
                  {t("showAll")}
                </Button>
              }
            />
          ) : (
            <EmptyState
              icon={Scissors}
              title={t("emptyTitle")}
              description={t("emptyText")}
              action={mayEdit ? <Button onClick={() => setOpen("new")}>{t("new")}</Button> : null}
            />
          )
        }
      />
      {open ? (
        <ServiceSheet
          service={open === "new" ? null : open}
          services={all}
          staff={staff.data ?? []}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {panel === "resources" ? <ResourcesSheet onClose={() => setPanel(null)} /> : null}
      {panel === "order" ? (
        <OrderSheet
          services={all}
          onDone={(ids) => {
            setPanel(null);
            if (ids) void reorder(ids);
          }}
        />
      ) : null}
      {deleting ? (
        <DeleteOrDeactivate
          name={deleting.name}
          text={t("deleteText")}
          inUseText={t("inUseText")}
          isActive={deleting.isActive}
          onDelete={() => remove(deleting)}
          onDeactivate={() => setActive(deleting, false)}
          onClose={() => setDeleting(null)}
        />
      ) : null}
    </>
  );
}
