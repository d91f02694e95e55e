import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { describe, expect, it } from "vitest";
import { readHistory } from "./history";

const text = (value: string) => [{ type: "text" as const, text: value }];

describe("reading the history", () => {
  it("joins fragments that were not answered between", () => {
    const prompt: LanguageModelV4Prompt = [
      { role: "system", content: "You are…" },
      { role: "user", content: text("hi") },
      { role: "user", content: text("a haircut please") },
    ];
    expect(readHistory(prompt)).toEqual([{ customer: "hi\na haircut please", calls: [], reply: "" }]);
  });

  it("puts results beside their calls and starts a turn at every answered message", () => {
    const prompt: LanguageModelV4Prompt = [
      { role: "user", content: text("hi") },
      {
        role: "assistant",
        content: [{ type: "tool-call", toolCallId: "1", toolName: "list_staff", input: {} }],
      },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: "1",
            toolName: "list_staff",
            output: { type: "json", value: { staff: [] } },
          },
        ],
      },
      { role: "assistant", content: text("Hello!") },
      { role: "user", content: text("bye") },
    ];
    expect(readHistory(prompt)).toEqual([
      { customer: "hi", calls: [{ id: "1", name: "list_staff", result: { staff: [] } }], reply: "Hello!" },
      { customer: "bye", calls: [], reply: "" },
    ]);
  });

  it("takes a failed call for one without a result", () => {
    const prompt: LanguageModelV4Prompt = [
      { role: "user", content: text("hi") },
      {
        role: "assistant",
        content: [{ type: "tool-call", toolCallId: "1", toolName: "list_staff", input: {} }],
      },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: "1",
            toolName: "list_staff",
            output: { type: "error-text", value: "boom" },
          },
        ],
      },
    ];
    expect(readHistory(prompt)[0]?.calls).toEqual([{ id: "1", name: "list_staff", result: undefined }]);
  });

  it("reads a result that came as text", () => {
    const prompt: LanguageModelV4Prompt = [
      { role: "user", content: text("hi") },
      {
        role: "assistant",
        content: [{ type: "tool-call", toolCallId: "1", toolName: "hand_over", input: {} }],
      },
      {
        role: "tool",
        content: [
          {
            type: "tool-result",
            toolCallId: "1",
            toolName: "hand_over",
            output: { type: "text", value: '{"ok":true}' },
          },
        ],
      },
    ];
    expect(readHistory(prompt)[0]?.calls[0]?.result).toEqual({ ok: true });
  });
});
