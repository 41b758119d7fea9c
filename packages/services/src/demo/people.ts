import type { KeyRing } from "@motcua/db/keys";
import type { SealedParty } from "@motcua/db/record/sealed-party";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";

import { sealParty } from "../parties/seal-party.ts";
import type { Random } from "./random.ts";

/** A made-up person with all that a dossier keeps of them, encrypted once. */
export interface DemoPerson {
  readonly sealed: SealedParty;
  readonly folded: string;
}

const families = [
  { weight: 38, name: "Nguyễn" },
  { weight: 12, name: "Trần" },
  { weight: 10, name: "Lê" },
  { weight: 7, name: "Phạm" },
  { weight: 5, name: "Hoàng" },
  { weight: 5, name: "Vũ" },
  { weight: 4, name: "Đặng" },
  { weight: 4, name: "Bùi" },
  { weight: 3, name: "Đỗ" },
  { weight: 3, name: "Ngô" },
  { weight: 3, name: "Dương" },
  { weight: 2, name: "Đinh" },
] as const;
const middles = ["Văn", "Thị", "Đức", "Thu", "Minh", "Ngọc", "Quang", "Kim", "Hồng", "Thanh", "Hữu", "Mai"];
const given = [
  "Anh",
  "Ánh",
  "Bình",
  "Cường",
  "Dũng",
  "Đạt",
  "Giang",
  "Hà",
  "Hải",
  "Hạnh",
  "Hiếu",
  "Hoa",
  "Hùng",
  "Huệ",
  "Khánh",
  "Lan",
  "Linh",
  "Loan",
  "Long",
  "Mai",
  "Nam",
  "Nga",
  "Oanh",
  "Phúc",
  "Phương",
  "Quân",
  "Sơn",
  "Tâm",
  "Thảo",
  "Thuỷ",
  "Trang",
  "Tú",
  "Uyên",
  "Ước",
  "Vân",
  "Yến",
];
const mobiles = ["032", "035", "038", "070", "081", "086", "090", "091", "097", "098"];

/** Makes a person of a place up. Numbers follow the rules for real ones and belong to nobody we know. */
export function createPerson(
  random: Random,
  place: {
    readonly keys: KeyRing;
    readonly districtId: number;
    readonly provinceCode: string;
    readonly unitName: string;
  },
): DemoPerson {
  const name = `${random.weighted(families).name} ${random.pick(middles)} ${random.pick(given)}`;
  const born = random.whole(1950, 2004);
  const sex = random.whole(0, 1) + (born >= 2000 ? 2 : 0);
  const identity = `${place.provinceCode.padStart(3, "0")}${sex}${String(born % 100).padStart(2, "0")}${digits(random, 6)}`;
  const sealed = sealParty(place.keys, place.districtId, {
    role: "owner",
    kind: "person",
    name,
    identity,
    taxCode: null,
    phone: `${random.pick(mobiles)}${digits(random, 7)}`,
    email: null,
    address: `${random.pick(["Thôn", "Xóm", "Tổ"])} ${random.whole(1, 12)}, ${place.unitName}`,
    capacity: null,
  });
  return { sealed, folded: foldVietnamese(name) };
}

function digits(random: Random, count: number): string {
  return String(random.whole(0, 10 ** count - 1)).padStart(count, "0");
}
