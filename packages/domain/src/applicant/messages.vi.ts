/** What the desk is told when a field of an applicant cannot be taken: the field, then the remedy. */
export const messages = {
  kind: "Loại chủ hồ sơ chưa được chọn; hãy chọn cá nhân, hộ kinh doanh hoặc tổ chức.",
  personName: "Họ và tên chủ hồ sơ còn trống; hãy nhập đầy đủ như trên giấy tờ tùy thân.",
  personNameWrong: "Họ và tên chủ hồ sơ phải bằng chữ, không có chữ số; hãy nhập đúng như trên giấy tờ tùy thân.",
  householdName: "Tên hộ kinh doanh còn trống; hãy nhập như trên Giấy chứng nhận đăng ký hoặc đơn đề nghị.",
  organisationName: "Tên tổ chức còn trống; hãy nhập đầy đủ như trên quyết định thành lập hoặc đăng ký doanh nghiệp.",
  representative: "Người đại diện còn trống; hãy nhập họ và tên người đại diện theo pháp luật.",
  representativeWrong: "Họ và tên người đại diện phải bằng chữ, không có chữ số; hãy nhập như trên giấy tờ tùy thân.",
  proxyName: "Họ và tên người được ủy quyền còn trống; hãy nhập như trên giấy tờ tùy thân.",
  proxyNameWrong: "Họ và tên người được ủy quyền phải bằng chữ, không có chữ số; hãy nhập như trên giấy tờ tùy thân.",
  authorisation: "Giấy ủy quyền còn trống; hãy ghi số, ngày và nơi lập văn bản ủy quyền.",
  identity:
    "Số CCCD không hợp lệ; hãy nhập 12 chữ số của căn cước, 9 chữ số của CMND cũ, số hộ chiếu, hoặc để trống nếu không có.",
  taxCode: "Mã số thuế không đúng; hãy nhập lại 10, 12 hoặc 13 chữ số trên đăng ký thuế, hoặc để trống nếu không có.",
  phone: "Số điện thoại không hợp lệ; hãy nhập số di động 10 chữ số hoặc số cố định có mã vùng, hoặc để trống.",
  email: "Thư điện tử không hợp lệ; hãy nhập theo dạng ten@mien.vn hoặc để trống.",
  address: "Địa chỉ phải là chữ; hãy nhập thôn hoặc số nhà, xã, huyện, hoặc để trống.",
  position: "Chức vụ người đại diện phải là chữ; hãy nhập chức vụ hoặc để trống.",
  tooLong: (field: string, max: number) => `${field} dài quá ${max} ký tự; hãy rút gọn.`,
} as const;
