import { domainErrorCodes } from "@motcua/domain/errors";
import { z } from "zod";

/** Answers of the public interface. Hand-picked and versioned: they change by addition only. */
export const TrackedDossierAnswer = z
  .object({
    code: z.string().describe("Mã hồ sơ"),
    state: z.int().min(1).max(10).describe("Mã trạng thái theo danh mục quốc gia"),
    stateName: z.string().describe("Tên trạng thái"),
    percent: z.int().min(0).max(100).describe("Mức độ hoàn thành, phần trăm"),
  })
  .describe("Số và mức độ hoàn thành của một hồ sơ; không gồm thông tin nào khác khi chưa đăng nhập");

const ProcedureLineAnswer = z.object({
  code: z.string().describe("Mã thủ tục hành chính"),
  name: z.string().describe("Tên thủ tục"),
  fieldName: z.string().describe("Lĩnh vực"),
  limit: z.string().nullable().describe("Thời hạn giải quyết bằng lời; null khi danh mục chưa có"),
  sample: z.boolean().describe("Thời hạn là số liệu mẫu của phần mềm, không phải quy định của địa phương"),
});

export const ProcedurePageAnswer = z.object({
  lines: z.array(ProcedureLineAnswer),
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(1),
});

export const ErrorAnswer = z.object({
  code: z.string().describe(`Mã lỗi: ${["INVALID_INPUT", "NOT_FOUND", ...domainErrorCodes].join(", ")}`),
  message: z.string().describe("Câu tiếng Việt: điều đã xảy ra và việc cần làm"),
});

/** What is asked of the look-up of procedures. */
export const ProcedureQuery = z.object({
  q: z.string().trim().max(200, "Từ khóa dài quá 200 ký tự. Hãy nhập vài từ của tên thủ tục.").default(""),
  page: z.coerce.number("Trang phải là số.").int("Trang phải là số nguyên.").min(1, "Trang tính từ 1.").default(1),
});
