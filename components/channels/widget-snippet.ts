/** The line that puts the chat of a channel on a website. The colour is there from the first paint, before the settings are. */
export function widgetSnippet(origin: string, key: string, color: string): string {
  const safe = (value: string) => value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<script src="${safe(origin)}/widget.js" data-key="${safe(key)}" data-color="${safe(color)}" async></script>`;
}
