#!/usr/bin/env node
import { Command } from "commander";

const program = new Command("motcua").description("Dòng lệnh quản trị của Một Cửa");

const sla = program.command("sla").description("Thời hạn giải quyết hồ sơ");

sla
  .command("due")
  .description("Tính hẹn trả: mỗi dòng vào là một đối tượng JSON, mỗi dòng ra là một kết quả JSON")
  .option("--explain", "kèm lời giải thích: ngày bắt đầu tính, ngày được tính, bỏ qua, tạm dừng", false)
  .action(async (options: { explain: boolean }) => {
    const { runSlaDue } = await import("./sla-due.ts");
    await runSlaDue(process.stdin, process.stdout, options);
  });

await program.parseAsync();
