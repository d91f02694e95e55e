import { answerReport } from "@/lib/analytics/export-report";
import { reportQuerySchema, reportSchema } from "@/lib/analytics/report.shared";
import type { ReportName } from "@/lib/analytics/report-terms.shared";
import { route } from "./route";

/** The route of one report: JSON, or a file that the browser saves. */
export function reportRoute(report: ReportName, summary: string) {
  return route(
    { access: "member", tag: "Reports", summary, query: reportQuerySchema, output: reportSchema },
    async ({ ctx, query }) => {
      const answer = await answerReport(ctx, report, query);
      if (!("content" in answer)) return answer;
      return new Response(answer.content, {
        headers: {
          "content-type": answer.type,
          "content-disposition": `attachment; filename="${answer.name}"`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        },
      });
    },
  );
}
