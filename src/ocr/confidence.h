// From a model's own opinion to an honest probability that a cluster is right.
#pragma once

#include "core/provenance.h"

namespace truat::ocr {

// `certainty`: the recogniser's, 0 … 1. Measured on rendered and degraded lines of known text.
core::Confidence calibrated(double certainty);

// A number that a second reading contradicts, whatever the model says.
constexpr core::Confidence kContradicted = 0.5;

// A digit below this certainty is marked although both readings agree.
constexpr double kSureDigit = 0.97;
constexpr core::Confidence kUnsureNumber = 0.85;

}  // namespace truat::ocr
