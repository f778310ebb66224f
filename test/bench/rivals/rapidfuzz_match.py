# RapidFuzz over the same names: rapidfuzz_match.py CATALOGUE QUERIES COUNT
import csv
import json
import sys
import time

from rapidfuzz import fuzz, process

catalogue, asked, count = sys.argv[1:4]
start = time.perf_counter()
with open(catalogue, newline="", encoding="utf-8") as file:
    items = list(csv.DictReader(file))
names = [item["name"].lower() for item in items]
build = (time.perf_counter() - start) * 1000
micros, hits = [], 0
with open(asked, encoding="utf-8") as file:
    queries = json.load(file)[: int(count)]
for query in queries:
    start = time.perf_counter()
    found = process.extractOne(query["text"].lower(), names, scorer=fuzz.ratio)
    micros.append((time.perf_counter() - start) * 1e6)
    hits += found is not None and items[found[2]]["code"] == query["sku"]
micros_sorted = sorted(micros)
at = lambda share: micros_sorted[int((len(micros) - 1) * share)]
other = {"medianUs": at(0.5), "p95Us": at(0.95), "firstHit": hits / len(queries), "buildMs": build}
print(json.dumps({"ms": sum(micros) / 1000, "other": other}))
