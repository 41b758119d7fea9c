const INVISIBLE = /\p{Cf}/gu;
const SPACES = /[\s\p{Z}\p{Cc}]+/gu;
const FIRST_LETTERS = /(^|[\s'’\-.])(\p{L})/gu;
const LETTER = /\p{L}/u;

/**
 * The text in composed form (NFC) on one line: no space at its ends, single plain spaces inside, no zero-width,
 * direction or control characters. Cleaning twice changes nothing.
 */
export function cleanText(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFC").replace(SPACES, " ").trim();
}

/**
 * How a body begins that is no person. `trương` is a family name and `trường` alone may be a given one, hence
 * the accents and the second words.
 */
const ORGANISATION_BEGINNINGS = [
  "công ty",
  "cty",
  "doanh nghiệp",
  "dntn",
  "hợp tác xã",
  "htx",
  "liên hiệp",
  "tập đoàn",
  "tổng công ty",
  "chi nhánh",
  "văn phòng",
  "ngân hàng",
  "quỹ",
  "hộ kinh doanh",
  "hkd",
  "cơ sở",
  "cửa hàng",
  "trường mầm non",
  "trường mẫu giáo",
  "trường tiểu học",
  "trường trung học",
  "trường th",
  "trường thcs",
  "trường thpt",
  "trường cao đẳng",
  "trường đại học",
  "trung tâm",
  "trạm y tế",
  "bệnh viện",
  "phòng khám",
  "nhà thuốc",
  "ủy ban",
  "uỷ ban",
  "ubnd",
  "hội đồng",
  "hội nông dân",
  "hội liên hiệp",
  "đảng ủy",
  "đảng uỷ",
  "công an",
  "ban quản lý",
  "nhà thờ",
  "giáo xứ",
  "chùa",
].map((beginning) => `${beginning} `);

/** True when a name is by its beginning that of an organisation or a business, not of a person. */
export function isOrganisationName(name: string): boolean {
  const text = `${cleanText(name).toLowerCase()} `;
  return ORGANISATION_BEGINNINGS.some((beginning) => text.startsWith(beginning));
}

/**
 * A person's name, cleaned; one typed all in capitals or all in small letters gets a capital at each word
 * (`NGUYỄN VĂN A`, `nguyễn văn a` → `Nguyễn Văn A`; `h'hen niê` → `H'Hen Niê`). A name in mixed case and the
 * name of an organisation keep their letters.
 */
export function cleanPersonName(name: string): string {
  const text = cleanText(name);
  if (!LETTER.test(text) || isOrganisationName(text)) return text;
  const oneCase = text === text.toUpperCase() || text === text.toLowerCase();
  if (!oneCase) return text;
  return text
    .toLowerCase()
    .replace(FIRST_LETTERS, (_, before: string, letter: string) => before + letter.toUpperCase());
}
