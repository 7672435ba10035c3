#include "pipeline/stages/extract.h"

namespace truat::pipeline {

core::Page extract(const pdf::PdfFile& file, core::PageNumber page) { return file.read_page(page); }

}  // namespace truat::pipeline
