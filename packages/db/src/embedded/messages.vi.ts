/** What the launcher tells the administrator when it cannot go on: what is wrong, and what to do. */
export const messages = {
  platformUnsupported: (platform: string) =>
    `PostgreSQL đi kèm không có bản cho máy này (${platform}). Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL từ 15 đến 18.`,
  binariesUnusable: (path: string, detail: string) =>
    `Không chạy được chương trình PostgreSQL tại ${path}: ${detail}. Hãy cài lại các gói (pnpm install) hoặc đặt DATABASE_URL.`,
  folderUnusable: (path: string, detail: string) =>
    `Không dùng được thư mục dữ liệu ${path} (${detail}). Hãy đặt MOTCUA_DATA_DIR là một thư mục mà tài khoản đang chạy ghi được.`,
  notFolder: "không phải là thư mục",
  folderIsCluster: (path: string) =>
    `Thư mục dữ liệu ${path} là thư mục riêng của một máy chủ PostgreSQL khác. Hãy đặt MOTCUA_DATA_DIR là một thư mục khác, hoặc dùng máy chủ ấy bằng DATABASE_URL.`,
  folderBusy: (path: string) =>
    `Một tiến trình khác đang mở hoặc tắt PostgreSQL của thư mục ${path} mà chưa xong. Hãy chờ rồi thử lại; nếu vẫn vậy, hãy tắt tiến trình đó.`,
  accountMissing: () =>
    "PostgreSQL không chạy được bằng quyền root, và máy này không có tài khoản postgres hay nobody. Hãy tạo tài khoản postgres, hoặc chạy bằng một tài khoản thường.",
  clusterForeign: (path: string) =>
    `Thư mục ${path} không phải là dữ liệu PostgreSQL. Hãy dời nó đi nơi khác, hoặc đặt MOTCUA_DATA_DIR là một thư mục khác.`,
  clusterMissing: (link: string, home: string) =>
    `Dữ liệu PostgreSQL mà ${link} trỏ tới không còn: thiếu thư mục ${home}. Hãy đưa thư mục đó về chỗ cũ; chỉ xóa liên kết này khi muốn bắt đầu với dữ liệu trống.`,
  clusterOfAnother: (path: string, owner: string) =>
    `Dữ liệu PostgreSQL tại ${path} thuộc về tài khoản ${owner}. Hãy chạy bằng tài khoản đó, hoặc đổi chủ cả thư mục bằng chown -R.`,
  clusterUnreachable: (path: string, account: string) =>
    `Tài khoản ${account} không vào được ${path}. Hãy cho quyền đi qua các thư mục phía trên (chmod o+x), hoặc đặt MOTCUA_DATA_DIR ở nơi khác.`,
  clusterVersion: (path: string, has: string, runs: number) =>
    `Dữ liệu tại ${path} do PostgreSQL ${has} tạo, còn chương trình là PostgreSQL ${runs}. Hãy dùng đúng bản ${has}, hoặc xuất dữ liệu ra rồi nạp lại.`,
  secretMissing: (path: string) =>
    `Thiếu tệp mật khẩu ${path} của dữ liệu PostgreSQL trong cùng thư mục. Hãy chép lại tệp đó từ bản sao lưu, hoặc đặt MOTCUA_DATA_DIR là một thư mục khác.`,
  serverForeign: (path: string) =>
    `Một máy chủ PostgreSQL do chương trình khác mở đang giữ dữ liệu tại ${path} và không nghe ở 127.0.0.1. Hãy tắt máy chủ đó rồi thử lại.`,
  initFailed: (path: string, log: string) => `Không tạo được dữ liệu PostgreSQL tại ${path}. Nhật ký:\n${log}`,
  startFailed: (path: string, log: string) => `PostgreSQL của thư mục ${path} không mở được. Nhật ký:\n${log}`,
  startSlow: (path: string) => `PostgreSQL của thư mục ${path} còn đang khôi phục dữ liệu. Hãy chờ rồi thử lại.`,
  stopSlow: (path: string) =>
    `PostgreSQL của thư mục ${path} đã được yêu cầu tắt mà chưa tắt xong. Hãy chờ; đừng xóa hay chép thư mục lúc này.`,
} as const;
