import type { DossierState } from "@motcua/domain/dossier/state";

/** For each state: is there something for me to do, what does it mean, what comes next. */
const explanations = {
  1: {
    task: "Bạn chưa phải làm gì thêm.",
    meaning: "Hồ sơ đã được gửi và đang chờ cán bộ Một cửa kiểm tra.",
    next: "Cán bộ sẽ tiếp nhận, hoặc báo bạn nếu hồ sơ còn thiếu. Hãy để ý điện thoại đã ghi trong hồ sơ.",
  },
  2: {
    task: "Bạn chưa phải làm gì thêm.",
    meaning: "Bộ phận Một cửa đã nhận đủ hồ sơ và sẽ chuyển đến người giải quyết.",
    next: "Hãy giữ giấy tiếp nhận. Ngày hẹn trả kết quả ghi trên giấy đó.",
  },
  3: {
    task: "Bạn cần xem lý do và nộp lại nếu muốn.",
    meaning: "Bộ phận Một cửa không tiếp nhận hồ sơ này.",
    next: "Lý do ghi trong phiếu từ chối đã gửi cho bạn. Bạn có thể sửa theo phiếu rồi nộp hồ sơ mới.",
  },
  4: {
    task: "Bạn chưa phải làm gì thêm.",
    meaning: "Cơ quan có thẩm quyền đang giải quyết hồ sơ.",
    next: "Hãy đến nhận kết quả theo ngày hẹn ghi trên giấy tiếp nhận.",
  },
  5: {
    task: "Bạn cần bổ sung giấy tờ.",
    meaning: "Hồ sơ còn thiếu hoặc có giấy tờ chưa đúng, nên việc giải quyết đang chờ bạn.",
    next: "Giấy tờ cần bổ sung ghi trong phiếu yêu cầu bổ sung. Hãy nộp đủ một lần tại nơi đã nộp hồ sơ.",
  },
  6: {
    task: "Bạn cần nộp tiền theo thông báo.",
    meaning: "Hồ sơ đang chờ bạn thực hiện nghĩa vụ tài chính.",
    next: "Số tiền và nơi nộp ghi trong thông báo đã gửi cho bạn. Trang này không thu tiền.",
  },
  7: {
    task: "Bạn không phải làm gì thêm.",
    meaning: "Hồ sơ đã dừng vì người nộp yêu cầu rút.",
    next: "Muốn làm lại thủ tục này, hãy nộp hồ sơ mới.",
  },
  8: {
    task: "Bạn cần xem lý do trong thông báo đã gửi.",
    meaning: "Cơ quan giải quyết đã dừng xử lý hồ sơ.",
    next: "Nếu chưa nhận được thông báo, hãy hỏi Bộ phận Một cửa nơi nộp hồ sơ.",
  },
  9: {
    task: "Bạn có thể nhận kết quả.",
    meaning: "Hồ sơ đã giải quyết xong, kết quả đang ở Bộ phận Một cửa.",
    next: "Mang giấy tiếp nhận và giấy tờ tùy thân đến nơi đã nộp hồ sơ. Nếu đã đăng ký nhận qua bưu chính, kết quả sẽ được gửi đến nhà.",
  },
  10: {
    task: "Bạn không phải làm gì thêm.",
    meaning: "Kết quả đã được trả.",
    next: "Nếu bạn chưa nhận được kết quả, hãy báo Bộ phận Một cửa nơi nộp hồ sơ.",
  },
} as const satisfies Record<DossierState, { task: string; meaning: string; next: string }>;

export const messages = {
  explanations,
  title: "Tra cứu hồ sơ",
  titleFound: (state: string, code: string) => `${state} – hồ sơ ${code}`,
  label: "Mã hồ sơ",
  hint: "In ở đầu giấy tiếp nhận, ví dụ 000.01.27.H26-231016-0001. Chữ thường hay chữ hoa đều được.",
  submit: "Tra cứu",
  again: "Tra cứu hồ sơ khác",
  empty: "Mã hồ sơ còn trống; hãy nhập mã in trên giấy tiếp nhận.",
  malformed: "Mã hồ sơ không đúng dạng. Hãy nhập đủ mã in trên giấy tiếp nhận, ví dụ 000.01.27.H26-231016-0001.",
  unknownTitle: "Không tìm thấy hồ sơ",
  unknown: (code: string) => `Không có hồ sơ nào mang mã ${code}.`,
  unknownAdvice:
    "Hãy so lại từng chữ số với giấy tiếp nhận. Nếu vẫn không thấy, hãy hỏi Bộ phận Một cửa nơi nộp hồ sơ.",
  percent: (percent: number) => `${percent}%`,
  progress: "Mức độ hoàn thành",
  meaning: "Điều này có nghĩa là gì",
  next: "Việc tiếp theo",
  why: "Vì sao chỉ có bấy nhiêu?",
  whyText:
    "Khi chưa đăng nhập, trang chỉ cho biết mã và mức độ hoàn thành của hồ sơ, để thông tin của bạn không lộ cho người khác (Thông tư 01/2018/TT-VPCP, Điều 16).",
} as const;
