/** Words of the frame around every screen. */
export const messages = {
  noAnswer: "Không nhận được trả lời của máy chủ. Hãy kiểm tra mạng rồi thử lại.",
} as const;
