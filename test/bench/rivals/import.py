# What a careful Python user writes: csv, dict, Decimal, executemany in one transaction. usage: import.py CSV DB
import csv
import sqlite3
import sys
from decimal import Decimal

source, target = sys.argv[1:3]
db = sqlite3.connect(target)
db.execute("PRAGMA journal_mode = WAL")
db.execute("PRAGMA synchronous = FULL")
db.execute("PRAGMA foreign_keys = ON")
by_sku, by_gtin = {}, {}
for item, sku, gtin in db.execute("SELECT id, sku, gtin FROM items"):
    by_sku[sku] = item
    by_gtin[gtin] = item
db.execute("INSERT INTO invoices VALUES (1, 'bench')")
sums, rows = {}, []
with open(source, newline="", encoding="utf-8") as file:
    reader = csv.reader(file)
    next(reader)
    for row in reader:
        item = by_sku.get(row[1]) or by_gtin.get(row[2]) or 1
        quantity = int(Decimal(row[4]) * 1000)
        price = int(Decimal(row[6]) * 10000)
        total = int(Decimal(row[7]) * 100)
        known = sums.setdefault(item, [0, 0])
        known[0] += quantity
        known[1] += total
        rows.append((1, int(row[0]), item, row[3], quantity, price, total, row[1] or row[2]))
db.executemany(
    "INSERT INTO ledger (invoice_id, line_no, item_id, description, quantity, price, total, code)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    rows,
)
db.executemany(
    "UPDATE inventory SET quantity = quantity + ?, value = value + ? WHERE item_id = ?",
    [(quantity, value, item) for item, (quantity, value) in sums.items()],
)
db.commit()
db.close()
