"""Parts of scripts/train_ocr: text generator, renderer, degradation, training, judgement, report."""
