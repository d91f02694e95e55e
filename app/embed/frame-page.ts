import type { PublicWidgetSettings } from "@/lib/widget/schema";
import { escapeHtml } from "./page-policy";

export type FrameAssets = Record<string, string>;

/**
 * The frame of the widget: no framework, two files, and the settings as data. `<` is escaped in the data, so no
 * greeting can close the element it lies in.
 */
export function framePage(settings: PublicWidgetSettings, nonce: string, assets: FrameAssets): string {
  const data = JSON.stringify(settings)
    .replace(/</g, "\\u003c")
    .replace(/\u2028|\u2029/g, " ");
  const asset = (file: string) => escapeHtml(`/${file}${assets[file] ? `?v=${assets[file]}` : ""}`);
  return `<!doctype html>
<html lang="${escapeHtml(settings.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(settings.businessName)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${asset("widget/frame.css")}">
<script type="application/json" id="settings">${data}</script>
<script nonce="${nonce}" src="${asset("widget/frame.js")}" defer></script>
</head>
<body><div id="chat"></div></body>
</html>
`;
}
