import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type ReactTable,
  type RowData,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from "@tanstack/react-table";
import type { ReactNode } from "react";

/** What a column may say about how it is shown. */
export type DataColumnMeta = {
  /** The name in the column menu and on cards; needed where the heading is not a plain string. */
  label?: string;
  align?: "left" | "right";
  /** On a phone's card: the first line, beside it, or left out. Otherwise a line "label: value". */
  card?: "title" | "aside" | "hidden";
  className?: string;
};

export const dataTableFeatures = tableFeatures({
  columnMeta: {} as DataColumnMeta,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic, text: sortFn_text },
});

export type DataTableFeatures = typeof dataTableFeatures;

/** The table that the parts of DataTable share. */
export type DataTableInstance<Row extends RowData> = ReactTable<DataTableFeatures, Row>;

/** Helper to define the columns of a DataTable, at module level or memoised: `const c = dataColumns<Row>()`. */
export function dataColumns<Row extends object>() {
  return createColumnHelper<DataTableFeatures, Row>();
}

/** Pages by cursor: "load more" when only `onMore` is given, else previous and next. */
export type DataTablePaging = {
  hasMore: boolean;
  onMore: () => void;
  onPrevious?: () => void;
  hasPrevious?: boolean;
  loading?: boolean;
};

export type RowAction<Row> = {
  label: string;
  icon?: ReactNode;
  destructive?: boolean;
  disabled?: boolean;
  onSelect: (row: Row) => void;
};

/** The name of a column in words, if its definition has one. */
export function columnLabel(definition: { header?: unknown; meta?: { label?: string } | undefined }) {
  return definition.meta?.label ?? (typeof definition.header === "string" ? definition.header : undefined);
}
