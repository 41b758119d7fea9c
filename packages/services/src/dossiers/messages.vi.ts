/** Sentences of intake and of a dossier's steps: each names the field and the remedy. */
export const messages = {
  id: "Mã nội bộ của hồ sơ không đúng. Hãy mở lại hồ sơ từ danh sách.",
  commandId: "Thiếu mã lệnh của thao tác. Hãy tải lại trang rồi làm lại.",
  unit: "Đơn vị tiếp nhận: hãy chọn bộ phận một cửa của mình.",
  procedure: "Thủ tục: chưa chọn thủ tục. Hãy gõ tên hoặc mã rồi chọn một dòng.",
  componentName: "Thành phần hồ sơ: tên giấy tờ phải có từ 1 đến 1.000 chữ.",
  componentCount: "Thành phần hồ sơ: số lượng phải là số nguyên từ 0 đến 999.",
  componentsTooMany: "Thành phần hồ sơ: tối đa 100 dòng giấy tờ.",
  componentsMissing: "Thành phần hồ sơ: chưa ghi nhận giấy tờ nào. Hãy đánh dấu ít nhất một giấy tờ đã nộp.",
  copies: "Số bộ hồ sơ: phải là số nguyên từ 1 đến 99.",
  channelIn: "Kênh nộp: hãy chọn trực tiếp, trực tuyến hoặc bưu chính.",
  channelOut: "Nơi nhận kết quả: hãy chọn tại quầy, bưu chính hoặc điện tử.",
  payment: "Thanh toán: hãy chọn tiền mặt, không dùng tiền mặt hoặc miễn phí.",
  fee: "Phí, lệ phí: phải là số nguyên đồng từ 0 trở lên.",
  recipient: "Người nhận: chưa chọn nơi chuyển đến.",
  reason: "Lý do: hãy ghi rõ lý do, từ 5 đến 1.000 chữ, không nêu tên riêng.",
  query: "Ô tìm kiếm: hãy gõ ít nhất 2 chữ của họ tên, mã hồ sơ hoặc số định danh.",
} as const;
