/** Sentences of looking up procedures: each names the field and the remedy. */
export const messages = {
  unit: "Đơn vị: hãy chọn bộ phận một cửa của mình.",
  code: "Thủ tục: mã phải theo dạng 1.001193. Hãy chọn thủ tục trong danh sách.",
  query: "Thủ tục: từ khóa dài quá 200 ký tự. Hãy gõ vài từ của tên hoặc mã thủ tục.",
  channelIn: "Kênh nộp: hãy chọn trực tiếp, trực tuyến hoặc bưu chính.",
} as const;
