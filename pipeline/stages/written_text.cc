#include "pipeline/stages/written_text.h"

#include <set>

namespace truat::pipeline {
namespace {

using core::Line;
using core::PageNumber;

// A piece of text that stands together: a paragraph, a running head, or a row (its cells).
struct Piece {
  std::vector<std::vector<Line>> cells;
};

std::map<PageNumber, std::vector<Line>> by_page(const std::vector<Line>& lines) {
  std::map<PageNumber, std::vector<Line>> out;
  for (const Line& line : lines) out[line.page].push_back(line);
  return out;
}

class Pages {
 public:
  void add(const core::Paragraph& paragraph) {
    for (auto& [page, lines] : by_page(paragraph.lines)) pieces_[page].push_back({{lines}});
  }

  void add(const core::Table& table) {
    std::set<int> written;  // a cell merged over several rows is written with the first
    for (const core::Row& row : table.rows) {
      std::map<PageNumber, Piece> parts;
      for (const core::Cell& cell : row.cells) {
        if (!written.insert(cell.id).second) continue;
        for (auto& [page, lines] : by_page(cell.lines)) parts[page].cells.push_back(lines);
      }
      for (auto& [page, piece] : parts) pieces_[page].push_back(piece);
    }
  }

  // Furniture comes apart from the blocks: it goes before or after them, as it stands on the page.
  void add(const core::Furniture& furniture) {
    std::vector<Piece>& pieces = pieces_[furniture.line.page];
    size_t above = 0;
    while (above < pieces.size() &&
           pieces[above].cells.front().front().box.mid_y() < furniture.line.box.mid_y()) {
      ++above;
    }
    const bool first = above == 0;
    pieces.insert(first ? pieces.begin() : pieces.end(), Piece{{{furniture.line}}});
  }

  std::map<PageNumber, std::vector<Piece>> pieces_;
};

Pages pages_of(const core::Document& document) {
  Pages pages;
  for (const core::Block& block : document.blocks) {
    std::visit([&pages](const auto& part) { pages.add(part); }, block);
  }
  for (const core::Furniture& furniture : document.furniture) pages.add(furniture);
  return pages;
}

}  // namespace

std::map<PageNumber, std::string> written_text(const core::Document& document) {
  std::map<PageNumber, std::string> out;
  for (const auto& [page, pieces] : pages_of(document).pieces_) {
    std::string& text = out[page];
    for (const Piece& piece : pieces) {
      bool first = true;
      for (const std::vector<Line>& cell : piece.cells) {
        if (!first) text += '\t';
        first = false;
        text += core::join_lines(cell);
      }
      text += '\n';
    }
  }
  return out;
}

std::vector<Line> written_lines(const core::Document& document, PageNumber page) {
  std::vector<Line> out;
  const Pages pages = pages_of(document);
  const auto found = pages.pieces_.find(page);
  if (found == pages.pieces_.end()) return out;
  for (const Piece& piece : found->second) {
    for (const std::vector<Line>& cell : piece.cells)
      out.insert(out.end(), cell.begin(), cell.end());
  }
  return out;
}

}  // namespace truat::pipeline
