#include "pipeline/workers/page_codec.h"

#include <zstd.h>

#include "core/utf8.h"
#include "pipeline/workers/fixed_point.h"

namespace truat::pipeline {
namespace {

constexpr int kCompressionLevel = 1;          // the fastest: a page takes a tenth of a millisecond
constexpr size_t kLargestPage = 256UL << 20;  // bytes unpacked; more is no page

void put_clusters(const core::PageText& page, messages::Clusters& to) {
  const int count = static_cast<int>(page.clusters.size());
  for (auto* column : {to.mutable_x0(), to.mutable_y0(), to.mutable_width(), to.mutable_height(),
                       to.mutable_baseline(), to.mutable_face()}) {
    column->Reserve(count);
  }
  for (auto* column : {to.mutable_bytes(), to.mutable_letter_size(), to.mutable_style(),
                       to.mutable_confidence()}) {
    column->Reserve(count);
  }
  int32_t x = 0, y = 0;
  for (const core::Cluster& cluster : page.clusters) {
    const int32_t x0 = to_milli(cluster.box.x0), y0 = to_milli(cluster.box.y0);
    to.mutable_text()->append(cluster.text);
    to.add_bytes(static_cast<uint32_t>(cluster.text.size()));
    to.add_x0(x0 - x);
    to.add_y0(y0 - y);
    to.add_width(to_milli(cluster.box.x1) - x0);
    to.add_height(to_milli(cluster.box.y1) - y0);
    to.add_baseline(to_milli(cluster.baseline) - y0);
    to.add_letter_size(to_length(cluster.font_size));
    to.add_face(cluster.font);
    to.add_style((cluster.bold ? 1U : 0U) | static_cast<uint32_t>(cluster.method) << 1);
    to.add_confidence(to_share(cluster.confidence));
    x = x0, y = y0;
  }
}

core::Method method_from(uint32_t value) {
  if (value > static_cast<uint32_t>(core::Method::kOcr)) throw CodecError("unknown method");
  return static_cast<core::Method>(value);
}

void get_clusters(const messages::Clusters& from, core::PageText& page) {
  const int count = from.bytes_size();
  for (const int size :
       {from.x0_size(), from.y0_size(), from.width_size(), from.height_size(), from.baseline_size(),
        from.letter_size_size(), from.face_size(), from.style_size(), from.confidence_size()}) {
    if (size != count) throw CodecError("columns of different length");
  }
  page.clusters.reserve(static_cast<size_t>(count));
  size_t at = 0;
  int64_t x = 0, y = 0;
  for (int i = 0; i < count; ++i) {
    if (from.bytes(i) > from.text().size() - at) throw CodecError("text too short");
    core::Cluster cluster;
    cluster.text = from.text().substr(at, from.bytes(i));
    at += from.bytes(i);
    x += from.x0(i), y += from.y0(i);
    cluster.box = {from_milli(static_cast<double>(x)), from_milli(static_cast<double>(y)),
                   from_milli(static_cast<double>(x + from.width(i))),
                   from_milli(static_cast<double>(y + from.height(i)))};
    cluster.baseline = from_milli(static_cast<double>(y + from.baseline(i)));
    cluster.font_size = from_milli(from.letter_size(i));
    cluster.font = from.face(i);
    cluster.bold = (from.style(i) & 1) != 0;
    cluster.method = method_from(from.style(i) >> 1);
    cluster.confidence = from_share(from.confidence(i));
    page.clusters.push_back(std::move(cluster));
  }
}

void put_shapes(const core::PageText& page, messages::Page& to) {
  for (const core::Ruling& ruling : page.rulings) {
    messages::Ruling& out = *to.add_rulings();
    put_box(ruling.box, *out.mutable_box());
    out.set_horizontal(ruling.horizontal);
    out.set_thickness(to_length(ruling.thickness));
  }
  for (const core::ImageArea& image : page.images) {
    messages::Image& out = *to.add_images();
    put_box(image.box, *out.mutable_box());
    out.set_pixel_width(static_cast<uint32_t>(std::max(0, image.pixel_width)));
    out.set_pixel_height(static_cast<uint32_t>(std::max(0, image.pixel_height)));
  }
  for (const core::Box& area : page.unread_areas) put_box(area, *to.add_unread_areas());
}

void get_shapes(const messages::Page& from, core::PageText& page) {
  for (const messages::Ruling& ruling : from.rulings()) {
    page.rulings.push_back(
        {get_box(ruling.box()), ruling.horizontal(), from_milli(ruling.thickness())});
  }
  for (const messages::Image& image : from.images()) {
    page.images.push_back({get_box(image.box()), static_cast<int>(image.pixel_width()),
                           static_cast<int>(image.pixel_height())});
  }
  for (const messages::Box& area : from.unread_areas()) {
    page.unread_areas.push_back(get_box(area));
  }
}

std::string compress(const std::string& plain) {
  std::string out(ZSTD_compressBound(plain.size()), '\0');
  const size_t size =
      ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), kCompressionLevel);
  if (ZSTD_isError(size)) throw CodecError(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

std::string decompress(std::string_view bytes) {
  const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  if (size > kLargestPage) throw CodecError("not a page");  // also for the two error values
  std::string out(size, '\0');
  const size_t got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(got) || got != size) throw CodecError("damaged page");
  return out;
}

void put_frame(const core::PageFrame& frame, messages::Frame& to) {
  to.set_displayed_width(to_length(frame.displayed_width));
  to.set_displayed_height(to_length(frame.displayed_height));
  to.set_turn(static_cast<uint32_t>(frame.turn));
  to.set_skew(to_milli(frame.skew));
  if (frame.scale != 1) to.set_scale(to_length(frame.scale));
  to.set_left(to_length(frame.left));
  to.set_top(to_length(frame.top));
}

core::PageFrame get_frame(const messages::Frame& from) {
  const core::PageFrame frame = {from_milli(from.displayed_width()),
                                 from_milli(from.displayed_height()),
                                 static_cast<int>(from.turn()),
                                 from_milli(from.skew()),
                                 from.has_scale() ? from_milli(from.scale()) : 1,
                                 from_milli(from.left()),
                                 from_milli(from.top())};
  if (frame.scale <= 0) throw CodecError("a page without size");
  return frame;
}

void put_page(const core::PageText& page, messages::Page& to) {
  to.set_number(static_cast<uint32_t>(page.number.value()));
  to.set_width(to_length(page.width));
  to.set_height(to_length(page.height));
  put_frame(page.frame, *to.mutable_frame());
  put_clusters(page, *to.mutable_clusters());
  put_shapes(page, to);
  to.set_method(static_cast<uint32_t>(page.method));
  // A reason may quote the file, e.g. a font's name; what is no UTF-8 would be no message.
  to.set_reason(core::encode_utf8(core::decode_utf8(page.reason)));
  to.set_quality(to_share(page.quality));
  to.set_unreadable(page.unreadable);
  to.mutable_repairs()->insert(page.repairs.begin(), page.repairs.end());
  for (const core::PageText& leaf : page.leaves) put_page(leaf, *to.add_leaves());
}

core::PageText get_page(const messages::Page& from) {
  if (from.number() < 1 || from.method() > static_cast<uint32_t>(core::PageMethod::kBlank)) {
    throw CodecError("not a page");
  }
  core::PageText page;
  page.number = core::PageNumber(static_cast<int>(from.number()));
  page.width = from_milli(from.width());
  page.height = from_milli(from.height());
  page.frame = get_frame(from.frame());
  get_clusters(from.clusters(), page);
  get_shapes(from, page);
  page.method = static_cast<core::PageMethod>(from.method());
  page.reason = from.reason();
  page.quality = from_share(from.quality());
  page.unreadable = from.unreadable();
  page.repairs.insert(from.repairs().begin(), from.repairs().end());
  for (const messages::Page& leaf : from.leaves()) {
    if (!leaf.leaves().empty()) throw CodecError("a leaf of a leaf");
    page.leaves.push_back(get_page(leaf));
  }
  return page;
}

}  // namespace

std::string encode_page(const core::PageText& page) {
  messages::Page to;
  put_page(page, to);
  return compress(to.SerializeAsString());
}

core::PageText decode_page(std::string_view bytes) {
  messages::Page from;
  if (!from.ParseFromString(decompress(bytes))) throw CodecError("not a page");
  return get_page(from);
}

}  // namespace truat::pipeline
