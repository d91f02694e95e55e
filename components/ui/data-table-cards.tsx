"use client";

import type { Cell, Row as TableRowModel } from "@tanstack/react-table";
import { cn } from "./cn";
import {
  columnLabel,
  type DataTableFeatures,
  type DataTableInstance,
  type RowAction,
} from "./data-table-model";
import { ActionsMenu } from "./data-table-parts";
import { Skeleton } from "./skeleton";

type Props<Row extends object> = {
  table: DataTableInstance<Row>;
  loading: boolean;
  caption: string;
  rowActions: ((row: Row) => readonly RowAction<Row>[]) | undefined;
  onRowClick: ((row: Row) => void) | undefined;
};

/** The records of a table as cards, for phones. */
export function DataTableCards<Row extends object>({
  table,
  loading,
  caption,
  rowActions,
  onRowClick,
}: Props<Row>) {
  return (
    <ul aria-label={caption} aria-busy={loading} className="divide-y divide-border sm:hidden">
      {loading
        ? [0, 1, 2, 3].map((key) => (
            <li key={key} className="grid gap-2 px-4 py-3">
              <Skeleton className="h-4 w-1/2" />
              <Skeleton className="h-4 w-3/4" />
            </li>
          ))
        : table.getRowModel().rows.map((row) => (
            <li key={row.id}>
              <Card table={table} row={row} rowActions={rowActions} onRowClick={onRowClick} />
            </li>
          ))}
    </ul>
  );
}

type CardProps<Row extends object> = Pick<Props<Row>, "table" | "rowActions" | "onRowClick"> & {
  row: TableRowModel<DataTableFeatures, Row>;
};

function Card<Row extends object>({ table, row, rowActions, onRowClick }: CardProps<Row>) {
  const cells = row.getVisibleCells();
  const place = (cell: Cell<DataTableFeatures, Row>) => cell.column.columnDef.meta?.card;
  const title = cells.find((cell) => place(cell) === "title") ?? cells[0];
  const asides = cells.filter((cell) => place(cell) === "aside");
  const lines = cells.filter((cell) => cell !== title && place(cell) === undefined);
  return (
    // The title cell holds the real link; this is only a larger target for the finger.
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: see above.
    <div
      className={cn("flex items-start gap-2 px-4 py-3", onRowClick && "cursor-pointer active:bg-muted")}
      onClick={(event) => {
        const inner = (event.target as Element).closest("a,button,input,label,[role=menuitem]");
        if (!inner && event.currentTarget.contains(event.target as Node)) onRowClick?.(row.original);
      }}
    >
      <div className="grid min-w-0 flex-1 gap-1.5">
        <div className="flex items-center justify-between gap-3">
          <div className="min-w-0 font-medium">{title ? <table.FlexRender cell={title} /> : null}</div>
          <div className="flex shrink-0 items-center gap-2">
            {asides.map((cell) => (
              <table.FlexRender key={cell.id} cell={cell} />
            ))}
          </div>
        </div>
        {lines.length > 0 ? (
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-hint">
            {lines.map((cell) => (
              <div key={cell.id} className="contents">
                <dt className="text-muted-foreground">{columnLabel(cell.column.columnDef)}</dt>
                <dd className="min-w-0 truncate">
                  <table.FlexRender cell={cell} />
                </dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
      {rowActions ? <ActionsMenu row={row.original} actions={rowActions(row.original)} /> : null}
    </div>
  );
}
