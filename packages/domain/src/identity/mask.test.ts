import fc from "fast-check";
import { expect, test } from "vitest";

import { maskAddress, maskEmail, maskIdentity, maskName, maskPhone } from "./mask.ts";

test.each([
  ["001089123456", "001******456", "twelve digits"],
  ["012345678", "012***678", "an old identity card"],
  ["C1234567", "C*****67", "a passport"],
  ["1234", "****", "too short to show anything"],
  ["", "", "nothing"],
])("identity %s → %s: %s", (number, masked) => {
  expect(maskIdentity(number)).toBe(masked);
});

test.each([
  ["0912345678", "091****678"],
  ["02433861234", "024*****234"],
  ["12345", "***45"],
  ["", ""],
])("phone %s → %s", (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

test.each([
  ["Nguyễn Thị Ánh", "N** T** Ánh"],
  ["Đỗ Minh Quân", "Đ** M** Quân"],
  ["Ánh", "Á**"],
  ["Phạm Ngọc Mai".normalize("NFD"), "P** N** Mai"],
  ["", ""],
])("name %s → %s", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ["lan.nguyen@example.vn", "l***@example.vn"],
  ["không có", "***"],
])("e-mail %s → %s", (address, masked) => {
  expect(maskEmail(address)).toBe(masked);
});

test.each([
  ["Thôn 3, Xã Lại Yên", "***, Xã Lại Yên"],
  ["Số 12, ngõ 5, xã Lại Yên, huyện Hoài Đức, thành phố Hà Nội", "***, xã Lại Yên, huyện Hoài Đức, thành phố Hà Nội"],
  ["Khu 4, Thị trấn Trạm Trôi, TP. Hà Nội", "***, Thị trấn Trạm Trôi, TP. Hà Nội"],
  ["12 Xã Đàn", "***"],
  ["", "***"],
])("address %s → %s", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});

test("a masked number keeps its length and never shows more than six of its characters", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{0,20}$/), (number) => {
      for (const mask of [maskIdentity, maskPhone]) {
        const masked = mask(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll("*", "").length).toBeLessThanOrEqual(6);
        if (number.length > 0) expect(masked).toContain("*");
      }
    }),
  );
});
