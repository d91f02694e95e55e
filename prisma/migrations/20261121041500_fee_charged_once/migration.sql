-- A fee stands on one bill: the line of a dropped bill gives it up.
CREATE UNIQUE INDEX ticket_lines_tenant_id_fee_id_once ON ticket_lines (tenant_id, fee_id) WHERE fee_id IS NOT NULL;
