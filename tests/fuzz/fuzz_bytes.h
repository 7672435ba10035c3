// The bytes of a fuzz input, taken one after the other; when they are used up, all others are 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

namespace truat::fuzz {

class Bytes {
 public:
  Bytes(const uint8_t* data, size_t size) : data_(data), size_(size) {}
  bool left() const { return at_ < size_; }
  uint8_t next() { return left() ? data_[at_++] : 0; }
  int below(int limit) { return next() % limit; }
  double length() { return (next() * 256 + next()) / 64.0; }  // points, 0 … 1024

 private:
  const uint8_t* data_;
  size_t size_, at_ = 0;
};

// Words that the grammars look for, and numbers in all their spellings.
inline const std::string& word(Bytes& bytes) {
  static const std::vector<std::string> kWords = {"ITA",
                                                  "IIT",
                                                  "EIT",
                                                  "OIT",
                                                  "คะแนน",
                                                  "ร้อยละ",
                                                  "ระดับ",
                                                  "ผ่านดี",
                                                  "ตัวชี้วัดที่",
                                                  "ข้อ",
                                                  "I11",
                                                  "O14",
                                                  "E2",
                                                  "ปี",
                                                  "ปีงบประมาณ",
                                                  "พ.ศ.",
                                                  "2567",
                                                  "๒๕๖๘",
                                                  "67",
                                                  "9999",
                                                  "93.96",
                                                  "๙๓.๙๖",
                                                  "100",
                                                  "100.00",
                                                  "0",
                                                  "-",
                                                  "1.",
                                                  "๑.",
                                                  "(1)",
                                                  "10.1",
                                                  "99",
                                                  "1,234",
                                                  "มาตรการ",
                                                  "ขั้นตอน",
                                                  "ผู้รับผิดชอบ",
                                                  "ระยะเวลา",
                                                  "ผลการดำเนินการ",
                                                  "ประเด็น",
                                                  "ลำดับ",
                                                  "ที่",
                                                  "ต.ค. 67",
                                                  "มกราคม 2568",
                                                  "1 ต.ค. 2567 - 30 ก.ย. 2568",
                                                  "ไตรมาส 2",
                                                  "ธ.ค.",
                                                  "31 ก.พ. 68",
                                                  "ดำเนินการแล้ว",
                                                  "☑",
                                                  "☐",
                                                  "✓",
                                                  "/",
                                                  "อยู่ระหว่าง",
                                                  "ยังไม่ดำเนินการ",
                                                  "(ต่อ)",
                                                  "สำนักปลัด",
                                                  "กองคลัง",
                                                  "เทศบาลตำบล",
                                                  "อบต.",
                                                  "อำเภอ",
                                                  "จังหวัด",
                                                  "นราธิวาส",
                                                  "การใช้งบประมาณ",
                                                  "การปฏิบัติหน้าที่",
                                                  " ",
                                                  "\n",
                                                  ":",
                                                  ",",
                                                  "=",
                                                  "ก",
                                                  "ำ",
                                                  "็",
                                                  "A",
                                                  "AA",
                                                  "หมายเหตุ",
                                                  "รวม",
                                                  "เฉลี่ย",
                                                  "เพิ่มขึ้น",
                                                  "ลดลง",
                                                  "จาก",
                                                  "เป็น"};
  return kWords[bytes.next() % kWords.size()];
}

inline void check(bool fact) {
  if (!fact) std::abort();
}

}  // namespace truat::fuzz
