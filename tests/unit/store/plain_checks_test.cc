// The checks of the tables after schema 8 put them into other words.
#include <gtest/gtest.h>

#include "store/database_error.h"
#include "support/scratch_folder.h"
#include "unit/store/schema.h"

namespace truat::store {
namespace {

// Statements with one word for '?', and a word that the column takes.
const std::vector<std::pair<std::string, std::string>> kInserts = {
    {"INSERT INTO document (document_id, file_name, status, reading)"
     " VALUES ('d', 'a.pdf', ?, '')",
     "no_records"},
    {"INSERT INTO page (document_id, page, method, text) VALUES ('d', 1, ?, '')", "mixed"},
    {"INSERT INTO score (score_id, document_id, level, value, value_raw, source)"
     " VALUES ('d-s1', 'd', ?, 1, '1', 'table')",
     "survey_share"},
    {"INSERT INTO measure (measure_id, document_id, table_no, row_no, status)"
     " VALUES ('d-m1', 'd', 1, 1, ?)",
     "in_progress"},
    {"INSERT INTO source (record_id, field, part, record_kind, page, x0, y0, x1, y1, method,"
     " confidence) VALUES ('d-m1', 'measure', 1, ?, 1, 0, 0, 1, 1, 'ocr', 1)",
     "measure"},
    {"INSERT INTO source (record_id, field, part, record_kind, page, x0, y0, x1, y1, method,"
     " confidence) VALUES ('d-m1', 'issue', 1, 'measure', 1, 0, 0, 1, 1, ?, 1)",
     "repaired"},
    {"INSERT INTO finding (finding_id, document_id, severity, rule, message, record_kind,"
     " record_id) VALUES ('d-f1', 'd', ?, 'rule', '', 'document', 'd')",
     "warning"},
    {"INSERT INTO finding (finding_id, document_id, severity, rule, message, record_kind,"
     " record_id) VALUES ('d-f2', 'd', 'info', 'rule', '', ?, 'd')",
     "document"},
};

class PlainChecks : public testing::Test {
 protected:
  support::ScratchFolder folder_;
  Database database_ = Database::open_for_writing(folder_.path("truat.db"), whole_schema());
};

TEST_F(PlainChecks, RefuseWordsThatAColumnHasNot) {
  for (const auto& [sql, word] : kInserts) {
    EXPECT_THROW(database_.prepare(sql).run(std::string("unheard_of")), DatabaseError) << sql;
    EXPECT_NO_THROW(database_.prepare(sql).run(word)) << sql;
  }
}

TEST_F(PlainChecks, MakeNoTableForEachRow) {
  for (const auto& [sql, word] : kInserts) {
    Statement program = database_.prepare("EXPLAIN " + sql);
    while (program.step()) EXPECT_NE(program.text(1), "OpenEphemeral") << sql;
  }
}

}  // namespace
}  // namespace truat::store
