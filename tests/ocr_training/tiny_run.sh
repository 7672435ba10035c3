#!/bin/sh
# A tiny training run goes through every stage and ends in a model that Tesseract loads.
# It learns nothing worth reading; digits.py judges the committed model.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
for tool in lstmtraining combine_lang_model tesseract; do
    if ! command -v "$tool" >/dev/null; then
        echo "SKIP: $tool is not installed"
        exit 77
    fi
done
if ! /usr/bin/python3 -c 'import cairo, gi, numpy, PIL; gi.require_version("PangoCairo", "1.0")' 2>/dev/null; then
    echo "SKIP: the Python packages of scripts/train_ocr are not installed"
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/scripts/train_ocr" --tiny --work "$work"

model=$work/model/tha_ita.traineddata
[ -s "$model" ] || { echo "FAIL: no model came out"; exit 1; }
[ -s "$work/model/README.md" ] || { echo "FAIL: no README came out"; exit 1; }
printf 'P5 60 48 255\n' >"$work/white.pgm"
head -c 2880 /dev/zero | tr '\0' '\377' >>"$work/white.pgm"
tesseract "$work/white.pgm" - --psm 13 --tessdata-dir "$work/model" -l tha_ita >/dev/null 2>"$work/errors" || {
    cat "$work/errors"
    echo "FAIL: tesseract can't load the model"
    exit 1
}

# The second run finds every stage done and only publishes again.
rounds=$(grep -c '"phase"' "$work/training/curve.json")
"$root/scripts/train_ocr" --tiny --work "$work" >/dev/null
[ "$rounds" -eq "$(grep -c '"phase"' "$work/training/curve.json")" ] || { echo "FAIL: a finished run trained again"; exit 1; }
echo "PASS"
