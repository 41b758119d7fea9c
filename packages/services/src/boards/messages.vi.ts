/** Words of boards and their lists. */
export const messages = {
  day: "Ngày phải là một ngày có thật, viết theo dạng ngày/tháng/năm.",
  period: "Ngày đầu phải không muộn hơn ngày cuối của kỳ.",
  unit: "Chọn đơn vị trong danh sách.",
  formerUnit: (name: string, until: string) => `${name} (đến ${until})`,
} as const;
