/** Words printed on the receipt slip. */
export const messages = {
  parentAgency: (province: string) => `Ủy ban nhân dân ${province.charAt(0).toLowerCase()}${province.slice(1)}`,
  channelOut: {
    desk: "Tại quầy của Bộ phận Một cửa",
    post: "Qua dịch vụ bưu chính công ích",
    electronic: "Bản điện tử",
  },
  fee: "Phí, lệ phí",
  slipName: (code: string) => `Giấy tiếp nhận ${code}.pdf`,
} as const;
