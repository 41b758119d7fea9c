/** Sentences of the register import: each names the column and the remedy, and never repeats a personal number. */
export const messages = {
  unreadable: {
    missing: "không có tệp ở đường dẫn này",
    empty: "tệp không có dòng nào",
    kind: "nội dung không phải bảng tính hay văn bản CSV",
    encrypted: "tệp có mật khẩu hoặc là .xls kiểu cũ, hãy mở bằng Excel, bỏ mật khẩu và lưu lại dạng .xlsx",
    encoding: "chữ không theo bảng mã UTF-8, hãy lưu lại dạng “CSV UTF-8”",
    broken: "tệp bị hỏng hoặc chưa tải về hết",
  },
  megabytes: (count: number) => `${count} MB khi mở ra`,
  quoted: (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`,

  code: {
    missing: (title: string) => `${title}: ô trống. Hãy ghi mã hồ sơ của dòng này.`,
    tooLong: (title: string) => `${title}: dài quá mức của một mã hồ sơ. Hãy kiểm tra lại ô này.`,
    repeated: (title: string, code: string) =>
      `${title}: ${code} đã có ở một dòng phía trên của tệp. Hãy xóa dòng trùng hoặc sửa mã.`,
  },
  procedure: {
    missing: (title: string) =>
      `${title}: ô trống. Hãy ghi mã thủ tục, ví dụ 1.001193; tên bên cạnh không thay được mã.`,
    unknown: (title: string, code: string) =>
      `${title}: ${code} không có trong danh mục thủ tục. Hãy ghi đúng mã, ví dụ 1.001193.`,
    noLimit: (title: string, code: string) =>
      `${title}: ${code} không có thời hạn giải quyết đang hiệu lực tại đơn vị vào ngày tiếp nhận. Hãy kiểm tra mã, hoặc cập nhật thủ tục rồi nhập lại.`,
  },
  unit: {
    missing: (title: string) => `${title}: ô trống. Hãy ghi mã đơn vị hành chính; tên bên cạnh không thay được mã.`,
    unknown: (title: string, code: string) =>
      `${title}: ${code} không phải mã đơn vị trong phạm vi nhập vào ngày tiếp nhận. Hãy ghi đúng mã 5 chữ số của xã hoặc 3 chữ số của huyện (cột phải ở dạng văn bản để không mất số 0 đầu).`,
  },
  owner: {
    missing: (title: string) => `${title}: ô trống. Hãy ghi họ tên người hoặc tên tổ chức đứng hồ sơ.`,
  },
  identity: (title: string) =>
    `${title}: không phải 12 chữ số CCCD hợp lệ hoặc 9 chữ số CMND. Hãy sửa số, hoặc để trống nếu không có.`,
  moment: {
    missing: (title: string) => `${title}: ô trống. Hãy ghi ngày giờ tiếp nhận, ví dụ 16/10/2023 09:00.`,
    wrong: (title: string, text: string) =>
      `${title}: ${text} không phải ngày giờ có thật. Hãy ghi dạng 16/10/2023 09:00.`,
    notCovered: (title: string, text: string) =>
      `${title}: ${text} nằm ngoài các năm có lịch làm việc, không tính được hẹn trả. Hãy kiểm tra năm.`,
    beforeReceipt: (title: string, receipt: string) =>
      `${title}: sớm hơn ${receipt} của chính hồ sơ. Hãy sửa một trong hai thời điểm.`,
    beforeResult: (title: string, result: string) =>
      `${title}: sớm hơn ${result}. Hồ sơ vẫn được nhập; hãy kiểm tra lại hai thời điểm.`,
  },
  amount: (title: string, text: string) =>
    `${title}: ${text} không phải số tiền nguyên từ 0 đồng trở lên. Hãy ghi bằng chữ số, ví dụ 50000.`,
  satisfaction: (title: string, text: string) =>
    `${title}: ${text} không phải số nguyên từ 1 đến 5. Hãy sửa, hoặc để trống nếu chưa đánh giá.`,

  value: {
    unknown: (title: string, text: string, taken: string) =>
      `${title}: chưa hiểu ${text}, ghi nhận là “${taken}”. Hãy kiểm tra lại.`,
    tooLong: (title: string, length: number) => `${title}: dài hơn ${length} chữ, phần sau đã được cắt bớt.`,
    codeForm: (title: string, code: string) =>
      `${title}: ${code} không theo cấu trúc mã hồ sơ quy định. Hồ sơ vẫn được nhập với mã này.`,
    stateWithoutResult: (title: string, state: string, result: string) =>
      `${title}: ghi “${state}” nhưng ô ${result} trống. Hồ sơ được nhập là chưa có kết quả.`,
    stateAgainstMoments: (title: string, state: string, taken: string) =>
      `${title}: ghi “${state}” nhưng các mốc thời gian cho thấy “${taken}”. Hồ sơ được nhập theo mốc thời gian.`,
    endedWithoutMoment: (title: string, state: string) =>
      `${title}: ghi “${state}” nhưng không có thời điểm kết thúc. Hồ sơ được nhập là kết thúc ngay khi tiếp nhận.`,
    returnedWithoutResult: (title: string, result: string) =>
      `${title}: có thời điểm trả nhưng ô ${result} trống. Thời điểm trả chưa được ghi nhận.`,
  },

  endReason: "Theo sổ theo dõi",
} as const;
