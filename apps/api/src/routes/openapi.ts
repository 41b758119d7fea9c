import { z } from "zod";

import { ErrorAnswer, ProcedurePageAnswer, ProcedureQuery, TrackedDossierAnswer } from "./public-schemas.ts";

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema: jsonSchema(schema, "output") } },
});

function jsonSchema(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  return rest;
}

/** The description of the public interface, made of the very schemas that it answers by. */
export function openApiDocument() {
  const { properties = {} } = jsonSchema(ProcedureQuery, "input");
  return {
    openapi: "3.1.0",
    info: {
      title: "Một Cửa – giao diện công khai",
      version: "1",
      description: "Tra cứu không cần đăng nhập. Chỉ thêm, không đổi hay bớt trong cùng phiên bản.",
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    servers: [{ url: "/" }],
    paths: {
      "/api/v1/track/{code}": {
        get: {
          operationId: "trackDossier",
          summary: "Tra cứu mức độ hoàn thành của hồ sơ theo mã",
          parameters: [
            {
              name: "code",
              in: "path",
              required: true,
              description: "Mã hồ sơ in trên giấy tiếp nhận, ví dụ 000.01.27.H26-231016-0001",
              schema: { type: "string" },
            },
          ],
          responses: {
            200: answer("Có hồ sơ", TrackedDossierAnswer),
            400: answer("Không phải mã hồ sơ", ErrorAnswer),
            404: answer("Không có hồ sơ mang mã này", ErrorAnswer),
            503: answer("Cơ sở dữ liệu tạm gián đoạn; thử lại sau Retry-After giây", ErrorAnswer),
          },
        },
      },
      "/api/v1/procedures": {
        get: {
          operationId: "searchProcedures",
          summary: "Tìm thủ tục hành chính theo tên hoặc mã, gõ không dấu cũng được",
          parameters: Object.entries(properties).map(([name, schema]) => ({ name, in: "query", schema })),
          responses: {
            200: answer("Một trang kết quả", ProcedurePageAnswer),
            400: answer("Từ khóa hoặc số trang không hợp lệ", ErrorAnswer),
          },
        },
      },
    },
  };
}
