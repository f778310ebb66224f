"""CleverCSV reads delimited files as its detection sees them: python3 read_clevercsv.py, paths as a JSON list on standard input.

Prints one JSON document a line and file: { path, headerRow, rows } or { path, error }.
"""

import json
import signal
import sys

import clevercsv
from clevercsv.encoding import get_encoding

SECONDS = 10


def give_up(*_):
    raise TimeoutError(f"no answer in {SECONDS} s")


def read(path):
    rows = clevercsv.read_table(path)
    # It has an opinion about headers of its own, which it gives for text only.
    with open(path, encoding=get_encoding(path), newline="") as file:
        has_header = clevercsv.Sniffer().has_header(file.read())
    return {"headerRow": 1 if has_header else 0, "rows": rows}


signal.signal(signal.SIGALRM, give_up)
for path in json.load(sys.stdin):
    signal.alarm(SECONDS)
    try:
        answer = read(path)
    except Exception as error:  # What it cannot read is its answer, and the next file goes on.
        answer = {"error": f"{type(error).__name__} {error}".split("\n", 1)[0]}
    finally:
        signal.alarm(0)
    print(json.dumps({"path": path, **answer}), flush=True)
