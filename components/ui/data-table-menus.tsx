"use client";

import type { RowData } from "@tanstack/react-table";
import { useTranslations } from "next-intl";
import { columnLabel, type DataTableInstance, type RowAction } from "./data-table-model";

import { DropdownMenuCheckboxItem, DropdownMenuItem, DropdownMenuLabel } from "./dropdown-menu";
import type { OpenedMenuProps } from "./lazy-menu";
import { OpenedMenu } from "./opened-menu";

type ActionProps<Row> = { row: Row; actions: readonly RowAction<Row>[] };

/** What can be done with one row. */
export function ActionItems<Row>({ row, actions, ...menu }: ActionProps<Row> & OpenedMenuProps) {
  return (
    <OpenedMenu {...menu}>
      {actions.map((action) => (
        <DropdownMenuItem
          key={action.label}
          destructive={action.destructive ?? false}
          disabled={action.disabled ?? false}
          onSelect={() => action.onSelect(row)}
        >
          {action.icon}
          {action.label}
        </DropdownMenuItem>
      ))}
    </OpenedMenu>
  );
}

type ColumnProps<Row extends RowData> = { table: DataTableInstance<Row> };

/** Which columns there are and which of them show. */
export function ColumnItems<Row extends RowData>({ table, ...menu }: ColumnProps<Row> & OpenedMenuProps) {
  const t = useTranslations("common.table");
  return (
    <OpenedMenu {...menu}>
      <DropdownMenuLabel>{t("show")}</DropdownMenuLabel>
      {table
        .getAllLeafColumns()
        .filter((column) => column.getCanHide())
        .map((column) => (
          <DropdownMenuCheckboxItem
            key={column.id}
            checked={column.getIsVisible()}
            onCheckedChange={(checked) => column.toggleVisibility(checked === true)}
          >
            {columnLabel(column.columnDef) ?? column.id}
          </DropdownMenuCheckboxItem>
        ))}
    </OpenedMenu>
  );
}
