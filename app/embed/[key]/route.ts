import { findPublicSettings } from "@/lib/widget/public-settings";
import { frameAssets } from "../frame-assets";
import { framePage } from "../frame-page";
import { framePolicy, htmlResponse, newNonce } from "../page-policy";

/** The chat frame of a web channel, which only the channel's allowed origins may show. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params;
  const nonce = newNonce();
  const settings = await findPublicSettings(key);
  if (!settings) return htmlResponse("<!doctype html><title>404</title>", framePolicy(nonce, []), 404);
  const html = framePage(settings, nonce, await frameAssets());
  return htmlResponse(html, framePolicy(nonce, settings.allowedOrigins));
}
