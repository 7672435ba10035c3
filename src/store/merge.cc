#include "store/merge.h"

#include <algorithm>
#include <set>

#include "store/text_signature.h"

namespace truat::store {
namespace {

// The source is attached under this name for as long as the object lives.
class Attached {
 public:
  Attached(Database& database, const std::string& path) : database_(database) {
    database_.prepare("ATTACH DATABASE ? AS source").run(path);
  }
  ~Attached() {
    try {
      database_.execute("DETACH DATABASE source");
    } catch (const DatabaseError&) {
      // It goes with the connection.
    }
  }
  Attached(const Attached&) = delete;
  Attached& operator=(const Attached&) = delete;

 private:
  Database& database_;
};

// A table that holds rows of documents.
struct Table {
  std::string name;
  std::string columns;      // without numbers that SQLite gives by itself
  std::string of_document;  // condition; ?1 is the document, % the name of the database
};

std::string in_schema(const std::string& condition, const std::string& schema) {
  std::string out = condition;
  for (size_t at = out.find('%'); at != std::string::npos; at = out.find('%', at)) {
    out.replace(at, 1, schema);
  }
  return out;
}

std::string join(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// Columns of a table. A single INTEGER primary key is a number that another database may have given
// to another row.
std::vector<std::string> columns_of(Database& database, const std::string& table) {
  std::vector<std::string> columns, keys;
  std::string number;
  Statement info = database.prepare("SELECT name, type, pk FROM pragma_table_info(?)");
  info.bind_all(table);
  while (info.step()) {
    columns.push_back(info.text(0));
    if (info.integer(2) == 0) continue;
    keys.push_back(info.text(0));
    if (info.text(1) == "INTEGER") number = info.text(0);
  }
  if (keys.size() == 1) std::erase(columns, number);
  return columns;
}

// All tables whose rows belong to documents, found by their columns, so that a table that is added
// to the schema is not forgotten here. `document` comes first because the others point at it.
// Paths and signatures of texts have their own ways.
std::vector<Table> tables_of_documents(Database& database) {
  std::vector<Table> of_document, of_record;
  Statement names = database.prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('file', "
      "'text_signature')"
      " ORDER BY name <> 'document', name");
  while (names.step()) {
    Table table{names.text(0), {}, {}};
    const auto columns = columns_of(database, table.name);
    table.columns = join(columns);
    const auto has = [&](const char* column) {
      return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    if (has("document_id")) {
      table.of_document = "document_id = ?1";
      of_document.push_back(table);
    } else if (has("measure_id")) {
      table.of_document = "measure_id IN (SELECT measure_id FROM %.measure WHERE document_id = ?1)";
      of_record.push_back(table);
    } else if (has("record_id")) {
      // Begins with the document_id, and goes on with '-', which '.' comes after.
      table.of_document = "record_id >= ?1 AND record_id < ?1 || '.'";
      of_record.push_back(table);
    }
  }
  of_document.insert(of_document.end(), of_record.begin(), of_record.end());
  return of_document;
}

class Merger {
 public:
  explicit Merger(Database& target)
      : target_(target),
        known_(target.prepare("SELECT 1 FROM main.document WHERE document_id = ?")) {
    for (const Table& table : tables_of_documents(target)) {
      const auto select = [&](const std::string& schema, const std::string& columns) {
        return "SELECT " + columns + " FROM " + schema + '.' + table.name + " WHERE " +
               in_schema(table.of_document, schema);
      };
      // Names of a file come from its paths, and those are merged by themselves.
      std::string compared = table.columns;
      const std::string name = ", file_name";
      if (table.name == "document") compared.erase(compared.find(name), name.size());
      const std::string ours = select("main", compared), theirs = select("source", compared);
      copies_.push_back(target.prepare("INSERT INTO main." + table.name + " (" + table.columns +
                                       ") " + select("source", table.columns)));
      differences_.push_back(
          {table.name, target.prepare("SELECT EXISTS (" + ours + " EXCEPT " + theirs +
                                      ") OR EXISTS (" + theirs + " EXCEPT " + ours + ")")});
    }
  }

  void add_document(const std::string& id, const std::string& file_name, bool readable) {
    if (is_known(id)) {
      compare(id, file_name);
    } else if (readable || !path_is_known(id)) {
      for (Statement& copy : copies_) copy.run(id);
      ++result_.added;
    } else {
      ++result_.same;  // a path that couldn't be read there leads to a document here
    }
  }

  // Paths lead to the same documents as in the source, unless they lead elsewhere already.
  void add_paths() {
    // A document that stands for "this path can't be read" goes when the source could read it.
    target_.execute(
        "DELETE FROM main.document WHERE sha256 IS NULL AND document_id IN (SELECT f.document_id"
        " FROM main.file f JOIN source.file s USING (path) JOIN source.document d"
        " ON d.document_id = s.document_id WHERE d.sha256 IS NOT NULL)");
    Statement elsewhere = target_.prepare(
        "SELECT s.document_id, s.file_name FROM source.file s JOIN main.file f USING (path)"
        " JOIN source.document d ON d.document_id = s.document_id"
        " WHERE s.document_id <> f.document_id AND d.sha256 IS NOT NULL ORDER BY s.path");
    while (elsewhere.step()) {
      result_.conflicts.push_back({elsewhere.text(0), elsewhere.text(1),
                                   "a path leads to other bytes in the two databases"});
    }
    target_.execute(
        "INSERT OR IGNORE INTO main.file (path, file_name, document_id)"
        " SELECT path, file_name, document_id FROM source.file"
        " WHERE document_id IN (SELECT document_id FROM main.document);"
        "UPDATE main.document SET file_name = n.name FROM (SELECT document_id, min(file_name) AS"
        " name FROM main.file GROUP BY document_id) n WHERE n.document_id = document.document_id"
        " AND n.name <> document.file_name");
  }

  // What pages were read as, kept by the sha256 of their file so that records can be made anew
  // without reading again. Tables of this kind are found by their columns, too.
  void add_readings() {
    Statement names = target_.prepare(
        "SELECT name FROM sqlite_schema s WHERE type = 'table' AND name <> 'document' AND EXISTS"
        " (SELECT 1 FROM pragma_table_info(s.name) WHERE name = 'sha256')");
    while (names.step()) {
      const std::string table = names.text(0), columns = join(columns_of(target_, table));
      target_.execute("INSERT OR IGNORE INTO main." + table + " (" + columns + ") SELECT " +
                      columns + " FROM source." + table +
                      " WHERE sha256 IN (SELECT sha256 FROM main.document)");
    }
  }

  void add_runs() {
    const std::string columns = join(columns_of(target_, "run"));
    // A run that is there already, from an earlier merge, is not counted twice.
    target_.execute("INSERT INTO main.run (" + columns + ") SELECT " + columns +
                    " FROM source.run s WHERE EXISTS (SELECT " + columns +
                    " FROM source.run WHERE run_id = s.run_id EXCEPT SELECT " + columns +
                    " FROM main.run) ORDER BY run_id");
  }

  MergeResult result() { return std::move(result_); }

 private:
  bool is_known(const std::string& id) {
    known_.bind_all(id);
    return known_.step();
  }

  bool path_is_known(const std::string& id) {
    Statement find = target_.prepare(
        "SELECT 1 FROM source.file s JOIN main.file USING (path) WHERE s.document_id = ?");
    find.bind_all(id);
    return find.step();
  }

  void compare(const std::string& id, const std::string& file_name) {
    std::vector<std::string> different;
    for (auto& [table, differ] : differences_) {
      differ.bind_all(id);
      differ.step();
      if (differ.integer(0) != 0) different.push_back(table);
      differ.reset();
    }
    if (different.empty()) {
      ++result_.same;
    } else {
      result_.conflicts.push_back({id, file_name, join(different)});
    }
  }

  Database& target_;
  Statement known_;
  std::vector<Statement> copies_;
  std::vector<std::pair<std::string, Statement>> differences_;
  MergeResult result_;
};

// "truat 0.2.0" of "truat 0.2.0 models …".
std::set<std::string> versions(Database& database) {
  std::set<std::string> out;
  Statement readings = database.prepare("SELECT DISTINCT reading FROM document");
  while (readings.step()) {
    const std::string reading = readings.text(0);
    const size_t end = reading.find(' ', reading.find(' ') + 1);
    if (!reading.empty()) out.insert(reading.substr(0, end));
  }
  return out;
}

}  // namespace

void require_one_version(const std::vector<Database*>& databases) {
  std::set<std::string> all;
  std::string each;
  for (Database* database : databases) {
    const auto of_one = versions(*database);
    all.insert(of_one.begin(), of_one.end());
    for (const std::string& version : of_one) {
      each += (each.empty() ? "" : ", ") + database->path() + " by " + version;
    }
  }
  if (all.size() <= 1) return;
  throw DatabaseError("the documents were read by different versions: " + each +
                      "; read the older ones again with: truat redo --db FILE, then merge");
}

MergeResult merge(Database& target, const std::string& source) {
  const Attached attached(target, source);
  Transaction transaction(target);
  MergeResult result;
  {
    Merger merger(target);
    Statement documents = target.prepare(
        "SELECT document_id, file_name, sha256 IS NOT NULL FROM source.document"
        " ORDER BY document_id");
    while (documents.step()) {
      merger.add_document(documents.text(0), documents.text(1), documents.integer(2) != 0);
    }
    merger.add_paths();
    merger.add_readings();
    merger.add_runs();
    result = merger.result();
  }
  sign_unsigned_documents(target);
  transaction.commit();
  return result;
}

}  // namespace truat::store
