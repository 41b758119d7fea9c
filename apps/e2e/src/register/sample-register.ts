import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";

/** A register as a file, with what an import of it has to say. */
export interface SampleRegister {
  readonly name: string;
  readonly bytes: Buffer;
  /** The number of one of its good rows. */
  readonly code: string;
  /** A personal number in its first rows, which no screen may show. */
  readonly identity: string;
  readonly rows: number;
  readonly errors: readonly { readonly row: number; readonly column: string }[];
  /** All of it was received within these days. */
  readonly from: string;
  readonly to: string;
}

const SHARED = resolve(import.meta.dirname, "../../../../../shared/data/registers/so-loi.csv");

/** The register with planted errors that lies beside the checkout; where it does not, a small one of our own. */
export function sampleRegister(): SampleRegister {
  return existsSync(SHARED) ? sharedRegister() : ownRegister();
}

function sharedRegister(): SampleRegister {
  const expected = JSON.parse(readFileSync(SHARED.replace(".csv", ".expected.json"), "utf8"));
  return {
    name: basename(SHARED),
    bytes: readFileSync(SHARED),
    ...{ code: "000.13.27.H26-230301-0001", identity: "001079824565", rows: 600, errors: expected },
    ...{ from: "2023-01-01", to: "2023-12-31" },
  };
}

const HEADER =
  "Mã hồ sơ,Mã TTHC,Mã đơn vị,Chủ hồ sơ,Số CCCD,Thời điểm tiếp nhận,Hẹn trả,Có kết quả,Trả kết quả,Hình thức trả,Trạng thái,Số hóa";
const END = "01/03/2023 17:00,01/03/2023 15:00,01/03/2023 16:00,Tại quầy,Đã trả kết quả,Có";

function ownRegister(): SampleRegister {
  const lines = [
    HEADER,
    `000.13.27.H26-230301-0001,2.000884,09868,Bùi Thu Ánh,001079824565,01/03/2023 08:00,${END}`,
    `000.13.27.H26-230301-0002,2.000884,09868,Bùi Văn Bình,001079824566,31/02/2023 08:00,${END}`,
    `000.13.27.H26-230301-0003,2.000884,09868,Bùi Văn Cảnh,12345,01/03/2023 08:00,${END}`,
    `000.13.27.H26-230301-0004,2.000884,09868,Bùi Thị Dung,,01/03/2023 08:00,${END}`,
  ];
  return {
    name: "so-nho.csv",
    bytes: Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`),
    ...{ code: "000.13.27.H26-230301-0001", identity: "001079824565", rows: 4 },
    errors: [
      { row: 3, column: "Thời điểm tiếp nhận" },
      { row: 4, column: "Số CCCD" },
    ],
    ...{ from: "2023-03-01", to: "2023-03-31" },
  };
}
