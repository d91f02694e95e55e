"use client";

import type { Header, RowData } from "@tanstack/react-table";
import {
  ArrowDown,
  ArrowUp,
  ChevronLeft,
  ChevronRight,
  ChevronsUpDown,
  Columns3,
  Ellipsis,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "./button";
import { cn } from "./cn";
import type { DataTableFeatures, DataTableInstance, DataTablePaging, RowAction } from "./data-table-model";
import { LazyMenu } from "./lazy-menu";
import { TableHead } from "./table";

/** The heading of a column; a button when the column can be sorted. */
export function SortHeading<Row extends RowData>({
  table,
  header,
}: {
  table: DataTableInstance<Row>;
  header: Header<DataTableFeatures, Row>;
}) {
  const meta = header.column.columnDef.meta;
  const right = meta?.align === "right";
  const sorted = header.column.getIsSorted();
  const content = header.isPlaceholder ? null : <table.FlexRender header={header} />;
  const Icon = sorted === "asc" ? ArrowUp : sorted === "desc" ? ArrowDown : ChevronsUpDown;
  return (
    <TableHead
      className={cn(right && "text-right")}
      aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined}
    >
      {header.column.getCanSort() ? (
        <button
          type="button"
          onClick={header.column.getToggleSortingHandler()}
          className={cn(
            "focus-ring -mx-1.5 inline-flex h-7 items-center gap-1 rounded-md px-1.5 transition-colors hover:bg-muted hover:text-foreground",
            sorted && "text-foreground",
          )}
        >
          {content}
          <Icon aria-hidden className={cn("size-3.5", !sorted && "opacity-50")} />
        </button>
      ) : (
        content
      )}
    </TableHead>
  );
}

const loadActions = () => import("./data-table-menus").then((module) => module.ActionItems);
const loadColumns = () => import("./data-table-menus").then((module) => module.ColumnItems);

/** The menu of what can be done with one row. */
export function ActionsMenu<Row>({ row, actions }: { row: Row; actions: readonly RowAction<Row>[] }) {
  const t = useTranslations("common.table");
  if (actions.length === 0) return null;
  return (
    <LazyMenu<{ row: Row; actions: readonly RowAction<Row>[] }>
      load={loadActions}
      menuProps={{ row, actions }}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={t("rowActions")}>
          <Ellipsis />
        </Button>
      }
    />
  );
}

/** Shows and hides columns. */
export function ColumnMenu<Row extends RowData>({ table }: { table: DataTableInstance<Row> }) {
  const t = useTranslations("common.table");
  return (
    <LazyMenu<{ table: DataTableInstance<Row> }>
      load={loadColumns}
      menuProps={{ table }}
      trigger={
        <Button variant="secondary" className="max-sm:hidden">
          <Columns3 />
          {t("columns")}
        </Button>
      }
    />
  );
}

/** The foot of a table: more rows, or the page before and after. */
export function Pager({
  hasMore,
  onMore,
  onPrevious,
  hasPrevious = false,
  loading = false,
}: DataTablePaging) {
  const t = useTranslations("common.table");
  if (!onPrevious) {
    if (!hasMore) return null;
    return (
      <div className="flex justify-center border-border border-t p-2">
        <Button variant="ghost" size="sm" pending={loading} onClick={onMore}>
          {t("more")}
        </Button>
      </div>
    );
  }
  if (!hasMore && !hasPrevious) return null;
  return (
    <nav aria-label={t("pages")} className="flex justify-end gap-2 border-border border-t p-2">
      <Button variant="ghost" size="sm" disabled={!hasPrevious || loading} onClick={onPrevious}>
        <ChevronLeft />
        {t("previous")}
      </Button>
      <Button variant="ghost" size="sm" disabled={!hasMore} pending={loading} onClick={onMore}>
        {t("next")}
        <ChevronRight />
      </Button>
    </nav>
  );
}
