"""The same cells by XlsxWriter for Python, row by row: peer.py CSV OUT. Prints seconds and megabytes."""

import csv
import resource
import sys
import time

import xlsxwriter

source, out = sys.argv[1:]
started = time.perf_counter()
with open(source, encoding="utf-8-sig", newline="") as file:
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    sheet = book.add_worksheet()
    for row, fields in enumerate(csv.reader(file, delimiter=";")):
        for column, field in enumerate(fields):
            sheet.write_string(row, column, field)
    book.close()
seconds = time.perf_counter() - started
print(f"{seconds:.2f} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")
