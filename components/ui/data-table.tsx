"use client";

import { type ColumnDef, type SortingState, useTable } from "@tanstack/react-table";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cn } from "./cn";
import { DataTableCards } from "./data-table-cards";
import {
  type DataTableFeatures,
  type DataTablePaging,
  dataTableFeatures,
  type RowAction,
} from "./data-table-model";
import { ActionsMenu, ColumnMenu, Pager, SortHeading } from "./data-table-parts";
import { ErrorState } from "./error-state";
import { Skeleton } from "./skeleton";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "./table";

type Props<Row extends object> = {
  /** Made with `dataColumns<Row>()`, at module level or memoised. */
  // biome-ignore lint/suspicious/noExplicitAny: each column has a value type of its own; the library's own signature.
  columns: ReadonlyArray<ColumnDef<DataTableFeatures, Row, any>>;
  rows: readonly Row[] | undefined;
  getRowId: (row: Row) => string;
  /** Names the table for screen readers. */
  caption: string;
  /** Shown when there are no rows; an EmptyState that says what to do. */
  empty: ReactNode;
  error?: unknown;
  onRetry?: () => void;
  paging?: DataTablePaging;
  /** Sorting done by the server; without it the loaded rows are sorted here. */
  sorting?: SortingState;
  onSortingChange?: (sorting: SortingState) => void;
  rowActions?: (row: Row) => readonly RowAction<Row>[];
  /** Opens a row; the title cell should hold a real link or button as well, for the keyboard. */
  onRowClick?: (row: Row) => void;
  /** Search and filters, left of the column menu. */
  toolbar?: ReactNode;
  columnMenu?: boolean;
  className?: string;
};

const none: never[] = [];

/** A table of records with sorting, cursor pages and row actions; below 640 px each record is a card. */
export function DataTable<Row extends object>(props: Props<Row>) {
  const { rows, getRowId, caption, empty, error, paging, rowActions, onRowClick, toolbar, className } = props;
  const t = useTranslations("common.table");
  const [ownSorting, setOwnSorting] = useState<SortingState>([]);
  const sorting = props.sorting ?? ownSorting;
  const table = useTable({
    features: dataTableFeatures,
    columns: props.columns,
    data: rows ?? none,
    getRowId,
    manualSorting: props.onSortingChange !== undefined,
    state: { sorting },
    onSortingChange: (change) => {
      const next = typeof change === "function" ? change(sorting) : change;
      (props.onSortingChange ?? setOwnSorting)(next);
    },
  });

  const menu = props.columnMenu ? <ColumnMenu table={table} /> : null;
  const frame = (content: ReactNode) => (
    <div className={cn("grid gap-3", className)}>
      {toolbar || menu ? (
        <div className="flex flex-wrap items-center gap-2">
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{toolbar}</div>
          {menu}
        </div>
      ) : null}
      <div className="overflow-hidden rounded-lg border border-border bg-surface">{content}</div>
    </div>
  );

  if (error && !rows)
    return frame(<ErrorState error={error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />);
  if (rows?.length === 0) return frame(empty);

  const columns = table.getVisibleLeafColumns();
  return frame(
    <>
      <div className="max-sm:hidden" aria-busy={!rows}>
        <Table>
          <caption className="sr-only">{caption}</caption>
          <TableHeader>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <SortHeading key={header.id} table={table} header={header} />
                ))}
                {rowActions ? (
                  <TableHead className="w-12">
                    <span className="sr-only">{t("actions")}</span>
                  </TableHead>
                ) : null}
              </tr>
            ))}
          </TableHeader>
          <TableBody>
            {rows
              ? table.getRowModel().rows.map((row) => (
                  <TableRow
                    key={row.id}
                    className={cn("hover:bg-surface-sunken/60", onRowClick && "cursor-pointer")}
                    onClick={(event) => {
                      const inner = (event.target as Element).closest("a,button,input,label,[role=menuitem]");
                      if (!inner && event.currentTarget.contains(event.target as Node))
                        onRowClick?.(row.original);
                    }}
                  >
                    {row.getVisibleCells().map((cell) => {
                      const meta = cell.column.columnDef.meta;
                      return (
                        <TableCell
                          key={cell.id}
                          className={cn(meta?.align === "right" && "text-right", meta?.className)}
                        >
                          <table.FlexRender cell={cell} />
                        </TableCell>
                      );
                    })}
                    {rowActions ? (
                      <TableCell className="w-12 py-0 pr-2 pl-0 text-right">
                        <ActionsMenu row={row.original} actions={rowActions(row.original)} />
                      </TableCell>
                    ) : null}
                  </TableRow>
                ))
              : Array.from({ length: 6 }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity.
                  <TableRow key={index}>
                    {columns.map((column, at) => (
                      <TableCell key={column.id}>
                        <Skeleton className={cn("h-4", at === 0 ? "w-40" : "w-20")} />
                      </TableCell>
                    ))}
                    {rowActions ? <TableCell /> : null}
                  </TableRow>
                ))}
          </TableBody>
        </Table>
      </div>
      <DataTableCards
        table={table}
        loading={!rows}
        rowActions={rowActions}
        onRowClick={onRowClick}
        caption={caption}
      />
      {paging && rows ? <Pager {...paging} /> : null}
    </>,
  );
}
