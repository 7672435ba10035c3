// Files that hang, blow up or change under the reader: each ends in one state, the run goes on, and
// no process stays behind.
#include <sys/mount.h>
#include <zlib.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <thread>

#include "e2e/exported.h"
#include "e2e/program_test.h"
#include "support/hostile_pdf.h"
#include "support/started_program.h"

namespace truat {
namespace {

using support::Ran;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;

// Half a gigabyte of drawing in half a megabyte.
std::string decompression_bomb() {
  std::string lines;
  for (int i = 0; i < 1 << 20; ++i) lines += "0 0 m 600 800 l S\n";
  std::string packed(compressBound(lines.size()), '\0');
  uLongf size = packed.size();
  compress(reinterpret_cast<Bytef*>(packed.data()), &size,
           reinterpret_cast<const Bytef*>(lines.data()), lines.size());
  packed.resize(size);
  support::PdfBytes pdf = support::page_tree("3 0 R", 1);
  std::string contents;
  for (int i = 0; i < 32; ++i) contents += "4 0 R ";
  pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents [" + contents + "] >>");
  pdf.add_stream(packed, "/Filter /FlateDecode");
  return pdf.finish("/Root 1 0 R");
}

class HostileInput : public ProgramTest {
 protected:
  HostileInput() { support::adopt_orphans(); }
  void TearDown() override { EXPECT_FALSE(support::has_descendants()) << "a process is left"; }

  std::string state_of(const std::string& name) const {
    const auto rows = query(
        "SELECT status || ' ' || coalesce(error_code, '') FROM documents"
        " WHERE file_name = '" +
        name + "'");
    return rows.size() == 1 ? rows[0] : std::to_string(rows.size()) + " rows";
  }

  // A document that takes some seconds.
  static constexpr int kLongDocument = 8000;  // pages
  std::string write_long_document() const {
    return folder_.write("in/long.pdf", support::flat_page_tree(kLongDocument));
  }
  std::vector<std::string> ingest_words() const {
    return {TRUAT_PROGRAM, "ingest", folder_.path("in"), "--db", database_};
  }
  void wait_for_stored_pages(support::StartedProgram& ingest) const {
    for (int i = 0; i < 3000 && !ingest.has_ended(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      if (!std::filesystem::exists(database_)) continue;
      if (stored_pages() > 0) return;
    }
    FAIL() << "nothing was stored while the import ran";
  }
  // -1 while there is no such table yet.
  int stored_pages() const {
    sqlite3* handle = nullptr;
    sqlite3_open_v2(database_.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_busy_timeout(handle, 1000);
    int pages = -1;
    sqlite3_exec(
        handle, "SELECT count(*) FROM reading",
        [](void* to, int, char** values, char**) {
          *static_cast<int*>(to) = std::stoi(values[0]);
          return 0;
        },
        &pages, nullptr);
    sqlite3_close(handle);
    return pages;
  }
};

TEST_F(HostileInput, EveryFileEndsInOneStateWithinItsLimits) {
  folder_.write("in/cyclic.pdf", support::cyclic_page_tree());
  folder_.write("in/lying.pdf", support::lying_page_tree());
  folder_.write("in/forms.pdf", support::exponential_forms());
  folder_.write("in/bomb.pdf", decompression_bomb());
  folder_.write("in/metres.pdf", support::page_of_ten_metres());
  folder_.write("in/picture.pdf", support::picture_bomb());
  folder_.write("in/script.pdf", support::script_and_embedded_program("Plain text"));
  folder_.write("in/tree.pdf", support::flat_page_tree(2000));
  std::filesystem::resize_file(folder_.write("in/zeros.pdf", ""), 4UL << 30);
  std::filesystem::copy_file(sample("analysis-thai-digits.pdf"), folder_.path("in/good.pdf"));
  const Ran ran = truat({"ingest", folder_.path("in"), "--page-timeout", "6", "--jobs", "2"});
  EXPECT_EQ(ran.exit_code, 1) << ran.err;
  EXPECT_THAT(last_line(ran.out), HasSubstr("found 10 ="));
  EXPECT_EQ(state_of("good.pdf"), "loaded ");
  EXPECT_EQ(state_of("cyclic.pdf"), "failed no_pages");
  EXPECT_EQ(state_of("lying.pdf"), "failed no_pages");
  EXPECT_EQ(state_of("forms.pdf"), "failed unread_pages");
  EXPECT_EQ(state_of("bomb.pdf"), "failed unread_pages");
  EXPECT_EQ(state_of("metres.pdf"), "failed unread_pages");
  EXPECT_EQ(state_of("zeros.pdf"), "failed not_a_pdf");
  EXPECT_EQ(state_of("tree.pdf"), "no_records no_ita_content");
  EXPECT_EQ(state_of("script.pdf"), "no_records no_ita_content");
  EXPECT_THAT(state_of("picture.pdf"), AnyOf(HasSubstr("no_ita_content"), HasSubstr("unread")));
  EXPECT_THAT(query("SELECT reason FROM pages JOIN documents USING (document_id)"
                    " WHERE file_name = 'forms.pdf'"),
              ElementsAre(HasSubstr("timeout: took longer than 6 s")));
  EXPECT_THAT(truat({"status"}).out, HasSubstr("slowest documents"));
}

TEST_F(HostileInput, OnePageThatHangsCostsOnlyItself) {
  support::PdfBytes pdf = support::page_tree("3 0 R 4 0 R 3 0 R", 3);
  pdf.add(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources <<"
      " /Font << /F1 7 0 R >> >> >>");
  pdf.add(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 6 0 R /Resources <<"
      " /XObject << /F 8 0 R >> >> >>");
  pdf.add_stream("BT /F1 12 Tf 72 700 Td (Plain text) Tj ET");
  pdf.add_stream("/F Do");
  pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (int level = 8; level < 48; ++level) {
    pdf.add_stream("/F Do /F Do",
                   "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <<"
                   " /XObject << /F " +
                       std::to_string(level + 1) + " 0 R >> >>");
  }
  pdf.add_stream("0 0 m 9 9 l S", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]");
  folder_.write("in/a.pdf", pdf.finish("/Root 1 0 R"));
  EXPECT_EQ(truat({"ingest", folder_.path("in"), "--page-timeout", "4"}).exit_code, 1);
  EXPECT_EQ(state_of("a.pdf"), "partial unread_pages");
  EXPECT_THAT(query("SELECT page, trim(text, char(10)) FROM pages"),
              ElementsAre("1|Plain text", "2|", "3|Plain text"));
}

TEST_F(HostileInput, AFileThatChangesWhileItIsReadIsReadAgain) {
  const std::string file = write_long_document();
  support::StartedProgram ingest(ingest_words());
  wait_for_stored_pages(ingest);
  std::ofstream(file, std::ios::app) << "% one more line\n";
  EXPECT_EQ(ingest.wait(), 0);
  EXPECT_EQ(state_of("long.pdf"), "no_records no_ita_content");
  const std::string hash = support::run({"/usr/bin/sha256sum", file}).out.substr(0, 64);
  EXPECT_THAT(query("SELECT sha256 FROM documents"), ElementsAre(hash));
}

TEST_F(HostileInput, AFileThatVanishesWhileItIsReadHasFailed) {
  const std::string file = write_long_document();
  support::StartedProgram ingest(ingest_words());
  wait_for_stored_pages(ingest);
  std::filesystem::remove(file);
  EXPECT_EQ(ingest.wait(), 1);
  EXPECT_EQ(state_of("long.pdf"), "failed no_such_file");
}

TEST_F(HostileInput, ASecondRunOnTheSameDatabaseIsTurnedAwayAndReadersAreNot) {
  write_long_document();
  support::StartedProgram ingest(ingest_words());
  wait_for_stored_pages(ingest);
  const Ran second = truat({"ingest", sample("merged-cells.pdf")});
  EXPECT_EQ(second.exit_code, 4);
  EXPECT_THAT(second.err, HasSubstr("being written by another truat"));
  EXPECT_EQ(truat({"status"}).exit_code, 0);
  EXPECT_EQ(ingest.wait(), 0);
}

TEST_F(HostileInput, CtrlCEndsTheRunAndTheNextOneGoesOn) {
  write_long_document();
  {
    support::StartedProgram ingest(ingest_words());
    wait_for_stored_pages(ingest);
    ingest.send(SIGINT);
    EXPECT_EQ(ingest.wait(), 130);
  }
  EXPECT_FALSE(support::has_descendants());
  const int before = stored_pages();
  EXPECT_GT(before, 0);
  query(
      "CREATE TABLE again (page); CREATE TRIGGER twice BEFORE INSERT ON reading WHEN EXISTS"
      " (SELECT 1 FROM reading WHERE page = new.page) BEGIN INSERT INTO again VALUES (new.page);"
      " END");
  EXPECT_EQ(support::run(ingest_words()).exit_code, 0);
  EXPECT_EQ(stored_pages(), kLongDocument);
  EXPECT_THAT(query("SELECT count(*) FROM again"), ElementsAre("0"));
}

// A small file system of its own; needs the right to mount.
class SmallDisk : public HostileInput {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(disk_);
    mounted_ = mount("tmpfs", disk_.c_str(), "tmpfs", 0, "size=400k") == 0;
    if (!mounted_) GTEST_SKIP() << "no right to mount a file system";
  }
  void TearDown() override {
    if (mounted_) umount(disk_.c_str());
    HostileInput::TearDown();
  }
  Ran ingest_there() const {
    return support::run({TRUAT_PROGRAM, "ingest", std::string(TRUAT_SOURCE_DIR) + "/samples",
                         "--db", disk_ + "/t.db"});
  }

  const std::string disk_ = folder_.path("disk");
  bool mounted_ = false;
};

TEST_F(SmallDisk, AFullDiskEndsTheRunAndTheNextOneGoesOn) {
  const Ran full = ingest_there();
  EXPECT_EQ(full.exit_code, 4);
  EXPECT_THAT(full.err, HasSubstr("disk is full"));
  EXPECT_FALSE(support::has_descendants());
  ASSERT_EQ(mount("tmpfs", disk_.c_str(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
  EXPECT_EQ(ingest_there().exit_code, 0);
  EXPECT_EQ(truat({"ingest", std::string(TRUAT_SOURCE_DIR) + "/samples"}).exit_code, 0);
  EXPECT_EQ(difference(exported(disk_ + "/t.db"), exported(database_)), "");
}

TEST_F(SmallDisk, ThatTakesNoWritesIsSaidAtOnce) {
  ASSERT_EQ(mount("tmpfs", disk_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, ""), 0);
  const Ran refused = ingest_there();
  EXPECT_EQ(refused.exit_code, 4);
  EXPECT_THAT(refused.err, HasSubstr("--db"));
}

}  // namespace
}  // namespace truat
